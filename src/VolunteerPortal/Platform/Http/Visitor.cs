using System.Security.Cryptography;
using System.Text;

namespace VolunteerPortal.Platform.Http;

/// <summary>A random id in the cookie __Host-pre; captchas and forwards are bound to its hash.</summary>
public static class Visitor
{
    public const string CookieName = "__Host-pre";

    public static byte[] VisitorHash(this HttpContext http) => SHA256.HashData(Encoding.ASCII.GetBytes(Known(http) ?? Greet(http)));

    private static string? Known(HttpContext http) =>
        http.Items[CookieName] as string
            ?? (http.Request.Cookies[CookieName] is { Length: 32 } id && id.All(char.IsAsciiHexDigitLower) ? id : null);

    private static string Greet(HttpContext http)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        http.Items[CookieName] = id;
        http.Response.Cookies.Append(CookieName, id, new CookieOptions
        {
            HttpOnly = true,
            Secure = true,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            MaxAge = TimeSpan.FromDays(180),
        });
        return id;
    }
}
