using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tacitus.Tests.Ledger.Fetching;

/// <summary>A server on this machine that answers as it is told, in ways that no good server would. It closes each connection after its answer.</summary>
internal sealed class BadServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Dictionary<string, Func<string, Stream, Task>> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _requests = new();

    public BadServer()
    {
        _listener.Start();
        _ = Task.Run(Serve);
    }

    /// <summary>The heads of the requests so far.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>The paths that were asked for.</summary>
    public IReadOnlyList<string> Paths => [.. Requests.Select(PathOf)];

    /// <summary>The address of <paramref name="path"/>.</summary>
    public string this[string path] => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{path}";

    /// <summary>Answers <paramref name="path"/> with <paramref name="answer"/>, which is handed the request's head.</summary>
    public void On(string path, Func<string, Stream, Task> answer) => _answers[path] = answer;

    /// <summary>Answers <paramref name="path"/> with a status line, header lines and a body; its length is told.</summary>
    public void On(string path, string status, string head, byte[] body) => On(path, (_, stream) => Send(stream, status, $"Content-Length: {body.Length}\r\n{head}", body));

    /// <summary>Answers <paramref name="path"/> with a page.</summary>
    public void On(string path, string page) => On(path, "200 OK", "Content-Type: text/html; charset=utf-8", Encoding.UTF8.GetBytes(page));

    /// <summary>Writes an answer; nothing is told but what <paramref name="head"/> says.</summary>
    public static async Task Send(Stream stream, string status, string head, byte[] body)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nConnection: close\r\n{head.Trim()}\r\n\r\n"));
        await stream.WriteAsync(body);
    }

    public void Dispose() => _listener.Dispose();

    private async Task Serve()
    {
        while (true)
        {
            TcpClient client;
            try
            {
                client = await _listener.AcceptTcpClientAsync();
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }
            _ = Task.Run(() => Answer(client));
        }
    }

    private async Task Answer(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var head = new StringBuilder();
                var buffer = new byte[4096];
                while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
                {
                    var count = await stream.ReadAsync(buffer);
                    if (count == 0) return;
                    head.Append(Encoding.Latin1.GetString(buffer, 0, count));
                }
                _requests.Enqueue(head.ToString());
                var answer = _answers.GetValueOrDefault(PathOf(head.ToString()), (_, s) => Send(s, "404 Not Found", "Content-Length: 0", []));
                await answer(head.ToString(), stream);
            }
            catch (IOException)
            {
                // The fetcher hung up, as it should.
            }
        }
    }

    private static string PathOf(string head) => head.Split(' ')[1];
}
