using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace VolunteerPortal.Features.Accounts.Passwords;

public sealed class PasswordHashLimiterFullException() : Exception("Too many passwords are waiting to be hashed.");

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
