using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace VolunteerPortal.Features.Accounts.Passwords;

/// <summary>More people are logging in than passwords can be hashed.</summary>
public sealed class PasswordHashLimiterFullException() : Exception("Too many passwords are waiting to be hashed.");

/// <summary>Wherever a password is asked for: the page 503, and when to come back.</summary>
public sealed class PasswordHashLimiterFullFilter : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is not PasswordHashLimiterFullException)
            return;

        context.HttpContext.Response.Headers.RetryAfter = "5";
        context.Result = new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
    }
}
