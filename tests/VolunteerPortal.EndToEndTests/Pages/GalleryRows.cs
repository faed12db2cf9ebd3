using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Accounts.Identifiers;
using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Features.SignUps;

namespace VolunteerPortal.EndToEndTests.Pages;

/// <summary>The rows of the sample whose pages are looked at.</summary>
public sealed record GalleryRows(
    IReadOnlyDictionary<Role, Guid> Accounts,
    IReadOnlyDictionary<AppealState, Guid> Appeals,
    IReadOnlyDictionary<SignUpStatus, Guid> SignUps,
    Guid Team,
    Shift TeamShift,
    Shift OpenShift,
    Guid TakenShift)
{
    public Guid Appeal => Appeals[AppealState.Published];

    public static Task<GalleryRows> Find(PortalSite site) => site.Db(async db =>
    {
        var accounts = new Dictionary<Role, Guid>();
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Visitor))
        {
            var key = UserName.Key(role.ToString());
            accounts[role] = await db.Accounts.Where(a => a.NormalizedUserName == key).Select(a => a.Id).SingleAsync();
        }

        var now = TimeProvider.System.GetUtcNow();
        var volunteer = accounts[Role.Volunteer];
        var mine = await db.SignUps.Where(s => s.AccountId == volunteer && s.StartsAt > now.AddHours(12)).ToListAsync();
        var team = await TeamOf(db, accounts[Role.Coordinator]);
        return new GalleryRows(
            accounts,
            await AppealsByState(db),
            mine.DistinctBy(s => s.Status).ToDictionary(s => s.Status, s => s.Id),
            team,
            await TeamShiftOf(db, team, now),
            await OpenFor(db, volunteer, now),
            mine.First(s => s.Status == SignUpStatus.Confirmed).ShiftId);
    });

    /// <summary>Of each state one; of the published the one with the most to show.</summary>
    private static async Task<Dictionary<AppealState, Guid>> AppealsByState(PortalDb db)
    {
        var all = await db.Appeals.OrderByDescending(a => db.DirectoryEntries.Count(e => e.AppealId == a.Id))
            .Select(a => new { a.State, a.Id }).ToListAsync();
        return all.DistinctBy(a => a.State).ToDictionary(a => a.State, a => a.Id);
    }

    /// <summary>The coordinator's team with the longest queue.</summary>
    private static Task<Guid> TeamOf(PortalDb db, Guid coordinator) =>
        (from grant in db.RoleGrants
         where grant.AccountId == coordinator && grant.OrganisationId != null
         orderby (from signUp in db.SignUps
                  join shift in db.Shifts on signUp.ShiftId equals shift.Id
                  join post in db.DutyPosts on shift.DutyPostId equals post.Id
                  where post.OrganisationId == grant.OrganisationId && signUp.Status == SignUpStatus.Requested
                  select signUp.Id).Count() descending
         select grant.OrganisationId!.Value).FirstAsync();

    /// <summary>The fullest of the team's coming shifts.</summary>
    private static Task<Shift> TeamShiftOf(PortalDb db, Guid team, DateTimeOffset now) =>
        db.Shifts.Where(s => s.StartsAt > now && s.CancelledAt == null
            && db.DutyPosts.Any(p => p.Id == s.DutyPostId && p.OrganisationId == team))
            .OrderByDescending(s => s.Taken).ThenBy(s => s.Id).FirstAsync();

    /// <summary>A shift this volunteer can sign up for: places free, no training asked, nothing else that day.</summary>
    private static Task<Shift> OpenFor(PortalDb db, Guid volunteer, DateTimeOffset now) =>
        db.Shifts.Where(s => s.StartsAt > now.AddHours(24) && s.OpensAt < now && s.CancelledAt == null && s.Taken < s.Capacity
                && db.DutyPosts.Any(p => p.Id == s.DutyPostId && p.RequiredCourseId == null)
                && !db.SignUps.Any(mine => mine.AccountId == volunteer && mine.StartsAt < s.EndsAt.AddHours(12)
                    && s.StartsAt < mine.EndsAt.AddHours(12)))
            .OrderBy(s => s.StartsAt).ThenBy(s => s.Id).FirstAsync();
}
