using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Platform.Forms;

public enum FormTrouble
{
    None,

    Expired,

    /// <summary>Though every page with a form sets some: the browser refuses them or lost them.</summary>
    WithoutCookies,
}

/// <summary>A body too large or too odd to be read has no token either: 413, 415 or 400, not an expired page.</summary>
public sealed class ExpiredForm : IAlwaysRunResultFilter
{
    private static readonly object Mark = new();

    public static FormTrouble Of(HttpContext context) => context.Items[Mark] as FormTrouble? ?? FormTrouble.None;

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is not IAntiforgeryValidationFailedResult)
            return;

        var http = context.HttpContext;
        if (!http.Request.HasFormContentType)
            context.Result = new StatusCodeResult(StatusCodes.Status415UnsupportedMediaType);
        else if (IsTooLarge(http))
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        else if (http.Features.Get<IFormFeature>()?.Form is null)
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
        else
            http.Items[Mark] = http.Request.Cookies.Count == 0 ? FormTrouble.WithoutCookies : FormTrouble.Expired;
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    private static bool IsTooLarge(HttpContext http)
    {
        var limit = http.GetEndpoint()?.Metadata.GetMetadata<TakesBodyAttribute>()?.MostBytes ?? RequestLimits.Body;
        return http.Request.ContentLength > limit;
    }
}
