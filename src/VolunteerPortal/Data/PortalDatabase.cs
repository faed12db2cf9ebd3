using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using VolunteerPortal.Platform;

namespace VolunteerPortal.Data;

/// <summary>How the portal reaches PostgreSQL.</summary>
public static class PortalDatabase
{
    public static void AddPortalDatabase(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => DataSource(connectionString));
        services.AddDbContextPool<PortalDb>((provider, options) => options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddDataProtection().SetApplicationName("volunteer-portal");
        services.AddOptions<KeyManagementOptions>().Configure<IServiceScopeFactory, FieldCipher>((keys, scopes, cipher) =>
        {
            keys.XmlRepository = new PortalKeyRing(scopes);
            keys.XmlEncryptor = new SealedKeysEncryptor(cipher);
        });
    }

    /// <summary>
    /// The given connection with the portal's limits: a lost server is noticed within 2 s, a statement may take 5 s, a lock 2 s.
    /// Whatever the given string sets itself stays.
    /// </summary>
    public static NpgsqlDataSource DataSource(string connectionString)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        var settings = new NpgsqlConnectionStringBuilder
        {
            Timeout = 2,
            CommandTimeout = 5,
            CancellationTimeout = 1000,
            MaxAutoPrepare = 64,
            MaxPoolSize = 24,
            KeepAlive = 10,
            ApplicationName = "volunteer-portal",
            Options = "-c statement_timeout=5s -c lock_timeout=2s -c idle_in_transaction_session_timeout=10s -c timezone=UTC",
        };
        foreach (var key in given.Keys.Cast<string>())
            settings[key] = given[key];
        return new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }
}
