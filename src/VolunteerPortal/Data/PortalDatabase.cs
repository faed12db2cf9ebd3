using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;
using VolunteerPortal.Features.SignUps;
using VolunteerPortal.Platform.Secrets;

namespace VolunteerPortal.Data;

public static class PortalDatabase
{
    public static void AddPortalDatabase(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(provider =>
            DataSource(connectionString, provider.GetRequiredService<IOptions<SignUpLimits>>().Value.MostFuturePlaces));
        services.AddSingleton<DatabaseReadiness>();
        services.AddHostedService<DatabaseWatch>();
        services.AddDbContextPool<PortalDb>((provider, options) =>
            options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()).UseSnakeCaseNamingConvention());
        services.AddDataProtection().SetApplicationName("volunteer-portal").PersistKeysToDbContext<PortalDb>();
        services.AddOptions<KeyManagementOptions>()
            .Configure<FieldCipher>((keys, cipher) => keys.XmlEncryptor = new SealedKeysEncryptor(cipher));
    }

    public static DbContextOptionsBuilder<PortalDb> Options(string connectionString, Action<NpgsqlDbContextOptionsBuilder>? more = null) =>
        new DbContextOptionsBuilder<PortalDb>().UseNpgsql(connectionString, more).UseSnakeCaseNamingConvention();

    /// <summary>
    /// A request learns within two seconds that the database is gone or hangs: one for the statement, one while Npgsql tries in vain to
    /// cancel it (two over TCP with SSL Mode=Prefer). A living server ends a statement or lock wait earlier, and the connection stays
    /// good. Options in the given string win.
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
        // A local socket needs no encryption or keep-alive; Npgsql's keep-alive would make a request wait for it first
        if (Path.IsPathRooted(given.Host))
            settings.SslMode = SslMode.Disable;
        else
            (settings.TcpKeepAlive, settings.TcpKeepAliveTime, settings.TcpKeepAliveInterval) = (true, 10, 2);
        foreach (var key in given.Keys.Cast<string>())
            settings[key] = given[key];
        // A trigger reads it; no option of the string may remove it
        settings.Options += $" -c portal.most_places={mostPlaces}";
        return new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }
}
