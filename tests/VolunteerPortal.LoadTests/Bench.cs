using VolunteerPortal.Data;
using VolunteerPortal.IntegrationTests;

namespace VolunteerPortal.LoadTests;

/// <summary>Everything a workload measures with.</summary>
public sealed record Bench(
    LoadOptions Options,
    string Folder,
    PortalProgram Program,
    LoadDatabase Database,
    ChildProgram Portal,
    ChildProgram Limits,
    Report Report)
{
    private const int LongestWarmUp = 15;

    public Meter Meter { get; } = new(Database.Postmaster);

    public PageLoad Pages { get; } = PageLoad.Find();

    public Given Given => new(Database.ConnectionString, Program.Keys);

    public PortalDb Db() => new(PortalDatabase.Options(Database.ConnectionString).Options);

    /// <summary>A page of one of our two programs, asked for as fast as it comes.</summary>
    public Contender Page(string name, ChildProgram program, string path, string? cookie = null) => new(name, async _ =>
    {
        var sample = await Meter.Measure(program.Process, () => Pages.Run(program.Url + path, cookie, Options.Seconds));
        if (sample.Load.Failures > 0)
            Report.Remark($"{path}, {name}: {sample.Load.Failures} of {sample.Load.Requests} answers were no page (503 when there is too "
                + "much to do).");
        return sample;
    });

    /// <summary>Gives the limit server the page as a visitor gets it, and says how long it is.</summary>
    public async Task<int> CopyToLimits(string name, string path)
    {
        using var client = new HttpClient();
        var page = await client.GetByteArrayAsync(new Uri(Portal.Url + path));
        using var body = new ByteArrayContent(page);
        (await client.PutAsync(new Uri($"{Limits.Url}/bytes/{name}"), body)).EnsureSuccessStatusCode();
        return page.Length;
    }

    /// <summary>
    /// Sees that there is a page at all, then asks until a request gets no cheaper any more: the just-in-time compiler works in the
    /// background, and on a busy machine it takes many seconds until it is done with what is hot.
    /// </summary>
    public async Task WarmUp(ChildProgram program, string path, string? cookie = null)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, program.Url + path);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();

        var (best, vain) = (double.MaxValue, 0);
        for (var slice = 0; slice < LongestWarmUp && vain < 3; slice++)
        {
            var cost = (await Meter.Measure(program.Process, () => Pages.Run(program.Url + path, cookie, 1))).ProgramMicros;
            vain = cost < best * 0.9 ? 0 : vain + 1;
            best = Math.Min(best, cost);
        }
    }
}
