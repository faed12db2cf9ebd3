namespace VolunteerPortal.AttackTests.Invariants;

/// <summary>Appeals, their comments and who passed them on.</summary>
public static class OfficeInvariants
{
    public static readonly Invariant[] All =
    [
        new("A published appeal is complete",
            """
            select id::text from appeals where state = 1 and (published_at is null or issued_on is null or cardinality(issuing_bodies) = 0
                or btrim(title) = '' or btrim(body) = '' or withdrawn_at is not null or withdrawal_reason is not null)
            """,
            "alter table appeals drop constraint ck_appeals_published; update appeals set issued_on = null where state = 1"),

        new("A withdrawn appeal says when and why",
            "select id::text from appeals where state = 2 and (withdrawn_at is null or btrim(coalesce(withdrawal_reason, '')) = '')",
            "update appeals set withdrawn_at = null where state = 2"),

        new("An appeal's shares are counted once each",
            "select id::text from appeals a where shares <> (select count(*) from shares s where s.appeal_id = a.id)",
            "update appeals set shares = shares + 1 where id = (select id from appeals limit 1)"),

        new("A comment was made once, by its author",
            "select c.id::text from comments c where (select count(*) from audit_entries e where e.subject_id = c.id "
                + "and e.action = 'comment.made' and e.actor_id = c.account_id) <> 1",
            "update comments set account_id = (select id from accounts a where a.id <> comments.account_id limit 1)"),

        new("A comment is shown or hidden as was decided last",
            """
            select c.id::text from comments c left join lateral (
                select action from audit_entries e where e.subject_id = c.id
                    and e.action in ('comment.approved', 'comment.hidden', 'comment.decision-undone')
                order by e.at desc, e.id desc limit 1) last on true
            where (c.state = 0 and last.action in ('comment.approved', 'comment.hidden'))
                or (c.state = 1 and coalesce(last.action, '') not in ('comment.approved', 'comment.decision-undone'))
                or (c.state = 2 and coalesce(last.action, '') not in ('comment.hidden', 'comment.decision-undone'))
            """,
            "update comments set state = 2, reason = '无关' where state = 1"),

        new("A decided comment says by whom and when, a hidden one why, a waiting one nothing",
            """
            select id::text from comments where (state = 0) <> (decided_by is null) or (decided_by is null) <> (decided_at is null)
                or (state = 2) <> (btrim(coalesce(reason, '')) <> '')
            """,
            "update comments set reason = null where state = 2"),

        new("Whatever was decided about a person's comments was told, once",
            """
            select c.appeal_id::text || ' ' || c.account_id from comments c
            group by c.appeal_id, c.account_id
            having (select count(*) from notifications n where n.account_id = c.account_id and n.link = '/appeals/' || c.appeal_id)
                <> (select count(*) from audit_entries e join comments d on d.id = e.subject_id
                    where d.appeal_id = c.appeal_id and d.account_id = c.account_id
                        and e.action in ('comment.approved', 'comment.hidden', 'comment.decision-undone'))
            """,
            "delete from notifications where link like '/appeals/%'"),
    ];
}
