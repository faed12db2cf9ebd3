using Microsoft.AspNetCore.Mvc;

namespace VolunteerPortal.Features.Accounts;

public static class TooManyExtensions
{
    /// <summary>The page 429, with when to come back.</summary>
    public static StatusCodeResult TooMany(this Controller controller, int seconds)
    {
        controller.Response.Headers.RetryAfter = seconds.ToString();
        return controller.StatusCode(StatusCodes.Status429TooManyRequests);
    }
}
