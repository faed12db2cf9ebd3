using System.Net;
using System.Net.Sockets;

namespace VolunteerPortal.Platform.Http;

/// <summary>An IPv4 address, or the /64 that one household or office has.</summary>
public static class ClientAddress
{
    public static string AddressPrefix(this HttpContext http) => Prefix(http.Connection.RemoteIpAddress);

    public static string Prefix(IPAddress? address)
    {
        if (address is null)
            return "none";

        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
