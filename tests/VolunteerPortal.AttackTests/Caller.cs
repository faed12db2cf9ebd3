using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace VolunteerPortal.AttackTests;

/// <summary>Somebody with a cookie jar who sends exactly what he is told to and sees every answer himself: no redirect is
/// followed.</summary>
/// <param name="client">The way to the portal, without a jar of its own.</param>
/// <param name="session">The cookie of a session; null for a visitor.</param>
/// <param name="renew">Another session when this one is over: a long attack outlasts the half hour that staff may be away.</param>
public sealed class Caller(HttpClient client, string? session = null, Func<Task<string>>? renew = null)
{
    private const string SessionCookie = "__Host-vp";

    public const string TokenField = "__RequestVerificationToken";

    private readonly ConcurrentDictionary<string, string> _cookies = session is null
        ? []
        : new([KeyValuePair.Create(SessionCookie, session)]);
    private string? _token;

    public bool IsSignedIn => session is not null;

    public async Task<Answer> Send(HttpRequestMessage request)
    {
        var isOwn = !request.Headers.Contains("Cookie");
        if (isOwn && !_cookies.IsEmpty)
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var clock = Stopwatch.StartNew();
        var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var answer = new Answer(response, Encoding.UTF8.GetString(body), clock.Elapsed);
        foreach (var cookie in answer.Cookies)
            Keep(cookie);
        if (isOwn && renew is not null && answer.IsSentToLogin)
            _cookies[SessionCookie] = await renew();
        return answer;
    }

    public Task<Answer> Get(string path) => Send(new HttpRequestMessage(HttpMethod.Get, Exactly(path)));

    /// <summary>The page at a path, or after it where it leads on.</summary>
    public async Task<Page> Open(string path)
    {
        var answer = await Get(path);
        for (var hops = 0; answer.IsRedirect && hops < 5; hops++)
            answer = await Get(path = PathOf(answer.Location!));
        return answer.Page(path);
    }

    public Task<Answer> Post(string path, params IEnumerable<(string Name, string Value)> fields) =>
        Send(new HttpRequestMessage(HttpMethod.Post,
            Exactly(path)) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) });

    /// <summary>Posts with this person's own antiforgery token, so that nothing but rights and rules can stand in the way.</summary>
    public async Task<Answer> PostWithToken(string path, params IEnumerable<(string Name, string Value)> fields) =>
        await Post(path, [(TokenField, await Token()), .. fields]);

    /// <summary>A valid token of this person's, from a page with a form; it holds for every form.</summary>
    public async Task<string> Token() => _token ??= await FreshToken();

    /// <summary>Path and query as they are: a client that tidies them would take the attack out of them. The portal in memory has no wire
    /// to send them by.</summary>
    public Uri Exactly(string path) => client.BaseAddress!.Scheme == Uri.UriSchemeHttp
        ? new(client.BaseAddress.GetLeftPart(UriPartial.Authority) + path,
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true })
        : new(client.BaseAddress, path);

    public static string PathOf(string location) =>
        Uri.TryCreate(location, UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? address.PathAndQuery
            : location.Split('#')[0];

    private async Task<string> FreshToken()
    {
        var page = await Open(IsSignedIn ? "/me/profile" : "/login");
        // Who is not signed in any more was led to the login page, which has one as well
        return page.Find($"input[name={TokenField}]").GetAttribute("value")!;
    }

    private void Keep(string setCookie)
    {
        var pair = setCookie.Split(';')[0].Split('=', 2);
        if (pair.Length != 2 || pair[1].Length == 0)
            _cookies.TryRemove(pair[0], out _);
        else
            _cookies[pair[0]] = pair[1];
    }
}
