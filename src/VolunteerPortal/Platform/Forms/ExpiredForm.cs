using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Platform.Forms;

/// <summary>What was the matter with a form that came without a valid antiforgery token.</summary>
public enum FormTrouble
{
    None,

    /// <summary>The page was open too long, or somebody signed out meanwhile.</summary>
    Expired,

    /// <summary>The browser sent no cookie at all, though every page with a form sets some: it refuses them, or forgot all of them.</summary>
    WithoutCookies,
}

/// <summary>
/// Notes why the token of a form was no good, so that the error page can say what happened. A body too large or too odd to be read has
/// no readable token either, and that is another sentence (413, 415, 400).
/// </summary>
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

    /// <summary>A body without a length is cut off while it is read; what was read by then tells.</summary>
    private static bool IsTooLarge(HttpContext http)
    {
        var limit = http.GetEndpoint()?.Metadata.GetMetadata<TakesBodyAttribute>()?.MostBytes ?? RequestLimits.Body;
        return http.Request.ContentLength > limit;
    }
}
