using System.Buffers.Text;

namespace VolunteerPortal.Features.Accounts.Sessions;

public static class SessionCookie
{
    public const string Name = "__Host-vp";

    private const int KeySize = 32;

    public static byte[]? Read(HttpRequest request)
    {
        if (request.Cookies[Name] is not { Length: 43 } value || !Base64Url.IsValid(value))
            return null;

        var key = Base64Url.DecodeFromChars(value);
        return key.Length == KeySize ? key : null;
    }

    public static void Write(HttpResponse response, byte[] key, bool keep) =>
        response.Cookies.Append(Name, Base64Url.EncodeToString(key), Options(keep ? SessionLife.Kept.Absolute : null));

    public static void Delete(HttpResponse response) => response.Cookies.Delete(Name, Options(null));

    /// <summary>Lax, not Strict: a link in a message must find the person signed in.</summary>
    public static CookieOptions Options(TimeSpan? maxAge) => new()
    {
        HttpOnly = true,
        Secure = true,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        MaxAge = maxAge,
        IsEssential = true,
    };
}
