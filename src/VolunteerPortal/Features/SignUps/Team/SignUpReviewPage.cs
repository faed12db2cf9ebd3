using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Features.Organisations;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.SignUps.Team;

/// <summary>/team/{teamId}/sign-ups: who waits for a decision, with what the coordinator should know first.</summary>
public sealed record SignUpReviewPage(
    Organisation Team,
    SignUpReviewFilter Filter,
    IReadOnlyList<QueueRow> Rows,
    Paging Paging,
    IReadOnlyDictionary<SignUpStatus, int> Counts,
    IReadOnlyList<QueueShift> Shifts,
    DateTimeOffset Now)
{
    private const int Size = 20;

    public ReviewAnswer Answer { get; init; } = ReviewAnswer.Nothing;

    public TimeSpan? LongestWait { get; private init; }

    public ReviewWords Words => SignUpReviewWords.Of(Filter.Status);

    public bool CanDecide => Words.Refuse is not null;

    public bool Waits => Filter.Status is SignUpStatus.Requested or SignUpStatus.Waitlisted;

    public ReviewRow Row(QueueRow row) => new(Words, Answer, row.SignUp.Id, row.Name);

    public static async Task<SignUpReviewPage> Load(
        PortalDb db, AccountVault vault, Organisation team, SignUpReviewFilter filter, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var all = from signUp in db.SignUps.AsNoTracking()
                  join shift in db.Shifts.AsNoTracking() on signUp.ShiftId equals shift.Id
                  join post in db.DutyPosts.AsNoTracking() on shift.DutyPostId equals post.Id
                  join account in db.Accounts on signUp.AccountId equals account.Id
                  where post.OrganisationId == team.Id && shift.EndsAt > now
                  select new QueueSource
                  {
                      SignUp = signUp,
                      Shift = shift,
                      Post = post,
                      SealedName = account.SealedName,
                      Number = account.VolunteerNumber,
                  };
        var counts = await all.GroupBy(r => r.SignUp.Status)
            .Select(g => new { g.Key, Count = g.Count(), First = g.Min(r => r.SignUp.QueuedAt) }).ToListAsync();
        var wanted = all.Where(r => r.SignUp.Status == filter.Status && (filter.Shift == null || r.Shift.Id == filter.Shift));
        var paging = new Paging(filter.Page, Size, await wanted.CountAsync());
        var rows = await InOrder(wanted, filter).Skip(paging.Skip).Take(Size).ToListAsync();
        var (withFacts, shifts) = (await WithFacts(db, vault, rows, now), await ShiftsOf(db, team.Id, now));
        return new SignUpReviewPage(team, filter, withFacts, paging, counts.ToDictionary(c => c.Key, c => c.Count), shifts, now)
        {
            LongestWait = counts.Where(c => c.Key == SignUpStatus.Requested).Select(c => (TimeSpan?)(now - c.First)).FirstOrDefault(),
        };
    }

    private static IQueryable<QueueSource> InOrder(IQueryable<QueueSource> rows, SignUpReviewFilter filter) => filter switch
    {
        { Newest: true } => rows.OrderByDescending(r => r.SignUp.CreatedAt).ThenBy(r => r.SignUp.Id),
        { Status: SignUpStatus.Waitlisted } => rows
            .OrderBy(r => r.Shift.StartsAt).ThenBy(r => r.Shift.Id)
            .ThenByDescending(r => r.SignUp.Priority).ThenBy(r => r.SignUp.QueuedAt).ThenBy(r => r.SignUp.Id),
        _ => rows.OrderBy(r => r.SignUp.QueuedAt).ThenBy(r => r.SignUp.Id),
    };

    private static async Task<List<QueueRow>> WithFacts(PortalDb db, AccountVault vault, List<QueueSource> rows, DateTimeOffset now)
    {
        var accounts = rows.Select(r => r.SignUp.AccountId).Distinct().ToList();
        var past = await db.SignUps
            .Where(s => accounts.Contains(s.AccountId) && s.Status == SignUpStatus.Confirmed && s.EndsAt <= now)
            .GroupBy(s => s.AccountId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var warnings = new Dictionary<Guid, IReadOnlyList<Refusal>>();
        foreach (var shift in rows.GroupBy(r => r.Shift.Id))
        {
            var (first, ids) = (shift.First(), shift.Select(r => r.SignUp.AccountId).ToList());
            var facts = await db.FactsFor(first.Shift.Id, first.Post.RequiredCourseId, ids, now);
            foreach (var row in shift)
                warnings[row.SignUp.Id] = [.. new Roster(row.Shift, row.Post).Warnings(facts[row.SignUp.AccountId])];
        }

        return [.. rows.Select(r => new QueueRow(
            r.SignUp,
            r.Shift,
            r.Post.Title,
            vault.NameOf(r.SealedName, r.SignUp.AccountId),
            r.Number,
            past.GetValueOrDefault(r.SignUp.AccountId),
            warnings[r.SignUp.Id]))];
    }

    private static Task<List<QueueShift>> ShiftsOf(PortalDb db, Guid teamId, DateTimeOffset now) => (
        from shift in db.Shifts
        join post in db.DutyPosts on shift.DutyPostId equals post.Id
        let waiting = db.SignUps.Count(s => s.ShiftId == shift.Id && s.Status == SignUpStatus.Requested)
        where post.OrganisationId == teamId && shift.StartsAt > now && shift.CancelledAt == null && waiting > 0
        orderby shift.StartsAt
        select new QueueShift(shift.Id, post.Title, shift.StartsAt, shift.EndsAt, shift.Taken, shift.Capacity, waiting))
        .Take(6).ToListAsync();
}

public sealed class QueueSource
{
    public required SignUp SignUp { get; init; }
    public required Shift Shift { get; init; }
    public required DutyPost Post { get; init; }
    public required byte[] SealedName { get; init; }
    public required string Number { get; init; }
}

public sealed record QueueRow(
    SignUp SignUp, Shift Shift, string Title, string Name, string Number, int PastShifts, IReadOnlyList<Refusal> Warnings);

public sealed record QueueShift(
    Guid Id, string Title, DateTimeOffset StartsAt, DateTimeOffset EndsAt, int Taken, int Capacity, int Waiting);
