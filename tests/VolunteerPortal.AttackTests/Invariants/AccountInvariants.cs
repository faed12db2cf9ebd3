namespace VolunteerPortal.AttackTests.Invariants;

/// <summary>Accounts, sessions and the guards before them.</summary>
public static class AccountInvariants
{
    public static readonly Invariant[] All =
    [
        new("No identifier is two people's, of whichever kind",
            """
            select name from (
                select id, normalized_user_name as name from accounts union all select id, upper(volunteer_number) from accounts
                union all select id, encode(phone_key, 'hex') from accounts where phone_logs_in
                union all select id, encode(email_key, 'hex') from accounts where email_logs_in) names
            where name is not null group by name having count(distinct id) > 1
            """,
            """
            alter table accounts drop constraint ck_accounts_user_name;
            update accounts set normalized_user_name = (select upper(volunteer_number) from accounts b where b.id <> accounts.id limit 1)
                where id = (select id from accounts limit 1)
            """),

        new("A session ends, is known by a hash, and was begun before it was used",
            "select public_id::text from sessions where expires_at <= created_at or idle_limit <= interval '0' "
                + "or octet_length(key_hash) <> 32 or last_seen_at < created_at",
            "update sessions set expires_at = created_at where public_id = (select public_id from sessions limit 1)"),

        new("An account opens ten sessions at most",
            "select account_id::text from sessions group by account_id having count(*) > 10",
            """
            insert into sessions select (copy).* from (
                select jsonb_populate_record(null::sessions,
                    to_jsonb(s) || jsonb_build_object('key_hash', '\x' || encode(sha256(n::text::bytea), 'hex'), 'public_id',
                        gen_random_uuid())) as copy
                from (select * from sessions limit 1) s, generate_series(1, 10) n) copies
            """),

        new("Guards count from nothing, and block from now on",
            "select key from login_guards where attempts < 0 or consecutive_failures < 0 or blocked_until < window_start "
                + "or key !~ '^(account|device|unknown|address):.+'",
            "update login_guards set attempts = -1"),

        new("A role has the scope it needs, and ends after it began",
            "select id::text from role_grants where (role = 'coordinator') <> (organisation_id is not null) "
                + "or (role = 'office') <> (region_code is not null) or valid_to < valid_from",
            "update role_grants set valid_to = valid_from - interval '1 day' where id = (select id from role_grants limit 1)"),
    ];
}
