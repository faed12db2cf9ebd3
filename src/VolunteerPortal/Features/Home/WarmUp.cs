using VolunteerPortal.Data;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Features.Home;

/// <summary>
/// Reads what the home page leads with while the server is still starting: the model of the database and the first query cost most of the
/// first page, and on two cores they can be had beside the rest.
/// </summary>
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
            // The first page will be a little slower, or say itself what is the matter
        }
    }
}
