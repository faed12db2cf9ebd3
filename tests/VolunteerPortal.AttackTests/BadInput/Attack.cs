using System.Diagnostics;
using System.Text;
using VolunteerPortal.AttackTests.BadInput.Targets;
using VolunteerPortal.AttackTests.Forms;
using VolunteerPortal.AttackTests.Scene;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.AttackTests.BadInput;

/// <summary>
/// The whole attack, made once for all tests that look at what came of it. PORTAL_ATTACK=long makes it the long one, and
/// PORTAL_ATTACK=all sends every input into every place, which takes hours.
/// </summary>
public sealed class Attack(TestPostgres postgres) : IAsyncLifetime
{
    private const int PagesReadBack = 400;
    private const int PagesReadBackAfterALongAttack = 5_000;

    private static readonly string? Wanted = Environment.GetEnvironmentVariable("PORTAL_ATTACK");

    /// <summary>So many inputs for each place, besides those that are never left out.</summary>
    private static readonly int Sample = Wanted switch { "all" => int.MaxValue, "long" => 160, _ => 5 };

    private readonly PortalOnAPort _site = new(postgres);
    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        // Any byte may stand in a header, in either direction
        RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
    });

    public static bool IsLong => Wanted is "long" or "all";

    public Portal Portal { get; private set; } = null!;

    public Crawl Crawl { get; private set; } = null!;

    /// <summary>Forms that were not taken although they were filled in as they should be.</summary>
    public List<string> Refused { get; } = [];

    public Tally Tally { get; private set; } = null!;

    public Aftermath Aftermath { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var clock = Stopwatch.StartNew();
        await _site.InitializeAsync();
        _client.BaseAddress = _site.Address;
        Portal = await Portal.Of(_client, _site.Services, _site.ConnectionString, _site.Given);
        Crawl = new Crawl(Portal);
        await Crawl.Walk();
        await SendEachFormOnce();
        var targets = await Targets();
        var volley = new Volley(targets, Sample, FreshMachine.Say);
        Tally = volley.Tally;
        await volley.Fire();
        Aftermath = new Aftermath(Portal);
        await Aftermath.Look(IsLong ? PagesReadBackAfterALongAttack : PagesReadBack);
        FreshMachine.Say(Summary(targets, clock.Elapsed));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _site.DisposeAsync();
    }

    private string Summary(IReadOnlyList<Target> targets, TimeSpan took) =>
        $"{Tally.Shots:N0} bad inputs into {targets.Count:N0} places ({Crawl.Forms.Count} forms with "
            + $"{targets.OfType<FormField>().Count()} fields) in {took.TotalSeconds:0} s; "
        + $"{Aftermath.Pages:N0} pages read back. Answers: {Tally.Statuses}. Slowest {Tally.Slowest.Took.TotalMilliseconds:0} ms: "
        + $"{Tally.Slowest.What}";

    /// <summary>As it should be filled in: a form that is refused even then would hide what lies behind it from the attack.</summary>
    private async Task SendEachFormOnce()
    {
        foreach (var form in Crawl.Forms)
        {
            var open = await form.Open();
            var answer = await open.Who.Send(Multipart.OrEncoded(open, "zz", Payload.Text("x")));
            if (answer.Status >= 400)
                Refused.Add($"{answer.Status} {form.Title}: "
                    + $"{string.Join("; ", answer.Document.QuerySelectorAll(".errors li, .err").Select(e => e.TextContent.Trim()))}");
        }
    }

    private async Task<IReadOnlyList<Target>> Targets()
    {
        var targets = new List<Target>(Crawl.Forms.SelectMany(form => form.AllFields().Select(field => new FormField(form, field))));
        foreach (var endpoint in Portal.Endpoints)
        {
            targets.AddRange(await QueryKey.Of(Portal, endpoint));
            targets.AddRange(await PathSegment.Of(Portal, endpoint));
            targets.Add(await OddBody.Of(Portal, endpoint));
        }

        targets.Add(new PathSegment(Portal.Visitor(), "GET", "/", "", "GET /…"));
        targets.AddRange(Headers());
        return targets;
    }

    private IEnumerable<Target> Headers() =>
        from header in HeaderField.Names.Select(name => (Name: name, Prefix: ""))
        .Concat(HeaderField.Cookies.Select(cookie => (Name: "Cookie", Prefix: $"{cookie}=")))
        from target in new[]
        {
            new HeaderField(Portal.Visitor(), HttpMethod.Get, "/posts", header.Name, header.Prefix),
            new HeaderField(Portal.As(Policies.Volunteer), HttpMethod.Get, "/me", header.Name, header.Prefix),
            new HeaderField(Portal.Visitor(), HttpMethod.Post, "/prefs", header.Name, header.Prefix),
        }
        select target;
}
