namespace VolunteerPortal.AttackTests.Invariants;

/// <summary>Places and people: who holds what, who waits, and for what.</summary>
public static class RosterInvariants
{
    private const string CopyOfAnActive = """
        drop index ux_sign_ups_active;
        alter table sign_ups drop constraint ex_sign_ups_overlap;
        insert into sign_ups select (copy).* from (
            select jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid())) as copy from sign_ups s
                where status = 1 limit 1) copies
        """;

    public static readonly Invariant[] All =
    [
        new("A shift's counter is the number of sign-ups that hold a place",
            "select id::text from shifts s where taken <> (select count(*) from sign_ups u where u.shift_id = s.id and u.status in (0, 1))",
            "update shifts set taken = taken - 1 where id = (select id from shifts where taken > 0 limit 1)"),

        new("No shift holds more than its capacity, nor less than none",
            "select id::text from shifts where taken < 0 or taken > capacity",
            "alter table shifts drop constraint ck_shifts_taken; update shifts set taken = capacity + 1 "
                + "where id = (select id from shifts limit 1)"),

        new("A person has one active sign-up on a shift",
            "select shift_id::text || ' ' || account_id from sign_ups "
                + "where status in (0, 1, 2) group by shift_id, account_id having count(*) > 1",
            CopyOfAnActive),

        new("Nobody is confirmed on two shifts at once",
            """
            select a.id::text from sign_ups a join sign_ups b on a.account_id = b.account_id and a.id < b.id and a.status = 1
                and b.status = 1
                and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
            """,
            CopyOfAnActive),

        new("Nobody waits beside a free place that they may take",
            """
            select w.id::text from sign_ups w join shifts s on s.id = w.shift_id join duty_posts p on p.id = s.duty_post_id
            where w.status = 2 and s.cancelled_at is null and now() < s.starts_at and s.taken < s.capacity
                and not exists (select from sign_ups c where c.account_id = w.account_id and c.status = 1
                    and tstzrange(c.starts_at, c.ends_at) && tstzrange(s.starts_at, s.ends_at))
                and (p.needs_approval or p.required_course_id is null
                    or exists (select from training_records t where t.account_id = w.account_id and t.course_id = p.required_course_id
                        and (t.valid_to is null or t.valid_to > now())))
            """,
            "update shifts set capacity = capacity + 1 where id = (select shift_id from sign_ups where status = 2 limit 1)"),

        new("A sign-up has the times of its shift",
            "select u.id::text from sign_ups u join shifts s on s.id = u.shift_id "
                + "where (u.starts_at, u.ends_at) <> (s.starts_at, s.ends_at)",
            "update sign_ups set ends_at = ends_at + interval '1 hour' where id = (select id from sign_ups where status > 2 limit 1)"),

        new("A cancelled shift has nobody left on it, and says why",
            """
            select id::text from shifts s where cancelled_at is not null
                and (taken <> 0 or btrim(cancellation_reason) = '' or exists (select from sign_ups u where u.shift_id = s.id
                    and u.status in (0, 1, 2)))
            """,
            "update sign_ups set status = 2 where id = (select id from sign_ups where status = 5 limit 1)"),

        new("What waits for a decision has none",
            "select id::text from sign_ups where status in (0, 2) and (decided_by is not null or decision_batch is not null "
                + "or reason is not null)",
            "update sign_ups set decided_by = account_id where id = (select id from sign_ups where status in (0, 2) limit 1)"),

        new("Where a coordinator decides, nobody is confirmed undecided",
            """
            select u.id::text from sign_ups u join shifts s on s.id = u.shift_id join duty_posts p on p.id = s.duty_post_id
            where u.status = 1 and p.needs_approval and (u.decided_by is null or u.decision_batch is null)
            """,
            "update sign_ups set decided_by = null where id = (select id from sign_ups where status = 1 "
                + "and decided_by is not null limit 1)"),

        new("Who is rejected or removed is told why, by a known person",
            "select id::text from sign_ups where status in (3, 6) and (btrim(coalesce(reason, '')) = '' or decided_by is null "
                + "or decision_batch is null)",
            "update sign_ups set reason = null where id = (select id from sign_ups where status = 3 limit 1)"),

        new("A sign-up does not change before it was made",
            "select id::text from sign_ups where status_changed_at < created_at or queued_at < created_at or priority < 0",
            "update sign_ups set status_changed_at = created_at - interval '1 second' where id = (select id from sign_ups limit 1)"),
    ];
}
