using VolunteerPortal.AttackTests.Forms;
using VolunteerPortal.AttackTests.Scene;

namespace VolunteerPortal.AttackTests.HostileLength;

/// <summary>A portal whose forms have all been found.</summary>
public sealed class HostileScene(TestPostgres postgres) : IAsyncLifetime
{
    private readonly AttackedPortal _site = new(postgres);

    public Portal Portal { get; private set; } = null!;

    public IReadOnlyCollection<FoundForm> Forms { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        Portal = await Portal.Of(_site.WithoutRedirects(), _site.Services, _site.ConnectionString, _site.Given);
        var crawl = new Crawl(Portal);
        await crawl.Walk();
        Forms = crawl.Forms;
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
