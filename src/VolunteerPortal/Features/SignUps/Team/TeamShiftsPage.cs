using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Organisations;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Features.SignUps.Team;

/// <summary>/team/{teamId}/shifts: the team's coming shifts by day.</summary>
public sealed record TeamShiftsPage(Organisation Team, IReadOnlyList<TeamShiftRow> Shifts, Paging Paging)
{
    private const int Size = 30;

    public IEnumerable<IGrouping<DateOnly, TeamShiftRow>> Days => Shifts.GroupBy(s => PortalTime.LocalDate(s.StartsAt));

    public static async Task<TeamShiftsPage> Load(PortalDb db, Organisation team, int? page, DateTimeOffset now)
    {
        var shifts = from shift in db.Shifts
                     join post in db.DutyPosts on shift.DutyPostId equals post.Id
                     where post.OrganisationId == team.Id && shift.EndsAt > now
                     orderby shift.StartsAt, shift.Id
                     select new TeamShiftRow(
                         shift.Id,
                         post.Title,
                         post.Place,
                         shift.StartsAt,
                         shift.EndsAt,
                         shift.Taken,
                         shift.Capacity,
                         shift.CancelledAt != null,
                         shift.Lead,
                         db.SignUps.Count(s => s.ShiftId == shift.Id && s.Status == SignUpStatus.Requested),
                         db.SignUps.Count(s => s.ShiftId == shift.Id && s.Status == SignUpStatus.Waitlisted));
        var paging = new Paging(page, Size, await shifts.CountAsync());
        return new TeamShiftsPage(team, await shifts.Skip(paging.Skip).Take(Size).ToListAsync(), paging);
    }
}

public sealed record TeamShiftRow(
    Guid Id,
    string Title,
    string Place,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    int Taken,
    int Capacity,
    bool Cancelled,
    string? Lead,
    int Requested,
    int Waiting);
