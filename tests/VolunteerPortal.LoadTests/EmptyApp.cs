namespace VolunteerPortal.LoadTests;

/// <summary>The limit of W8: the least ASP.NET Core program that answers.</summary>
public static class EmptyApp
{
    public static int Run(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/", () => "ok");
        app.Run(url);
        return 0;
    }
}
