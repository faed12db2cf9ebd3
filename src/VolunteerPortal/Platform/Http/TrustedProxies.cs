using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using VolunteerPortal.Platform.Hosting;

namespace VolunteerPortal.Platform.Http;

/// <summary>Peers that may say who the client is (Portal:TrustedProxies, addresses or networks like 10.0.0.0/8). Nobody unless configured,
/// or clients could choose their own address for the limits. One hop, address and scheme only.</summary>
public static class TrustedProxies
{
    private const string Key = "Portal:TrustedProxies";

    public static void AddTrustedProxies(this WebApplicationBuilder builder)
    {
        var trusted = Of(builder.Configuration);
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.ForwardLimit = 1;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in trusted)
                options.KnownIPNetworks.Add(network);
        });
    }

    public static void UseTrustedProxies(this WebApplication app)
    {
        // With empty lists the middleware would trust everybody
        if (app.Configuration.GetSection(Key).Exists())
            app.UseForwardedHeaders();
    }

    public static IReadOnlyList<System.Net.IPNetwork> Of(IConfiguration configuration) =>
        [.. (configuration.GetSection(Key).Get<string[]>() ?? []).Select(Network)];

    private static System.Net.IPNetwork Network(string text)
    {
        if (System.Net.IPNetwork.TryParse(text, out var network))
            return network;
        if (IPAddress.TryParse(text, out var address))
            return new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8);

        throw ConfigurationException.Value(Key, text, "10.0.0.2 或 10.0.0.0/8");
    }
}
