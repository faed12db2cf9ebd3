namespace VolunteerPortal.Platform.Http;

/// <summary>
/// Answers what no endpoint is there for before anybody is asked who they are: else the fallback policy would send a visitor with a
/// mistyped address to the login page. Routing's own answers (405, 415) carry no metadata and are given at once for the same reason.
/// </summary>
public sealed class UnknownAddress(RequestDelegate next)
{
    public Task Invoke(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        return endpoint is { Metadata.Count: 0, RequestDelegate: { } answer } ? answer(context) : next(context);
    }
}
