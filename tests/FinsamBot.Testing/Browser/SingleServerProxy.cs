using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Playwright;

namespace FinsamBot.Testing.Browser;

/// <summary>
/// A proxy that leads a window of the shared browser to one server of this machine, whatever https name it asks for: so a page lives under
/// its real name without a browser program of its own.
/// </summary>
public sealed class SingleServerProxy : IAsyncDisposable
{
    private const int LongestRequest = 8_192;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Uri _server;
    private readonly Task _accepting;

    /// <param name="server">Which answers for everybody, with TLS.</param>
    public SingleServerProxy(Uri server)
    {
        _server = server;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>For the settings of a window.</summary>
    public Proxy ToPlaywright() => new() { Server = $"http://{_listener.LocalEndpoint}" };

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _accepting;
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(LeadAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    /// <summary>From here on both speak with each other: either may hang up.</summary>
    private async Task LeadAsync(TcpClient browser)
    {
        using var from = browser;
        using var server = new TcpClient();
        try
        {
            var asking = from.GetStream();
            await ReadRequestAsync(asking);
            await server.ConnectAsync(_server.Host, _server.Port, _end.Token);
            var answering = server.GetStream();
            await asking.WriteAsync("HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray(), _end.Token);
            await await Task.WhenAny(asking.CopyToAsync(answering, _end.Token), answering.CopyToAsync(asking, _end.Token));
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
        {
            // A window that was closed; the test says what it misses.
        }
    }

    /// <summary>Whom it asks for is the same to us; nothing follows until it is answered.</summary>
    private async Task ReadRequestAsync(NetworkStream stream)
    {
        var (read, end) = (new byte[LongestRequest], 0);
        while (!Encoding.ASCII.GetString(read, 0, end).EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var more = await stream.ReadAsync(read.AsMemory(end), _end.Token);
            if (more == 0)
            {
                throw new IOException("The browser hung up.");
            }

            end += more;
        }
    }
}
