using VolunteerPortal.Data;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Features.Home;

/// <summary>The model and the first query cost most of the first page; while the server starts they delay nobody.</summary>
public sealed class WarmUp(IServiceScopeFactory scopes, DatabaseReadiness database) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await database.WhenReady(stoppingToken);
            await using var scope = scopes.CreateAsyncScope();
            await FeaturedAppeal.Load(scope.ServiceProvider.GetRequiredService<PortalDb>());
        }
        catch (Exception away) when (away is OperationCanceledException || DatabaseAway.Is(away))
        {
            // The first page will be a little slower
        }
    }
}
