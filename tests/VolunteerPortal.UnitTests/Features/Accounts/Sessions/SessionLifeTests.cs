using VolunteerPortal.Features.Accounts.Sessions;

namespace VolunteerPortal.UnitTests.Features.Accounts.Sessions;

public sealed class SessionLifeTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(false, 0, 11.9, 0, false)]
    [InlineData(false, 0, 12, 0, true)]
    [InlineData(true, 0, 0, 6, false)]
    [InlineData(true, 0, 0, 7, true)]
    [InlineData(true, 29, 0, 29, false)]
    [InlineData(true, 29.9, 0, 30, true)]
    public void A_volunteers_session_ends_by_age_or_idleness(bool keep, double lastSeenDay, double hours, double days, bool isOver) =>
        Assert.Equal(isOver, Session(SessionLife.Of(keep), lastSeenDay * 24 * 60).IsOver(Start.AddDays(days).AddHours(hours)));

    [Theory]
    [InlineData(0, 29, false)]
    [InlineData(0, 30, true)]
    [InlineData(700, 719, false)]
    [InlineData(719, 720, true)]
    public void Staff_are_out_after_half_an_hour_away_and_always_after_twelve_hours(double lastSeenMinute, double minute,
        bool isOver) =>
        Assert.Equal(isOver, Session(SessionLife.Kept, lastSeenMinute, "coordinator").IsOver(Start.AddMinutes(minute)));

    private static SignedInPerson Session(SessionLife life, double lastSeenMinute, params string[] roles) =>
        new(Guid.Empty, "", roles, Guid.Empty, Start, Start.AddMinutes(lastSeenMinute), life, Start);
}
