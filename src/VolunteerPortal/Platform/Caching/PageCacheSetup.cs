using System.IO.Compression;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.ResponseCompression;

namespace VolunteerPortal.Platform.Caching;

public static class PageCacheSetup
{
    private const long MostOfParts = 8 * 1024 * 1024;

    public static void AddPageCache(this IServiceCollection services)
    {
        services.AddSingleton<PageCache>();
        services.AddSingleton<AnonymousPages>();
        services.AddOutputCache(AnonymousPages.Configure);
        services.Configure<CacheTagHelperOptions>(options => options.SizeLimit = MostOfParts);
        services.AddResponseCompression(options =>
        {
            // Cookies are SameSite, so no other site can make a signed-in browser ask again and again and measure the answers
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/atom+xml", "text/csv", "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }

    /// <summary>Before authentication: a kept page needs no session and no database.</summary>
    public static void UsePageCache(this WebApplication app)
    {
        app.UseOutputCache();
        app.UseResponseCompression();
    }
}
