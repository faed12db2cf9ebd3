using System.Net;
using System.Text.RegularExpressions;

namespace VolunteerPortal.LoadTests;

/// <summary>One browser: keeps its cookies and the token of the last form it was shown. Follows no redirect.</summary>
public sealed partial class WebClient(HttpClient http, string site, string? cookie = null)
{
    private readonly Dictionary<string, string> _cookies = cookie is null ? [] : new() { [cookie.Split('=')[0]] = cookie.Split('=', 2)[1] };

    public string? Token { get; private set; }

    /// <summary>One pool of connections for all browsers: it is the answers that are measured, not the handshakes.</summary>
    public static HttpClient NewHttp() => new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    public bool Has(string cookieName) => _cookies.ContainsKey(cookieName);

    /// <summary>Opens a page, and keeps the antiforgery token of its form.</summary>
    public async Task<string> Open(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, site + path);
        using var answer = await Send(request);
        answer.EnsureSuccessStatusCode();
        var html = await answer.Content.ReadAsStringAsync();
        Token = TokenField().Match(html) is { Success: true } field ? field.Groups["token"].Value : Token;
        return html;
    }

    /// <summary>Sends a form with the token; answers with the status and where it leads.</summary>
    public async Task<HttpStatusCode> Post(string path, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, site + path);
        request.Content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", Token ?? ""))
            .Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        using var answer = await Send(request);
        await answer.Content.CopyToAsync(Stream.Null);
        return answer.StatusCode;
    }


    private async Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        if (_cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        var answer = await http.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var pair in set.Select(line => line.Split(';')[0].Split('=', 2)))
                _cookies[pair[0]] = pair[1];
        return answer;
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<token>[^"]+)""")]
    private static partial Regex TokenField();
}
