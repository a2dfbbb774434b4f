using System.Net;
using System.Net.Sockets;
using System.Text;
using Tacitus.Ledger.Fetching;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Ledger.Fetching;

/// <summary>No connection is opened here: the connector only writes down where one was wanted, and answers from memory.</summary>
public sealed class PrivateAddressTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<IPEndPoint> _wanted = [];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.255.1")]
    [InlineData("192.168.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("ff02::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::1")]
    [InlineData("2001:0:7f00:1::1")]
    public void A_name_of_a_private_address_is_not_connected_to(string address)
    {
        Assert.Equal("private_address", Fetch("http://news.example/a", (_, _) => [IPAddress.Parse(address)]));
        Assert.Empty(_wanted);
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:7f00:1]/")]
    public void An_address_in_figures_is_looked_at_too(string address)
    {
        Assert.Equal("private_address", Fetch(address, (host, _) => [IPAddress.Parse(host.Trim('[', ']'))]));
        Assert.Empty(_wanted);
    }

    [Theory]
    [InlineData("93.184.216.34")]
    [InlineData("2606:2800:220:1::1")]
    [InlineData("172.32.0.1")]
    public void A_public_address_is_connected_to(string address)
    {
        Assert.Equal("not_served", Fetch("http://news.example/a", (_, _) => [IPAddress.Parse(address)]));
        Assert.All(_wanted, w => Assert.Equal(IPAddress.Parse(address), w.Address));
        Assert.NotEmpty(_wanted);
    }

    [Fact]
    public void Of_several_addresses_only_the_public_ones_are_connected_to()
    {
        Fetch("http://news.example/a", (_, _) => [IPAddress.Loopback, IPAddress.Parse("93.184.216.34"), IPAddress.IPv6Loopback]);
        Assert.All(_wanted, w => Assert.Equal("93.184.216.34", w.Address.ToString()));
        Assert.NotEmpty(_wanted);
    }

    [Fact]
    public void A_redirect_into_a_private_network_is_not_followed()
    {
        Assert.Equal("private_address", Fetch("http://news.example/a",
            (host, _) => [IPAddress.Parse(host == "news.example" ? "93.184.216.34" : "10.0.0.7")],
            connection => connection == 1 ? "HTTP/1.1 404 No\r\n" : "HTTP/1.1 302 Found\r\nLocation: http://inner.example/secret\r\n"));
        Assert.All(_wanted, w => Assert.Equal("93.184.216.34", w.Address.ToString()));
        Assert.Equal(2, _wanted.Count);
    }

    [Fact]
    public void A_name_that_is_given_another_address_meanwhile_gets_no_further()
    {
        Assert.Equal("private_address", Fetch("http://news.example/a", (_, asked) => [IPAddress.Parse(asked == 1 ? "93.184.216.34" : "127.0.0.1")]));
        Assert.Equal("93.184.216.34", Assert.Single(_wanted).Address.ToString());
    }

    private string? Fetch(string address, Func<string, int, IPAddress[]> resolve, Func<int, string>? answer = null)
    {
        var asked = 0;
        var connector = new Connector(
            allowPrivate: false,
            (host, _) => Task.FromResult(resolve(host, ++asked)),
            (to, _) =>
            {
                _wanted.Add(to);
                var head = answer?.Invoke(_wanted.Count) ?? "HTTP/1.1 404 No\r\n";
                return Task.FromResult<Stream>(new CannedStream(Encoding.ASCII.GetBytes(head + "Content-Length: 0\r\nConnection: close\r\n\r\n")));
            });
        using var ledger = LedgerStore.Open(_folder["x.db"]);
        using var fetcher = new WebFetcher(ledger, new FetchOptions { Delay = TimeSpan.Zero }, TimeProvider.System, connector);
        return Assert.Single(fetcher.Find(address, GivenMetadata.None)).Issues.Single().Code;
    }

    /// <summary>A connection that takes anything and answers once.</summary>
    private sealed class CannedStream(byte[] answer) : MemoryStream(answer, writable: false)
    {
        public override bool CanWrite => true;

        public override void Write(byte[] buffer, int offset, int count)
        {
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.CompletedTask;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
    }
}
