namespace VolunteerPortal.Platform.Http;

/// <summary>Before authorization, or the fallback policy would send a visitor with a typing error to the login page.</summary>
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
