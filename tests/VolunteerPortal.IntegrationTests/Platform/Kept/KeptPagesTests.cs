using System.Net;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.IntegrationTests.Platform.Kept;

/// <summary>
/// What a visitor is shown out of memory is what the address alone makes of the page. Somebody else asks for it first, with everything
/// that could shape it; the next visitor, who asks plainly, must get byte for byte what the first of all visitors got.
/// </summary>
public sealed class KeptPagesTests(KeptFixture portal) : IClassFixture<KeptFixture>
{
    private const string Poison = "本站已停用";

    [Fact]
    public async Task Nothing_a_stranger_sends_reaches_the_next_visitor_of_a_kept_page()
    {
        var pages = portal.Pages();
        Assert.True(pages.Count >= 10, $"There are {pages.Count} kept pages.");
        var poisoned = new List<string>();

        foreach (var page in pages)
        {
            var expected = await Fresh(page.Path);
            foreach (var attack in Attacks(page))
            {
                portal.Store.Forget();
                using (var request = attack.Request())
                    await Send(request);
                if (!Same(expected, await Get(page.Path)))
                    poisoned.Add($"{page.Path}: {attack.Name}");
            }
        }

        Assert.Empty(poisoned);
    }

    /// <summary>So that a key which is no longer named shows: its page would then be drawn anew for each visitor.</summary>
    [Fact]
    public async Task Every_page_is_kept_plainly_and_under_each_of_its_keys_apart()
    {
        var drawnAnew = new List<string>();
        foreach (var page in portal.Pages())
            foreach (var path in page.Names.Select(n => n.Name.ToLowerInvariant()).Where(name => Named(name, page)).Distinct()
                .Select(name => $"{page.Path}?{name}={Sample(name)}").Prepend(page.Path))
            {
                portal.Store.Forget();
                var first = await Get(path);
                using var request = new HttpRequestMessage(HttpMethod.Get, path);
                using var second = await portal.Visitor().Client.SendAsync(request, TestContext.Current.CancellationToken);
                if (second.StatusCode == HttpStatusCode.OK && (second.Headers.Age is null || !Same(first, await Bytes(second))))
                    drawnAnew.Add(path);
            }

        Assert.Empty(drawnAnew);
    }

    [Fact]
    public async Task The_order_of_keys_makes_no_other_page()
    {
        var one = await Get("/posts?area=4399&open=true");
        portal.Store.Forget();
        await Get("/posts?open=true&area=4399");

        Assert.Equal(one, await Get("/posts?area=4399&open=true"));
    }

    /// <summary>What people type freely is never kept, and the route is no query.</summary>
    private static bool Named(string name, KeptPage page) =>
        name is not ("id" or "filter" or "q" or "contact" or "before") && !page.Path.Contains($"{{{name}");

    private static string Sample(string name) => name switch
    {
        "type" => "notice",
        "year" => $"{TimeProvider.System.GetUtcNow().Year}",
        "date" => "weekend",
        "day" => "2026-03-21",
        "area" => "4399",
        "kind" => "Elderly",
        "page" => "1",
        _ => "true",
    };

    private IEnumerable<Attack> Attacks(KeptPage page) =>
        AttackNames(page)
            .SelectMany(name => new[] { Poison, "1", "2099-01-01", $"{portal.OtherAppeal.Id}", $"{portal.OtherPost.Id}", "notice" }
                .SelectMany(value => new Attack[]
        {
            Attack.Query(page.Path, name, value),
            Attack.Body(page.Path, name, value, multipart: false),
            Attack.Body(page.Path, name, value, multipart: true),
        }))
        .Concat(Headers.SelectMany(header => header.Values.Select(value => Attack.Header(page.Path, header.Name, value))))
        .Append(Attack.Query(page.Path, "", Poison));

    /// <summary>Plainly and behind every kind of prefix, unless it is a key of the page: under that it is kept apart.</summary>
    private static IEnumerable<string> AttackNames(KeptPage page) => page.Names
        .SelectMany(n =>
            new[] { n.Name, $"{n.Parameter}.{n.Name}", $"{n.Parameter}[{n.Name}]", $"{n.Name}[0]", $"{n.Name}.{n.Name}", $"[0].{n.Name}" })
        .Concat(["utm_source", "contact", "q", "print", "__RequestVerificationToken"])
        .Distinct();

    private static readonly (string Name, string[] Values)[] Headers =
    [
        ("Host", ["LOCALHOST", "evil.example", "localhost.evil.example", "evil.example:443"]),
        ("X-Forwarded-Host", ["evil.example"]),
        ("X-Forwarded-Proto", ["http"]),
        ("X-Forwarded-Prefix", ["/evil"]),
        ("X-Original-URL", ["/admin"]),
        ("X-HTTP-Method-Override", ["POST"]),
        ("Accept-Language", ["zh-Hant", "en", "de;q=1, zh;q=0"]),
        ("Accept-Encoding", ["br", "gzip", "identity"]),
        ("Accept", ["application/json", "text/plain"]),
        ("Cookie",
            [.. new[] { "mode=elder", "theme=dark", "size=xl", "lang=en" }
                .Select(look => $"{DisplayPreferences.CookieName}={Uri.EscapeDataString(look)}"),
                $"{DisplayPreferences.CookieName}=mode=elder", "__Host-vp=x", "__Host-flash=x", "__Host-pre=x"]),
        ("Referer", ["https://evil.example/"]),
        ("User-Agent", [Poison, "Mozilla/5.0"]),
        ("Range", ["bytes=0-10"]),
        ("If-None-Match", ["*"]),
        ("Authorization", ["Bearer x"]),
        ("Content-Type", ["application/x-www-form-urlencoded"]),
    ];

    private async Task<byte[]> Fresh(string path)
    {
        portal.Store.Forget();
        return await Get(path);
    }

    private async Task<byte[]> Get(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await Send(request);
    }

    private async Task<byte[]> Send(HttpRequestMessage request)
    {
        using var answer = await portal.Visitor().Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Bytes(answer);
    }

    private static bool Same(byte[] one, byte[] other) => one.AsSpan().SequenceEqual(other);

    private static Task<byte[]> Bytes(HttpResponseMessage answer) =>
        answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
}
