using Npgsql;

namespace VolunteerPortal.IntegrationTests.Data;

/// <summary>Asks the database for rows that the services could never have left; each question names the rule.</summary>
public static class SampleFaults
{
    private static readonly (string Rule, string Rows)[] Questions =
    [
        ("a shift counts the places held",
            "shifts s where taken <> (select count(*) from sign_ups u where u.shift_id = s.id and u.status in (0, 1))"),
        ("nobody is confirmed twice at once",
            "sign_ups a join sign_ups b on a.account_id = b.account_id and a.id < b.id and a.status = 1 and b.status = 1 "
                + "and a.starts_at < b.ends_at and b.starts_at < a.ends_at"),
        ("only full shifts have a waitlist", "sign_ups u join shifts s on s.id = u.shift_id where u.status = 2 and s.taken < s.capacity"),
        ("a sign-up has its shift's time",
            "sign_ups u join shifts s on s.id = u.shift_id where u.starts_at <> s.starts_at or u.ends_at <> s.ends_at"),
        ("people sign up while it is open",
            "sign_ups u join shifts s on s.id = u.shift_id where u.created_at < s.opens_at or u.created_at > s.closes_at"),
        ("nothing lies in the future", "sign_ups where created_at > @now or status_changed_at > @now or status_changed_at < created_at"),
        ("no message lies in the future", "notifications where created_at > @now or read_at > @now"),
        ("no comment lies in the future", "comments where created_at > @now or decided_at > @now"),
        ("no appeal lies in the future", "appeals where created_at > @now or published_at > @now or withdrawn_at > @now"),
        ("nobody waits for an answer about a shift that has begun", "sign_ups where status = 0 and starts_at < @now"),
        ("a cancelled shift has nobody",
            "sign_ups u join shifts s on s.id = u.shift_id where s.cancelled_at is not null and u.status in (0, 1, 2)"),
        ("a rejection has a reason and a person", "sign_ups where status in (3, 6) and (reason is null or decided_by is null)"),
        ("who withdrew did so in time", "sign_ups where status = 4 and status_changed_at > starts_at - interval '6 hours'"),
        ("no training, no duty", """
            sign_ups u join shifts s on s.id = u.shift_id join duty_posts p on p.id = s.duty_post_id
            where u.status = 1 and p.required_course_id is not null and not exists (
                select 1 from training_records t where t.account_id = u.account_id and t.course_id = p.required_course_id
                    and (t.valid_to is null or t.valid_to > @now))
            """),
        ("shifts stand around today", "shifts where starts_at < @now - interval '8 days' or starts_at > @now + interval '21 days'"),
        ("posts have shifts to sign up for",
            "duty_posts p where not exists (select 1 from shifts s where s.duty_post_id = p.id and s.closes_at > @now "
                + "and s.opens_at < @now)"),
    ];

    public static async Task<List<string>> Of(string connectionString, DateTimeOffset now)
    {
        await using var source = NpgsqlDataSource.Create(connectionString + ";Pooling=false");
        var broken = new List<string>();
        foreach (var (rule, rows) in Questions)
        {
            await using var command = source.CreateCommand($"select count(*) from {rows}");
            command.Parameters.AddWithValue("now", now);
            if (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) is not 0L and var count)
                broken.Add($"{rule}: not so in {count} rows");
        }

        return broken;
    }
}
