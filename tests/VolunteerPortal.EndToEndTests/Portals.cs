using VolunteerPortal.EndToEndTests.Pages;
using VolunteerPortal.IntegrationTests;

[assembly: AssemblyFixture(typeof(VolunteerPortal.EndToEndTests.Portals))]

namespace VolunteerPortal.EndToEndTests;

/// <summary>
/// The portal, twice, for all tests of the program: <see cref="Story"/> for tests that do something, each with rows of its own (Given),
/// and <see cref="Sample"/> for those that only look, so that what they see is the sample data and nothing else.
/// </summary>
public sealed class Portals : IAsyncDisposable
{
    private readonly TestPostgres _postgres = new();
    private readonly Lazy<Task<PortalSite>> _story;
    private readonly Lazy<Task<PortalSite>> _sample;
    private readonly Lazy<Task<GalleryRows>> _rows;

    public Portals()
    {
        _story = new(() => PortalSite.Start(_postgres));
        _sample = new(() => PortalSite.Start(_postgres));
        _rows = new(async () => await GalleryRows.Find(await Sample));
    }

    public Task<PortalSite> Story => _story.Value;

    public Task<PortalSite> Sample => _sample.Value;

    /// <summary>Where in the sample the pages lie that the tests look at.</summary>
    public Task<GalleryRows> Rows => _rows.Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var site in new[] { _story, _sample }.Where(site => site.IsValueCreated))
            await (await site.Value).DisposeAsync();
        await _postgres.DisposeAsync();
    }
}
