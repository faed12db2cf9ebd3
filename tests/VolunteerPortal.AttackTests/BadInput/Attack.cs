using System.Diagnostics;
using System.Text;
using VolunteerPortal.AttackTests.BadInput.Targets;
using VolunteerPortal.AttackTests.Forms;
using VolunteerPortal.AttackTests.Scene;
using VolunteerPortal.Platform;

namespace VolunteerPortal.AttackTests.BadInput;

/// <summary>The whole attack, made once for all tests that look at what came of it. PORTAL_ATTACK=long makes it the long one.</summary>
public sealed class Attack(TestPostgres postgres) : IAsyncLifetime
{
    /// <summary>So many inputs for each target in the short form, besides those that are never left out.</summary>
    private const int Sample = 8;

    private readonly PortalOnAPort _site = new(postgres);
    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        // Any byte may stand in a header, in either direction
        RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
    });

    public static bool IsLong => Environment.GetEnvironmentVariable("PORTAL_ATTACK") == "long";

    public Portal Portal { get; private set; } = null!;

    public Crawl Crawl { get; private set; } = null!;

    public Tally Tally { get; private set; } = null!;

    public Aftermath Aftermath { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var clock = Stopwatch.StartNew();
        var z = new List<string>();
        void Z(string w) => z.Add($"{w} {clock.Elapsed.TotalSeconds:0.0}s cpu {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:0.0}");
        await _site.InitializeAsync();
        Z("init");
        _client.BaseAddress = _site.Address;
        Portal = await Portal.Of(_client, _site.Services, _site.ConnectionString, _site.Given);
        Crawl = new Crawl(Portal);
        await Crawl.Walk();
        Z("crawl");
        var targets = await Targets();
        Z("targets");
        var volley = new Volley(targets, IsLong ? null : Sample, FreshMachine.Say);
        Tally = volley.Tally;
        await volley.Fire();
        Z("fire");
        Aftermath = new Aftermath(Portal);
        await Aftermath.Look(most: IsLong ? 5_000 : 400);
        Z("after");
        FreshMachine.Say(string.Join("; ", z));
        FreshMachine.Say(Summary(targets.Count, clock.Elapsed));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _site.DisposeAsync();
    }

    private string Summary(int targets, TimeSpan took) =>
        $"{Tally.Shots:N0} bad inputs, {Crawl.Forms.Count} forms, {Fields().Count()} fields, {targets} targets, {Aftermath.Pages} pages read back, {took.TotalSeconds:0} s. "
        + $"Answers: {Tally.Statuses}. Slowest {Tally.Slowest.Took.TotalMilliseconds:0} ms: {Tally.Slowest.What}";

    private IEnumerable<FormField> Fields() => Crawl.Forms.SelectMany(form => form.AllFields().Select(field => new FormField(form, field)));

    private async Task<IReadOnlyList<Target>> Targets()
    {
        var targets = new List<Target>(Fields());
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
        from header in HeaderField.Names.Select(name => (Name: name, Prefix: "")).Concat(HeaderField.Cookies.Select(cookie => (Name: "Cookie", Prefix: $"{cookie}=")))
        from target in new[]
        {
            new HeaderField(Portal.Visitor(), HttpMethod.Get, "/posts", header.Name, header.Prefix),
            new HeaderField(Portal.As(Policies.Volunteer), HttpMethod.Get, "/me", header.Name, header.Prefix),
            new HeaderField(Portal.Visitor(), HttpMethod.Post, "/prefs", header.Name, header.Prefix),
        }
        select target;
}
