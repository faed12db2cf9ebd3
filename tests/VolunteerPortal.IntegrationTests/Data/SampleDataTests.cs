using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using VolunteerPortal.Data;
using VolunteerPortal.Data.Sample;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Accounts.Identifiers;
using VolunteerPortal.Features.Accounts.Passwords;
using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Features.Appeals.Comments;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Features.SignUps;
using VolunteerPortal.Platform.Files;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Secrets;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.IntegrationTests.Data;

public sealed class SampleDataTests(TestPostgres postgres, SampleFolder folder) : IClassFixture<SampleFolder>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sample_has_the_promised_size()
    {
        await using var database = await Sample();
        await using var db = Given.Database(database.ConnectionString);

        Assert.Equal(12, await db.Organisations.CountAsync(Cancelled));
        Assert.Equal(300, await db.Accounts.CountAsync(Cancelled));
        Assert.Equal(30, await db.DutyPosts.CountAsync(Cancelled));
        Assert.Equal(200, await db.Shifts.CountAsync(Cancelled));
        Assert.Equal(Enum.GetValues<ServiceKind>().Length, await db.DutyPosts.Select(p => p.Kind).Distinct().CountAsync(Cancelled));
        Assert.Equal(Enum.GetValues<SignUpStatus>().Length, await db.SignUps.Select(s => s.Status).Distinct().CountAsync(Cancelled));
        Assert.Equal(27, await db.Regions.CountAsync(r => r.Code.StartsWith(SamplePlaces.City), Cancelled));
    }

    [Fact]
    public async Task Loading_again_changes_nothing()
    {
        await using var database = await Sample();
        var before = await Fingerprint(database.ConnectionString);

        var again = await folder.Load(database.ConnectionString, TimeProvider.System);

        Assert.Null(again);
        Assert.Equal(before, await Fingerprint(database.ConnectionString));
    }

    [Fact]
    public async Task Of_two_portals_that_start_at_once_one_loads_it()
    {
        await using var database = await postgres.NewDatabase();

        var loads = await Task.WhenAll(Enumerable.Range(0, 2)
            .Select(_ => Task.Run(() => folder.Load(database.ConnectionString, TimeProvider.System))));

        Assert.Single(loads, took => took is not null);
        await using var db = Given.Database(database.ConnectionString);
        Assert.Equal(300, await db.Accounts.CountAsync(Cancelled));
    }

    /// <summary>Just after midnight, at noon and just before midnight: what is past, open or closed differs, the rules hold.</summary>
    [Theory]
    [InlineData("2026-03-20T16:05:00Z")]
    [InlineData("2026-12-31T04:00:00Z")]
    [InlineData("2027-06-10T15:55:00Z")]
    public async Task The_sample_keeps_the_rules_at_any_hour_and_is_the_same(string time)
    {
        var now = DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
        await using var database = await postgres.NewDatabase();
        await using var usual = await Sample();

        await folder.Load(database.ConnectionString, new FakeTimeProvider(now));

        Assert.Empty(await SampleFaults.Of(database.ConnectionString, now));
        Assert.Equal(await Fingerprint(usual.ConnectionString), await Fingerprint(database.ConnectionString));
    }

    [Fact]
    public async Task The_directory_has_27_rows_with_26_persons_and_one_landline()
    {
        await using var database = await Sample();
        await using var db = Given.Database(database.ConnectionString);

        var featured = await db.Appeals.SingleAsync(a => a.Featured, Cancelled);
        var rows = await db.DirectoryEntries.Where(e => e.AppealId == featured.Id).ToListAsync(Cancelled);

        Assert.Equal(27, rows.Count);
        Assert.Equal(27, rows.Select(r => r.Phone).Distinct().Count());
        Assert.Equal(26, rows.Select(r => r.Person).Distinct().Count());
        Assert.Single(rows, r => r.Phone.StartsWith('0'));
        Assert.All(rows, r => Assert.Equal(r.Phone, PhoneText.Normalize(r.Phone)));
        Assert.Equal(["青禾市文明办", "青禾市志愿服务联合会"], featured.IssuingBodies);
        Assert.Equal(["一", "二", "三", "四", "五", "六"], featured.Body.Split('\n').Where(l => l.IndexOf('、') == 1).Select(l => l[..1]));
    }

    [Fact]
    public async Task The_attachments_lie_in_the_store_and_are_what_they_are_called()
    {
        await using var database = await Sample();
        await using var db = Given.Database(database.ConnectionString);

        var attachments = await db.Attachments.OrderBy(a => a.Position).ToListAsync(Cancelled);

        Assert.Equal([FileKinds.Pdf.ContentType, FileKinds.Xlsx.ContentType], attachments.Select(a => a.ContentType));
        foreach (var attachment in attachments)
        {
            await using var content = folder.Files.Open(attachment.StoredName)!;
            Assert.Equal(attachment.Size, content.Length);
            Assert.Null(FileKinds.Of(content, attachment.FileName).Refusal);
        }
    }

    [Fact]
    public async Task Comments_wait_show_and_are_hidden_and_shares_are_counted()
    {
        await using var database = await Sample();
        await using var db = Given.Database(database.ConnectionString);

        var featured = await db.Appeals.SingleAsync(a => a.Featured, Cancelled);
        var states = await db.Comments.Where(c => c.AppealId == featured.Id).GroupBy(c => c.State)
            .ToDictionaryAsync(g => g.Key, g => g.Count(), Cancelled);

        Assert.True(states[CommentState.Visible] >= 9);
        Assert.True(states[CommentState.Pending] >= 1);
        Assert.True(states[CommentState.Hidden] >= 1);
        Assert.Equal(Enum.GetValues<AppealState>(), await db.Appeals.Select(a => a.State).Distinct().Order().ToArrayAsync(Cancelled));
        Assert.Equal(0, await db.Appeals.CountAsync(a => a.Shares != db.Shares.Count(s => s.AppealId == a.Id), Cancelled));
    }

    /// <summary>The numbers are those of the README.</summary>
    [Theory]
    [InlineData("volunteer", "19900000001", "V43990126030000010")]
    [InlineData("coordinator", "19900000002", "V4399012603000002Y")]
    [InlineData("office", "19900000003", "V4399012603000003W")]
    [InlineData("admin", "19900000004", "V4399012603000004U")]
    public async Task A_demo_account_has_four_identifiers_and_the_printed_password(string userName, string phone,
        string number)
    {
        await using var database = await Sample();
        await using var db = Given.Database(database.ConnectionString);

        var account = await db.Accounts.SingleAsync(a => a.VolunteerNumber == number, Cancelled);
        var hasher = new PasswordHasher<Account>();

        Assert.Equal(userName, account.UserName);
        Assert.Equal(LoginIdentifier.Resolve(userName)!.Normalized, account.NormalizedUserName);
        var vault = new AccountVault(new FieldCipher(SampleFolder.Keys), SampleFolder.Keys);
        foreach (var contact in new[] { phone, $"{userName}@example.org" })
            Assert.Equal(account.Id, (await db.Accounts.Named(LoginIdentifier.Resolve(contact)!, vault).SingleAsync(Cancelled)).Id);
        Assert.Equal(LoginIdentifier.Resolve(number)!.Normalized, account.VolunteerNumber);
        Assert.NotEqual(PasswordVerificationResult.Failed,
            hasher.VerifyHashedPassword(account, account.PasswordHash!, SamplePeople.DemoPassword));
        Assert.Null(PasswordRules.WhyNot(SamplePeople.DemoPassword, userName, phone, $"{userName}@example.org", number));
        Assert.True(SamplePeople.DemoPassword.Length >= 15);
    }

    [Fact]
    public async Task All_volunteers_have_valid_numbers_and_sealed_names_and_four_a_password()
    {
        await using var database = await Sample();
        await using var db = Given.Database(database.ConnectionString);

        var accounts = await db.Accounts.AsNoTracking().ToListAsync(Cancelled);
        var names = new AccountVault(new FieldCipher(SampleFolder.Keys), SampleFolder.Keys);

        Assert.All(accounts, a => Assert.True(VolunteerNumber.IsValid(a.VolunteerNumber)));
        Assert.All(accounts, a => Assert.Equal(a.MaskedName, PersonName.Mask(names.OpenName(a.SealedName, a.Id))));
        Assert.Equal(4, accounts.Count(a => a.PasswordHash is not null));
        Assert.Equal(300, await db.Consents.CountAsync(Cancelled));
        Assert.True(await NextSerial(db) > 300);
    }

    [Fact]
    public async Task The_demo_volunteer_has_a_sign_up_of_every_kind_with_its_messages()
    {
        await using var database = await Sample();
        await using var db = Given.Database(database.ConnectionString);
        var now = TimeProvider.System.GetUtcNow();

        var signUps = await (from s in db.SignUps join a in db.Accounts on s.AccountId equals a.Id where a.UserName == "volunteer" select s)
            .ToListAsync(Cancelled);
        var messages = await (from n in db.Notifications join a in db.Accounts on n.AccountId equals a.Id
            where a.UserName == "volunteer" select n).ToListAsync(Cancelled);

        Assert.Equal(Enum.GetValues<SignUpStatus>(), signUps.Select(s => s.Status).Distinct().Order());
        Assert.Contains(signUps, s => s.Status == SignUpStatus.Confirmed && s.EndsAt < now);
        Assert.Contains(signUps, s => s.Status == SignUpStatus.Confirmed && s.StartsAt > now);
        Assert.Contains(messages, m => m.Title == SignUpNotices.RejectedTitle && m.ReadAt is null);
        Assert.All(messages.Where(m => m.Link!.StartsWith("/sign-ups/")),
            m => Assert.Contains(signUps, s => m.Link == $"/sign-ups/{s.Id}"));
    }

    [Fact]
    public async Task The_demo_coordinator_has_requests_to_decide_some_with_warnings()
    {
        await using var database = await Sample();
        await using var db = Given.Database(database.ConnectionString);
        var now = TimeProvider.System.GetUtcNow();

        var waiting = await (
            from s in db.SignUps
            join shift in db.Shifts on s.ShiftId equals shift.Id
            join post in db.DutyPosts on shift.DutyPostId equals post.Id
            join grant in db.RoleGrants on post.OrganisationId equals grant.OrganisationId
            join coordinator in db.Accounts on grant.AccountId equals coordinator.Id
            where coordinator.UserName == "coordinator" && s.Status == SignUpStatus.Requested
            select new { SignUp = s, Shift = shift, Post = post }).ToListAsync(Cancelled);
        var warnings = new List<Refusal>();
        foreach (var row in waiting)
            warnings.AddRange(new Roster(row.Shift, row.Post)
                .Warnings((await db.FactsFor(row.Shift.Id, row.Post.RequiredCourseId, [row.SignUp.AccountId], now))[row.SignUp.AccountId]));

        Assert.InRange(waiting.Count, 12, 60);
        Assert.Contains(warnings, w => w == Roster.NotTrained);
        Assert.Contains(warnings, w => w.Code == Roster.OverlapCode);
        Assert.True(warnings.Count < waiting.Count, "most requests are plain");
    }

    private static async Task<long> NextSerial(PortalDb db) =>
        await db.Database.SqlQuery<long>($"""select nextval('volunteer_serials') as "Value" """).SingleAsync(Cancelled);

    private Task<TestDatabase> Sample() => postgres.NewDatabase("sample", async connectionString =>
    {
        await Migrator.Migrate(connectionString, () => SampleFolder.Keys);
        await folder.Load(connectionString, TimeProvider.System);
    });

    /// <summary>What a visitor would see, without dates and ids.</summary>
    private static async Task<List<string>> Fingerprint(string connectionString)
    {
        await using var db = Given.Database(connectionString);
        return await db.Database.SqlQuery<string>($"""
            with numbered as (select s.*, p.number, row_number() over (partition by p.id order by s.starts_at) as nth from shifts s
                join duty_posts p on p.id = s.duty_post_id)
            select line as "Value" from (
                select concat_ws(' ', 'post', number, title, needs_approval, urgent, elder_friendly) as line from duty_posts
                union all select concat_ws(' ', 'shift', id, number, nth, taken, capacity, lead) from numbered
                union all select concat_ws(' ', 'sign-up', s.id, a.user_name, n.number, n.nth, s.status, s.reason) from sign_ups s
                    join accounts a on a.id = s.account_id join numbered n on n.id = s.shift_id
                union all select concat_ws(' ', 'appeal', code, title, state, views, shares) from appeals
                union all select concat_ws(' ', 'comment', author_mask, text, state) from comments
                union all select concat_ws(' ', 'person', user_name, masked_name, home_region_code, encode(email_key, 'hex')) from accounts
                union all select concat_ws(' ', 'message', title, text is not null) from notifications) as lines
            order by line
            """).ToListAsync(Cancelled);
    }
}
