using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace VolunteerPortal.Features.Accounts;

/// <summary>
/// Bounds what an account form may send, before the antiforgery filter reads it: a password of 10 MB is refused unread (AUT-17).
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AccountFormAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    public const int MaxBytes = 64 * 1024;

    // Antiforgery runs at 1000
    public int Order => 900;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (http.Request.ContentLength > MaxBytes)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
            return;
        }

        // A body without a length is cut off while it is read
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MaxBytes;
    }
}
