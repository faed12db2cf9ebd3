using VolunteerPortal.Data;

namespace VolunteerPortal.Features.SignUps.Team;

/// <summary>Which sign-ups are a team's business: those on shifts of its own posts.</summary>
public static class TeamScope
{
    public static IQueryable<SignUp> OfTeam(this IQueryable<SignUp> signUps, PortalDb db, Guid teamId) => signUps.Where(signUp =>
        db.Shifts.Any(shift => shift.Id == signUp.ShiftId
            && db.DutyPosts.Any(post => post.Id == shift.DutyPostId && post.OrganisationId == teamId)));
}
