using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using VolunteerPortal.Features.Captchas;
using VolunteerPortal.IntegrationTests;

namespace VolunteerPortal.EndToEndTests;

/// <summary>
/// The portal on a real port of localhost. Antiforgery, authorization, cookies and guards are those of production; only the figures of
/// the captcha's picture are known, by a double in the container, and the limits that count all browsers of one machine are wide.
/// </summary>
public sealed class RunningPortal : WebApplicationFactory<Program>
{
    public const string CaptchaFigures = "2468";

    private readonly string _connectionString;
    private readonly IReadOnlyDictionary<string, string> _settings;

    public RunningPortal(string connectionString, IReadOnlyDictionary<string, string> settings)
    {
        (_connectionString, _settings) = (connectionString, settings);
        UseKestrel(0);
    }

    /// <summary>Secure cookies of plain http are taken from the name localhost only, never from 127.0.0.1.</summary>
    public string Address => new UriBuilder(ClientOptions.BaseAddress) { Host = "localhost" }.Uri.GetLeftPart(UriPartial.Authority);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseStaticWebAssets();
        builder.BePatient(_connectionString);
        foreach (var (name, value) in _settings)
            builder.UseSetting(name, value);
        foreach (var limit in LimitsPerAddress.All)
            builder.UseSetting(limit, LimitsPerAddress.Lifted);
        builder.ConfigureTestServices(services => services.AddSingleton<CaptchaDigits>(() => CaptchaFigures));
    }
}
