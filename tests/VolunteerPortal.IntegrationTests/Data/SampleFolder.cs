using VolunteerPortal.Data.Sample;
using VolunteerPortal.Platform.Files;
using VolunteerPortal.Platform.Secrets;

namespace VolunteerPortal.IntegrationTests.Data;

/// <summary>The folder into which the tests of a class let the sample write its files.</summary>
public sealed class SampleFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-sample-").FullName;

    public SampleFolder() => Files = new FileStore(new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Portal:DataFolder"] = _folder, ["Portal:FreeSpaceFloor"] = "0" })
        .Build());

    public static PortalKeys Keys => new(Convert.FromBase64String(PortalFixture.MasterKey));

    public FileStore Files { get; }

    public async Task<TimeSpan?> Load(string connectionString, TimeProvider clock)
    {
        await using var db = Given.Database(connectionString);
        return await SampleData.Load(db, Keys, Files, clock);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
