using VolunteerPortal.Platform.Hosting;

namespace VolunteerPortal.Platform.Http;

/// <summary>The first steps of every request, in the order they need each other.</summary>
public static class DesignPipeline
{
    /// <summary>
    /// Headers on whatever comes out, the language before any text (also that of an error), error pages around all that may fail,
    /// the guard inside them so that its 403 has a page, and routing here so that an unknown address needs no session. Static files
    /// are endpoints too (MapStaticAssets). Authentication, output cache and the rest come after this.
    /// </summary>
    public static WebApplication UsePortalDesign(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseRequestLocalization();
        app.UsePortalErrors();
        app.UseSiteHosts();
        app.UseMiddleware<SameOriginGuard>();
        app.UseRouting();
        app.UseMiddleware<UnknownAddress>();
        return app;
    }

    public static WebApplication UsePortalErrors(this WebApplication app)
    {
        var pages = app.Services.GetRequiredService<ErrorPages>();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = pages.ShowException });
        app.UseStatusCodePages(status => pages.Show(status.HttpContext));
        return app;
    }
}
