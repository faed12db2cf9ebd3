using Microsoft.EntityFrameworkCore;
using Npgsql;
using PrivatePostgres;
using VolunteerPortal.Data.Sample;
using VolunteerPortal.Platform.Files;
using VolunteerPortal.Platform.Hosting;
using VolunteerPortal.Platform.Secrets;

namespace VolunteerPortal.Data;

public sealed class DatabaseAtStart : IAsyncDisposable
{
    private PostgresServer? _own;

    public required string ConnectionString { get; init; }

    /// <summary>In Development the schema is updated and the sample loaded; elsewhere only `migrate` touches the schema.</summary>
    public static async Task<DatabaseAtStart> Prepare(IConfiguration configuration, IHostEnvironment environment)
    {
        var database = await Find(configuration, environment);
        if (environment.IsDevelopment())
        {
            await Migrator.Migrate(database.ConnectionString, () => PortalKeys.From(configuration, environment));
            if (configuration.GetValue("Portal:SampleData", true))
                await LoadSample(database.ConnectionString, configuration, PortalKeys.From(configuration, environment));
        }

        return database;
    }

    public async ValueTask DisposeAsync()
    {
        if (_own is not null)
            await _own.DisposeAsync();
    }

    private static async Task LoadSample(string connectionString, IConfiguration configuration, PortalKeys keys)
    {
        await using var db = new PortalDb(PortalDatabase.Options(connectionString).Options);
        if (await SampleData.Load(db, keys, new FileStore(configuration), TimeProvider.System) is { } took)
            Console.WriteLine($"示例数据已载入（青禾市，虚构），用时 {took.TotalSeconds:0.0} 秒。");
    }

    public static string Configured(IConfiguration configuration)
    {
        if (configuration.GetConnectionString("Portal") is not { Length: > 0 } configured)
            throw new ConfigurationException("缺少数据库：请设置 ConnectionStrings__Portal，例如 Host=localhost;Database=portal;Username=portal。");

        try
        {
            return new NpgsqlConnectionStringBuilder(configured).ConnectionString;
        }
        catch (Exception unclear) when (unclear is ArgumentException or FormatException)
        {
            // The value is not repeated: it may hold a password
            throw new ConfigurationException("ConnectionStrings__Portal 看不懂，请改成像 Host=localhost;Database=portal;Username=portal 这样。");
        }
    }

    private static async Task<DatabaseAtStart> Find(IConfiguration configuration, IHostEnvironment environment)
    {
        if (!environment.IsDevelopment() || configuration.GetConnectionString("Portal") is { Length: > 0 })
            return new DatabaseAtStart { ConnectionString = Configured(configuration) };

        var own = await PostgresServer.Start(new PrivatePostgresOptions());
        return new DatabaseAtStart { ConnectionString = own.ConnectionString, _own = own };
    }
}
