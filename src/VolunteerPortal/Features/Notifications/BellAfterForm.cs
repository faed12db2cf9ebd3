using Microsoft.AspNetCore.Mvc.Filters;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Features.Notifications;

/// <summary>A form may have told its sender something: the next page counts anew, whatever statement wrote the message.</summary>
public sealed class BellAfterForm(UnreadCounts unread) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        await next();
        if (HttpMethods.IsPost(context.HttpContext.Request.Method) && context.HttpContext.User.IdOrNull() is { } sender)
            unread.Forget(sender);
    }
}
