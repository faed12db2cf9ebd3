namespace VolunteerPortal.AttackTests.Invariants;

/// <summary>What is written down and told of a sign-up: audit entries, notices, request keys.</summary>
public static class RecordInvariants
{
    private const string MayForget = "alter table audit_entries disable trigger audit_entries_only_grow; ";

    public static readonly Invariant[] All =
    [
        new("Every sign-up was made once, by its own person",
            """
            select u.id::text from sign_ups u
            where (select count(*) from audit_entries e where e.subject_id = u.id and e.actor_id = u.account_id
                and e.action in ('sign-up.made', 'sign-up.waitlisted')) <> 1
            """,
            MayForget + "delete from audit_entries where id = (select id from audit_entries where action = 'sign-up.made' limit 1)"),

        new("Every departure has its entry",
            """
            select u.id::text from sign_ups u
            where u.status = 4 and (select count(*) from audit_entries e where e.subject_id = u.id and e.action = 'sign-up.withdrawn'
                and e.actor_id = u.account_id) <> 1
            """,
            MayForget + "delete from audit_entries where action = 'sign-up.withdrawn'"),

        new("A decided sign-up is what was decided last, by the same person",
            """
            select u.id::text from sign_ups u left join lateral (
                select action, actor_id from audit_entries e where e.subject_id = u.id
                    and e.action in ('sign-up.approved', 'sign-up.rejected', 'sign-up.removed', 'sign-up.restored',
                        'sign-up.decision-undone')
                order by e.at desc, e.id desc limit 1) last on true
            where (u.status = 3 and (last.action, last.actor_id) is distinct from ('sign-up.rejected', u.decided_by))
                or (u.status = 6 and (last.action, last.actor_id) is distinct from ('sign-up.removed', u.decided_by))
                or (u.status = 1 and u.decided_by is not null
                    and not coalesce(last.action in ('sign-up.approved', 'sign-up.restored') and last.actor_id = u.decided_by, false))
                or (u.status in (0, 2) and last.action in ('sign-up.approved', 'sign-up.rejected', 'sign-up.removed'))
            """,
            MayForget + "delete from audit_entries where action = 'sign-up.approved'"),

        new("Whatever happened to a sign-up was told, once",
            """
            select u.id::text from sign_ups u
            where (select count(*) from notifications n where n.account_id = u.account_id and n.link = '/sign-ups/' || u.id)
                <> (select count(*) from audit_entries e where e.subject_id = u.id
                    and e.action in ('sign-up.made', 'sign-up.waitlisted', 'sign-up.promoted', 'sign-up.approved', 'sign-up.rejected',
                        'sign-up.removed', 'sign-up.restored', 'sign-up.decision-undone'))
            """,
            "delete from notifications where id = (select id from notifications where link like '/sign-ups/%' limit 1)"),

        new("A promotion is nobody's act, and of somebody who had waited",
            """
            select e.id::text from audit_entries e where e.action = 'sign-up.promoted' and (e.actor_id is not null
                or not exists (select from audit_entries w where w.subject_id = e.subject_id
                    and w.action in ('sign-up.waitlisted', 'sign-up.decision-undone') and w.at <= e.at))
            """,
            MayForget + "delete from audit_entries where action = 'sign-up.waitlisted'"),

        new("A shift is cancelled once",
            """
            select s.id::text from shifts s
            where (s.cancelled_at is not null)::int <> (select count(*) from audit_entries e where e.subject_id = s.id
                and e.action = 'shift.cancelled')
            """,
            MayForget + "delete from audit_entries where action = 'shift.cancelled'"),

        new("Whose shift was cancelled was told",
            """
            select u.id::text from sign_ups u join shifts s on s.id = u.shift_id
            where u.status = 5 and not exists (select from notifications n where n.account_id = u.account_id
                and n.link = '/posts/' || s.duty_post_id and n.created_at >= s.cancelled_at)
            """,
            "delete from notifications where link like '/posts/%'"),

        new("A shift has the capacity that was set last",
            """
            select s.id::text from shifts s join lateral (
                select detail from audit_entries e where e.subject_id = s.id and e.action = 'shift.capacity-changed' order by e.at desc,
                    e.id desc limit 1) last on true
            where split_part(last.detail, ' → ', 2) <> s.capacity::text
            """,
            "update shifts set capacity = capacity + 1 where id in (select subject_id from audit_entries "
                + "where action = 'shift.capacity-changed')"),

        new("A request key leads to what it made, for whom and on which shift",
            """
            select k.key::text from request_keys k left join sign_ups u on u.id = k.result_id
            where (u.account_id, u.shift_id) is distinct from (k.account_id, k.subject_id)
            """,
            "update request_keys set result_id = gen_random_uuid() where key = (select key from request_keys limit 1)"),

        new("Every sign-up came of one key",
            "select u.id::text from sign_ups u where (select count(*) from request_keys k where k.result_id = u.id) <> 1",
            "delete from request_keys where key = (select key from request_keys limit 1)"),

        new("Audit entries speak of rows that are there",
            """
            select id::text from audit_entries e where (action like 'sign-up.%'
                and not exists (select from sign_ups where id = e.subject_id))
                or (action like 'shift.%' and not exists (select from shifts where id = e.subject_id))
                or (action like 'comment.%' and not exists (select from comments where id = e.subject_id))
                or (action like 'appeal.%' and not exists (select from appeals where id = e.subject_id))
            """,
            "delete from sign_ups where id = (select id from sign_ups limit 1)"),
    ];
}
