using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;

namespace VolunteerPortal.Platform;

/// <summary>
/// Notes that a form came without a valid antiforgery token, so that the error page can say what happened: the page was open too
/// long. A body too large to be read has no readable token either, and that is another sentence (413).
/// </summary>
public sealed class ExpiredForm(IOptions<FormOptions> limits) : IAlwaysRunResultFilter
{
    private static readonly object Mark = new();

    public static bool IsWhy(HttpContext context) => context.Items.ContainsKey(Mark);

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is not IAntiforgeryValidationFailedResult)
            return;

        if (!context.HttpContext.Request.HasFormContentType)
            context.Result = new StatusCodeResult(StatusCodes.Status415UnsupportedMediaType);
        else if (IsTooLarge(context.HttpContext.Request))
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        else
            context.HttpContext.Items[Mark] = true;
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    private bool IsTooLarge(HttpRequest request)
    {
        var body = request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? long.MaxValue;
        var form = request.HasFormContentType && request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
            ? limits.Value.MultipartBodyLengthLimit
            : limits.Value.ValueLengthLimit;
        var page = request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? long.MaxValue;
        return request.ContentLength > Math.Min(Math.Min(body, form), page);
    }
}
