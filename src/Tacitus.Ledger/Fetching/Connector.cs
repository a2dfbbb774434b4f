using System.Net;
using System.Net.Sockets;

namespace Tacitus.Ledger.Fetching;

/// <summary>
/// Opens connections. A host's name is resolved once for each, and the connection goes to an address that was looked at, so a name that is given other
/// addresses meanwhile, or that a redirect leads to, gets no further.
/// </summary>
/// <param name="allowPrivate">Whether addresses that are not public may be connected to.</param>
/// <param name="resolve">The addresses of a host's name.</param>
/// <param name="connect">A stream to an address.</param>
internal sealed class Connector(bool allowPrivate, Func<string, CancellationToken, Task<IPAddress[]>> resolve, Func<IPEndPoint, CancellationToken, Task<Stream>> connect)
{
    /// <summary>One that asks the system's resolver and opens sockets.</summary>
    public static Connector ToSockets(bool allowPrivate) => new(allowPrivate, Dns.GetHostAddressesAsync, Open);

    /// <summary>A connection to <paramref name="host"/>.</summary>
    /// <exception cref="FetchException">None of its addresses may be connected to, or none answers.</exception>
    public async ValueTask<Stream> Connect(DnsEndPoint host, CancellationToken cancellation)
    {
        IPAddress[] addresses;
        try
        {
            addresses = await resolve(host.Host, cancellation);
        }
        catch (SocketException e)
        {
            throw new FetchException("unreachable", $"There is no host {host.Host}: {e.Message}", e);
        }
        var open = allowPrivate ? addresses : Array.FindAll(addresses, PublicAddress.Is);
        if (open.Length == 0)
            throw new FetchException("private_address", $"{host.Host} is an address of this machine or of a private network; it was not connected to. Allow it with --allow-private.");
        FetchException? last = null;
        foreach (var address in open)
        {
            try
            {
                return await connect(new IPEndPoint(address, host.Port), cancellation);
            }
            catch (Exception e) when (e is SocketException or IOException)
            {
                last = new FetchException("unreachable", $"{host.Host} does not answer: {e.Message}", e);
            }
        }
        throw last!;
    }

    private static async Task<Stream> Open(IPEndPoint address, CancellationToken cancellation)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
