using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Connections;
using VolunteerPortal.Platform.Hosting;

namespace VolunteerPortal.Platform.Http;

/// <summary>Idle connections of one client must not use up those of all. A trusted proxy brings everybody and is not counted.</summary>
public sealed class ConnectionsPerAddress(int most, IReadOnlyList<System.Net.IPNetwork> proxies)
{
    private const string Key = "Portal:ConnectionsPerAddress";
    private const int Usual = 256;

    private readonly ConcurrentDictionary<string, int> _open = [];

    public static void AddTo(WebApplicationBuilder builder)
    {
        var most = Usual;
        if (builder.Configuration[Key] is { } text && (!int.TryParse(text, out most) || most < 1))
            throw ConfigurationException.Value(Key, text, $"{Usual}");

        var limit = new ConnectionsPerAddress(most, TrustedProxies.Of(builder.Configuration));
        builder.WebHost.ConfigureKestrel(server => server.ConfigureEndpointDefaults(listen => listen.Use(limit.Guard)));
    }

    public ConnectionDelegate Guard(ConnectionDelegate next) => async connection =>
    {
        if (connection.RemoteEndPoint is not IPEndPoint { Address: var address } || IsProxy(address))
        {
            await next(connection);
            return;
        }

        var prefix = ClientAddress.Prefix(address);
        try
        {
            if (_open.AddOrUpdate(prefix, 1, (_, open) => open + 1) > most)
                connection.Abort(new ConnectionAbortedException("One address holds too many connections."));
            else
                await next(connection);
        }
        finally
        {
            var left = _open.AddOrUpdate(prefix, 0, (_, open) => open - 1);
            if (left == 0)
                _open.TryRemove(KeyValuePair.Create(prefix, 0));
        }
    };

    private bool IsProxy(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return proxies.Any(network => network.Contains(plain));
    }
}
