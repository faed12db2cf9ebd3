namespace VolunteerPortal.Platform.Http;

public static class ErrorPagesSetup
{
    public static WebApplication UsePortalErrors(this WebApplication app)
    {
        var pages = app.Services.GetRequiredService<ErrorPages>();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = pages.ShowException });
        app.UseStatusCodePages(status => pages.Show(status.HttpContext));
        return app;
    }
}
