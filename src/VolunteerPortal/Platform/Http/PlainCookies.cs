using Microsoft.AspNetCore.Http.Features;

namespace VolunteerPortal.Platform.Http;

/// <summary>
/// Cookies in Development over plain http. Safari and its kin refuse Secure cookies there, even from localhost, and all that is named
/// __Host-: to them the portal sends vp in place of __Host-vp, without Secure, and reads it as __Host-vp. Nowhere else is there such a
/// cookie: outside Development, and over https, names and marks are as everybody sets them.
/// </summary>
public static class PlainCookies
{
    private const string Prefix = "__Host-";

    /// <summary>The first of all: what reads cookies finds them under the names it knows.</summary>
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

    /// <summary>What the portal sends over plain http in Development.</summary>
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

        public bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => sent.TryGetValue(Bare(key), out value);

        public IEnumerator<KeyValuePair<string, string>> GetEnumerator() =>
            sent.Select(pair => KeyValuePair.Create(Prefix + pair.Key, pair.Value)).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

        private static string Bare(string key) => key.StartsWith(Prefix, StringComparison.Ordinal) ? key[Prefix.Length..] : key;
    }
}
