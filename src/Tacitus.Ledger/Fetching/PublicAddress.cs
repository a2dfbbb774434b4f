using System.Net;
using System.Net.Sockets;

namespace Tacitus.Ledger.Fetching;

/// <summary>Tells the addresses of the public internet from those of a machine itself, its network and what is reserved (IANA's special-purpose registries).</summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] Special4 =
    [
        .. ((string[])["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"]).Select(n => IPNetwork.Parse(n)),
    ];

    // Only this is given out; all else (loopback, link-local, site networks, multicast, mapped and translated IPv4) lies outside of it.
    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    // Inside of it: tunnels that lead to any IPv4 address, and examples.
    private static readonly IPNetwork[] Special6 = [.. ((string[])["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"]).Select(n => IPNetwork.Parse(n))];

    /// <summary>Whether <paramref name="address"/> is one of the public internet.</summary>
    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetwork
            ? !Array.Exists(Special4, n => n.Contains(address))
            : Global6.Contains(address) && !Array.Exists(Special6, n => n.Contains(address));
    }
}
