namespace VolunteerPortal.Platform.Hosting;

public static class SiteSetup
{
    /// <summary>Production needs the public address: QR codes, the feed and links to copy are drawn with it.</summary>
    public static void AddSite(this WebApplicationBuilder builder, bool isWeb)
    {
        builder.Services.AddSettings<SiteOptions>(builder.Configuration, SiteOptions.Section);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton<SiteAddress>();
        builder.Services.AddSingleton<SiteHosts>();
        var key = $"{SiteOptions.Section}:{nameof(SiteOptions.PublicUrl)}";
        if (builder.Configuration[key] is not { Length: > 0 } publicUrl)
        {
            if (isWeb && builder.Environment.IsProduction())
                throw new ConfigurationException(
                    "缺少网站的网址：请设置 Site__PublicUrl，例如 https://volunteer.example.org（本机试用可写 http://localhost:5080）。");
            return;
        }

        if (!IsSite(publicUrl))
            throw ConfigurationException.Value(key, publicUrl, "https://volunteer.example.org");
    }

    /// <summary>Behind the headers and the error pages, so that a refusal has both, and before anything that answers.</summary>
    public static void UseSiteHosts(this WebApplication app)
    {
        var hosts = app.Services.GetRequiredService<SiteHosts>();
        app.Use((http, next) =>
        {
            if (hosts.AreAnswered(http.Request.Host))
                return next(http);

            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });
    }

    private static bool IsSite(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            && url is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" };
}
