using Microsoft.AspNetCore.Mvc.Filters;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Features.Notifications;

/// <summary>Any form may have led to a message, so the next page counts again.</summary>
public sealed class BellAfterForm(UnreadCounts unread) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        await next();
        if (HttpMethods.IsPost(context.HttpContext.Request.Method) && context.HttpContext.User.IdOrNull() is { } sender)
            unread.Forget(sender);
    }
}
