using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace VolunteerPortal.Platform;

/// <summary>
/// Which peers may say who the client is (Portal:TrustedProxies, addresses or networks like 10.0.0.0/8). Nobody unless configured: the
/// limits per address would else be whatever a client writes into a header. One hop, address and scheme only.
/// </summary>
public static class TrustedProxies
{
    public static void AddTrustedProxies(this WebApplicationBuilder builder) => builder.Services.Configure<ForwardedHeadersOptions>(options =>
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.ForwardLimit = 1;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var trusted in builder.Configuration.GetSection("Portal:TrustedProxies").Get<string[]>() ?? [])
            if (trusted.Contains('/'))
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(trusted));
            else
                options.KnownProxies.Add(IPAddress.Parse(trusted));
    });

    public static void UseTrustedProxies(this WebApplication app)
    {
        // With empty lists the middleware would trust everybody
        if (app.Configuration.GetSection("Portal:TrustedProxies").Exists())
            app.UseForwardedHeaders();
    }
}
