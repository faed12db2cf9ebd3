using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Organisations;

namespace VolunteerPortal.Features.SignUps.Team;

/// <summary>/team: the organisations a person coordinates, with what waits in each.</summary>
public sealed record TeamsPage(IReadOnlyList<TeamRow> Teams)
{
    public static async Task<TeamsPage> Load(PortalDb db, Guid accountId, DateTimeOffset now) => new(await (
        from team in db.Organisations.CoordinatedBy(db, accountId, now)
        orderby team.Name
        select new TeamRow(team.Id, team.Name, (
            from signUp in db.SignUps
            join shift in db.Shifts on signUp.ShiftId equals shift.Id
            join post in db.DutyPosts on shift.DutyPostId equals post.Id
            where post.OrganisationId == team.Id && signUp.Status == SignUpStatus.Requested && shift.StartsAt > now
            select signUp).Count())).ToListAsync());
}

public sealed record TeamRow(Guid Id, string Name, int Waiting);
