using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.TestHost;
using Npgsql;
using VolunteerPortal.Features.Accounts.Passwords;

namespace VolunteerPortal.IntegrationTests;

/// <summary>
/// A portal under test waits longer than the real one would let people wait: for its database, for a place to hash a password, for a
/// page. A busy machine makes everybody wait, and no test is about who gives up first.
/// </summary>
public static class Patience
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);

    /// <param name="host">The portal that is tested.</param>
    /// <param name="connectionString">Of its database.</param>
    /// <param name="deadlockSeconds">After how long PostgreSQL looks, once, whether two wait for each other; one is its own
    /// default.</param>
    public static void BePatient(this IWebHostBuilder host, string connectionString, int deadlockSeconds = 1)
    {
        host.UseSetting("ConnectionStrings:Portal", new NpgsqlConnectionStringBuilder(connectionString)
        {
            Timeout = (int)Long.TotalSeconds,
            CommandTimeout = (int)Long.TotalSeconds,
            Options = $"-c statement_timeout=0 -c lock_timeout=0 -c deadlock_timeout={deadlockSeconds}s -c timezone=UTC",
        }.ConnectionString);
        host.ConfigureTestServices(services =>
        {
            services.AddSingleton(_ => new PasswordHashLimiter(Long));
            services.Configure<RequestTimeoutOptions>(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy { Timeout = Long });
        });
    }
}
