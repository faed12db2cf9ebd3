namespace VolunteerPortal.Features.Accounts.Sessions;

public sealed record SessionLife(TimeSpan Absolute, TimeSpan Idle)
{
    public static readonly SessionLife Staff = new(TimeSpan.FromHours(12), TimeSpan.FromMinutes(30));

    public static readonly SessionLife Kept = new(TimeSpan.FromDays(30), TimeSpan.FromDays(7));

    public static readonly SessionLife UntilBrowserCloses = new(TimeSpan.FromHours(12), TimeSpan.FromHours(12));

    public static SessionLife Of(bool keep) => keep ? Kept : UntilBrowserCloses;

    public bool IsOver(DateTimeOffset createdAt, DateTimeOffset lastSeenAt, DateTimeOffset now) =>
        now >= createdAt + Absolute || now >= lastSeenAt + Idle;
}
