using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;
using VolunteerPortal.Features.SignUps;
using VolunteerPortal.Platform.Secrets;

namespace VolunteerPortal.Data;

/// <summary>How the portal reaches PostgreSQL.</summary>
public static class PortalDatabase
{
    public static void AddPortalDatabase(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(provider => DataSource(connectionString, provider.GetRequiredService<IOptions<SignUpLimits>>().Value.MostFuturePlaces));
        services.AddSingleton<DatabaseReadiness>();
        services.AddHostedService<DatabaseWatch>();
        services.AddDbContextPool<PortalDb>((provider, options) => options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()).UseSnakeCaseNamingConvention());
        services.AddDataProtection().SetApplicationName("volunteer-portal").PersistKeysToDbContext<PortalDb>();
        services.AddOptions<KeyManagementOptions>().Configure<FieldCipher>((keys, cipher) => keys.XmlEncryptor = new SealedKeysEncryptor(cipher));
    }

    /// <summary>For a context outside the portal's services: its commands, sample data, tools and tests.</summary>
    public static DbContextOptionsBuilder<PortalDb> Options(string connectionString, Action<NpgsqlDbContextOptionsBuilder>? more = null) =>
        new DbContextOptionsBuilder<PortalDb>().UseNpgsql(connectionString, more).UseSnakeCaseNamingConvention();

    /// <summary>
    /// The given connection with the portal's limits: whoever waits for the database hears within two seconds that it does not answer,
    /// whether it is gone or hangs. One second is the statement's; the other passes while Npgsql asks the server, in vain, to cancel it
    /// (over TCP with SSL Mode=Prefer two, as it asks twice). A living server ends a statement, and a wait for a lock, by itself before
    /// that, and the connection stays good. Whatever the given string sets itself stays.
    /// </summary>
    public static NpgsqlDataSource DataSource(string connectionString, int mostPlaces)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        var settings = new NpgsqlConnectionStringBuilder
        {
            Timeout = 1,
            CommandTimeout = 1,
            CancellationTimeout = -1,
            MaxAutoPrepare = 64,
            MaxPoolSize = 24,
            ApplicationName = "volunteer-portal",
            Options = "-c statement_timeout=900 -c lock_timeout=600 -c idle_in_transaction_session_timeout=10s -c timezone=UTC",
        };
        // A socket of the machine's own has neither encryption nor keep-alive; Npgsql's own keep-alive would make a request wait for it first
        if (Path.IsPathRooted(given.Host))
            settings.SslMode = SslMode.Disable;
        else
            (settings.TcpKeepAlive, settings.TcpKeepAliveTime, settings.TcpKeepAliveInterval) = (true, 10, 2);
        foreach (var key in given.Keys.Cast<string>())
            settings[key] = given[key];
        // What a trigger asks for; no option of theirs takes it away
        settings.Options += $" -c portal.most_places={mostPlaces}";
        return new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }
}
