namespace VolunteerPortal.Platform.Http;

/// <summary>A feature that needs a stricter policy (a download) sets its own first.</summary>
public sealed class SecurityHeaders(RequestDelegate next, IHostEnvironment environment)
{
    public const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; "
        + "frame-ancestors 'none'; form-action 'self'; base-uri 'none'";

    private const string NoSensors =
        "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";

    public Task Invoke(HttpContext context)
    {
        // At the last moment: an error page starts from an empty response, and only then is known who is signed in
        context.Response.OnStarting(() =>
        {
            Write(context);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.TryAdd("Content-Security-Policy", Policy);
        headers.TryAdd("Permissions-Policy", NoSensors);
        headers.TryAdd("Referrer-Policy", "same-origin");
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
        // Browsers on the engine of Internet Explorer do not know frame-ancestors
        headers.XFrameOptions = "DENY";
        headers.XContentTypeOptions = "nosniff";
        if (environment.IsProduction() && context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains";

        // Pages differ by cookies, so no shared cache may keep them; a visitor's browser may, and asks before showing one again
        headers.TryAdd("Cache-Control", context.User.IsSignedIn() ? "no-store" : "private, no-cache");
    }
}
