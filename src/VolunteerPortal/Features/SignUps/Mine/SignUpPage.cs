using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.SignUps.Mine;

public sealed record SignUpPage(SignUp SignUp, Shift Shift, DutyPost Post, string Organisation, int? WaitlistPlace, Refusal? WhyNotWithdraw)
{
    public static async Task<SignUpPage?> Load(PortalDb db, Guid id, Guid accountId, TimeProvider clock)
    {
        var row = await (
            from signUp in db.SignUps.AsNoTracking()
            join shift in db.Shifts.AsNoTracking() on signUp.ShiftId equals shift.Id
            join post in db.DutyPosts.AsNoTracking() on shift.DutyPostId equals post.Id
            join organisation in db.Organisations on post.OrganisationId equals organisation.Id
            where signUp.Id == id && signUp.AccountId == accountId
            select new { signUp, shift, post, organisation.Name }).SingleOrDefaultAsync();
        if (row is null)
            return null;

        return new SignUpPage(row.signUp, row.shift, row.post, row.Name, await PlaceInWaitlist(db, row.signUp),
            new Roster(row.shift, row.post).WhyNotWithdraw(row.signUp.Status, clock.GetUtcNow()));
    }

    /// <summary>1 is next to move up; null when not waiting.</summary>
    private static async Task<int?> PlaceInWaitlist(PortalDb db, SignUp signUp)
    {
        if (signUp.Status != SignUpStatus.Waitlisted)
            return null;

        var waiting = await Waitlist.InOrder(db.SignUps.Where(s => s.ShiftId == signUp.ShiftId && s.Status == SignUpStatus.Waitlisted))
            .Select(s => s.Id).ToListAsync();
        return waiting.IndexOf(signUp.Id) + 1;
    }
}
