using VolunteerPortal.Data;
using VolunteerPortal.Features.Audit;
using VolunteerPortal.Features.Notifications;
using VolunteerPortal.Features.SignUps;
using VolunteerPortal.Features.SignUps.Mine;

namespace VolunteerPortal.LoadTests;

/// <summary>The portal's sign-up core without the web around it.</summary>
public sealed class InProcessSignUps : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public InProcessSignUps(string connectionString)
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddPortalDatabase(connectionString);
        services.AddScoped<AuditLog>();
        services.AddNotifications();
        services.AddSignUps(new ConfigurationBuilder().Build());
        services.AddOwnSignUps();
        _services = services.BuildServiceProvider();
    }

    /// <summary>Only the statement that takes the place.</summary>
    public async Task<bool> Statement(Guid shiftId, Guid accountId)
    {
        await using var scope = _services.CreateAsyncScope();
        var placement = scope.ServiceProvider.GetRequiredService<Placement>();
        return await placement.Claim(new PlaceRequest(
            Guid.CreateVersion7(), shiftId, accountId, Guid.CreateVersion7(), SignUpStatus.Confirmed, 1, "报名已确认", $"请按时到{"集合地点"}。"));
    }

    /// <summary>With all the rules before it.</summary>
    public async Task<bool> Service(Guid shiftId, Guid accountId)
    {
        await using var scope = _services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<SignUpService>()
            .SignUp(shiftId, accountId, Guid.CreateVersion7(), acceptsWaitlist: false);
        return result.SignUpId is not null;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
