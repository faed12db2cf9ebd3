using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;
using Npgsql;
using VolunteerPortal.Platform.Files;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Platform.Http;

/// <summary>Drawn right here, not by running the pipeline again: that would read the session, and its database may just be away.</summary>
public sealed class ErrorPages(
    IActionResultExecutor<ViewResult> views, IModelMetadataProvider metadata, IStringLocalizer<Ui> texts, ILogger<ErrorPages> logger)
{
    private const int SecondsUntilRetry = 30;

    public Task ShowException(HttpContext context)
    {
        var exception = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        context.Response.StatusCode = StatusOf(exception);
        Log(context, exception);
        if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = $"{SecondsUntilRetry}";

        return Show(context);
    }

    public async Task Show(HttpContext context)
    {
        var page = ErrorPage.For(context.Response.StatusCode, ExpiredForm.Of(context), context.TraceIdentifier);
        page = page with { RetryAfterSeconds = int.TryParse(context.Response.Headers.RetryAfter, out var seconds) ? seconds : null };
        context.Response.Headers.CacheControl = "no-store";
        if (WantsHtml(context.Request))
            await ShowPage(context, page);
        else
            await ShowText(context, page);
    }

    public static int StatusOf(Exception? exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        // What no form and no address of ours can hold: NUL in a text for the database, a form that is none
        InvalidDataException => StatusCodes.Status400BadRequest,
        _ when exception?.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire } =>
            StatusCodes.Status400BadRequest,
        not null when DatabaseAway.Is(exception) => StatusCodes.Status503ServiceUnavailable,
        not null when DiskFull.Is(exception) => StatusCodes.Status507InsufficientStorage,
        _ => StatusCodes.Status500InternalServerError,
    };

    public static bool WantsHtml(HttpRequest request) =>
        request.Headers.Accept.ToString() is "" or "*/*"
            || request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private Task ShowPage(HttpContext context, ErrorPage page)
    {
        var view = new ViewResult
        {
            ViewName = nameof(ErrorPage),
            StatusCode = context.Response.StatusCode,
            ViewData = new ViewDataDictionary<ErrorPage>(metadata, new ModelStateDictionary()) { Model = page },
        };
        return views.ExecuteAsync(new ActionContext(context, new RouteData(), new ActionDescriptor()), view);
    }

    private async Task ShowText(HttpContext context, ErrorPage page)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        var trace = page.TraceId is null ? "" : $" {page.TraceId}";
        await context.Response.WriteAsync($"{page.Status} {texts[page.Title].Value}。{texts[page.Advice].Value}{trace}\n");
    }

    /// <summary>One line for a database that is away: it comes by the thousand. The request log reports mistakes of ours.</summary>
    private void Log(HttpContext context, Exception? exception)
    {
        if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
            logger.LogWarning("{Path} without database: {Reason} {TraceId}", context.Request.Path, exception?.GetBaseException().Message,
                context.TraceIdentifier);
    }
}
