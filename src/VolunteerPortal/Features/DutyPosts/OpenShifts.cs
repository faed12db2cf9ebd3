namespace VolunteerPortal.Features.DutyPosts;

public static class OpenShifts
{
    public static IQueryable<Shift> OpenAt(this IQueryable<Shift> shifts, DateTimeOffset now) =>
        shifts.Where(s => s.CancelledAt == null && s.StartsAt > now && s.OpensAt <= now && s.ClosesAt > now && s.Taken < s.Capacity);
}
