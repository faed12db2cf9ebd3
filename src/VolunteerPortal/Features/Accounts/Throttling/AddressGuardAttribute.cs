using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Features.Accounts.Throttling;

/// <summary>On all nodes together, before the form is bound and validated: a refusal costs one statement.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AddressGuardAttribute(string kind) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    private const int SecondsUntilRetry = 300;

    public int Order => 900;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (await http.RequestServices.GetRequiredService<LoginThrottle>().AllowsAddress(kind, http.AddressPrefix()))
            return;

        http.Response.Headers.RetryAfter = $"{SecondsUntilRetry}";
        context.Result = new StatusCodeResult(StatusCodes.Status429TooManyRequests);
    }
}
