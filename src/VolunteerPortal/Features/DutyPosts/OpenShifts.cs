namespace VolunteerPortal.Features.DutyPosts;

/// <summary><see cref="Shift.WhyClosed"/> in SQL.</summary>
public static class OpenShifts
{
    /// <summary>Sign-up is open; the place may still be one on the waitlist.</summary>
    public static IQueryable<Shift> OpenAt(this IQueryable<Shift> shifts, DateTimeOffset now) =>
        shifts.Where(s => s.CancelledAt == null && s.StartsAt > now && s.OpensAt <= now && s.ClosesAt > now);

    public static IQueryable<Shift> WithFreePlaces(this IQueryable<Shift> shifts) => shifts.Where(s => s.Taken < s.Capacity);
}
