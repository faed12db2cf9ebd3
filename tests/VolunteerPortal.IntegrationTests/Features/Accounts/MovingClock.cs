namespace VolunteerPortal.IntegrationTests.Features.Accounts;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class MovingClock : TimeProvider
{
    private DateTimeOffset _now = System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => _now;

    public void Move(TimeSpan by) => _now += by;
}
