using Microsoft.AspNetCore.Http.Features;

namespace VolunteerPortal.Platform.Http;

/// <summary>Safari refuses Secure and __Host- cookies over plain http: in Development __Host-vp is sent as vp there.</summary>
public static class PlainCookies
{
    private const string Prefix = "__Host-";

    /// <summary>First of all middleware: whatever reads cookies then finds them under their usual names.</summary>
    public static void UsePlainCookies(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
            app.Use((http, next) =>
            {
                if (!http.Request.IsHttps)
                    http.Features.Set<IRequestCookiesFeature>(new RequestCookiesFeature(new Renamed(http.Request.Cookies)));
                return next(http);
            });
    }

    public static void Configure(CookiePolicyOptions options, IHostEnvironment environment)
    {
        if (!environment.IsDevelopment())
            return;

        options.OnAppendCookie = cookie => cookie.CookieName = Plain(cookie.Context, cookie.CookieName, cookie.CookieOptions);
        options.OnDeleteCookie = cookie => cookie.CookieName = Plain(cookie.Context, cookie.CookieName, cookie.CookieOptions);
    }

    private static string Plain(HttpContext http, string name, CookieOptions options)
    {
        if (http.Request.IsHttps || !name.StartsWith(Prefix, StringComparison.Ordinal))
            return name;

        options.Secure = false;
        return name[Prefix.Length..];
    }

    private sealed class Renamed(IRequestCookieCollection sent) : IRequestCookieCollection
    {
        public int Count => sent.Count;

        public ICollection<string> Keys => [.. sent.Keys.Select(key => Prefix + key)];

        public string? this[string key] => sent[Bare(key)];

        public bool ContainsKey(string key) => sent.ContainsKey(Bare(key));

        public bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            sent.TryGetValue(Bare(key), out value);

        public IEnumerator<KeyValuePair<string, string>> GetEnumerator() =>
            sent.Select(pair => KeyValuePair.Create(Prefix + pair.Key, pair.Value)).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

        private static string Bare(string key) => key.StartsWith(Prefix, StringComparison.Ordinal) ? key[Prefix.Length..] : key;
    }
}
