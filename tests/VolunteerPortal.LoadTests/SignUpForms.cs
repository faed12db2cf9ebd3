using System.Net;

namespace VolunteerPortal.LoadTests;

/// <summary>Everybody's browser, signed in, on the page that asks to check the answers. Only the sending is measured.</summary>
public sealed class SignUpForms(string site, Guid shownShift) : IDisposable
{
    public const HttpStatusCode Accepted = HttpStatusCode.Found;
    public const HttpStatusCode Refused = HttpStatusCode.Conflict;

    private readonly HttpClient _http = WebClient.NewHttp();
    private readonly WebClient[] _browsers = new WebClient[People.Count + 1];

    public async Task Prepare()
    {
        var load = await Load.Closed(8, People.Count, TimeSpan.FromMinutes(2), async i =>
        {
            var browser = new WebClient(_http, site, People.SessionCookie(i + 1));
            await browser.Open($"/sign-ups/confirm?shift={shownShift}");
            _browsers[i + 1] = browser;
            return browser.Token is not null;
        });
        if (load.Failures > 0 || load.Requests < People.Count)
            throw new InvalidOperationException($"{load.Failures} of {load.Requests} pages had no form.");
    }

    public Task<HttpStatusCode> Send(int number, Guid shift) =>
        _browsers[number].Post("/sign-ups", ("shift", $"{shift}"), ("riskAccepted", "true"), ("requestKey", $"{Guid.CreateVersion7()}"));

    public void Dispose() => _http.Dispose();
}
