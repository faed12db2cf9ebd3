using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Hosting;

namespace VolunteerPortal.Platform.Http;

/// <summary>Requests per minute from one address; an office or a carrier's gateway is one address too. Section "AddressLimits".</summary>
public sealed class AddressLimitSettings
{
    /// <summary>Each draws a picture and writes a row.</summary>
    public int CaptchasPerMinute { get; set; } = 120;

    public int CaptchaPicturesPerMinute { get; set; } = 240;

    public int SearchesPerMinute { get; set; } = 90;

    public int ForwardsPerMinute { get; set; } = 30;

    public int DownloadsPerMinute { get; set; } = 300;

    public int FormsPerMinute { get; set; } = 300;
}

/// <summary>Kept in this node's memory, for they guard only its work; attempts to log in are in the database (LoginThrottle).</summary>
public static class AddressLimits
{
    public const string Section = "AddressLimits";

    public const string Captcha = "captcha";
    public const string CaptchaPicture = "captcha-picture";
    public const string Search = "search";
    public const string Forward = "forward";
    public const string Download = "download";

    private const int Segments = 6;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddAddressLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<AddressLimitSettings>(builder.Configuration, Section);
        var most = builder.Configuration.GetSection(Section).Get<AddressLimitSettings>() ?? new AddressLimitSettings();
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = $"{Window.TotalSeconds}";
                return ValueTask.CompletedTask;
            };
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
                http.Request.TakesForm() ? Limited(http, most.FormsPerMinute) : RateLimitPartition.GetNoLimiter(""));
            options.AddPolicy(Captcha, http => Limited(http, most.CaptchasPerMinute));
            options.AddPolicy(CaptchaPicture, http => Limited(http, most.CaptchaPicturesPerMinute));
            options.AddPolicy(Forward, http => Limited(http, most.ForwardsPerMinute));
            options.AddPolicy(Download, http => Limited(http, most.DownloadsPerMinute));
            // A list without words to look for is mostly a kept page
            options.AddPolicy(Search,
                http => http.Request.Query.ContainsKey("q") ? Limited(http, most.SearchesPerMinute) : RateLimitPartition.GetNoLimiter(""));
        });
    }

    /// <summary>Only around what has a limit: for all else, kept pages too, the limiter's lock would be a tenth of the cost.</summary>
    public static void UseAddressLimits(this WebApplication app) =>
        app.UseWhen(http => http.Request.TakesForm() || http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>() is not null,
            limited => limited.UseRateLimiter());

    private static RateLimitPartition<string> Limited(HttpContext http, int perMinute) =>
        RateLimitPartition.GetSlidingWindowLimiter(http.AddressPrefix(), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = perMinute,
            Window = Window,
            SegmentsPerWindow = Segments,
        });
}
