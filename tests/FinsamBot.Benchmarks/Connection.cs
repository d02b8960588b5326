using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FinsamBot.Benchmarks;

/// <summary>
/// One kept HTTP/1.1 connection that costs next to nothing, because generator and server share the machine. It reads answers of a known
/// length, which is what all the servers here send.
/// </summary>
internal sealed class Connection : IDisposable
{
    private static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[256 * 1024];
    private readonly string _head;
    private int _bodyStart;
    private int _end;

    private Connection(int port, string? token)
    {
        var authorization = token is null ? "" : $"Authorization: Bearer {token}\r\n";
        _head =
            $"POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{authorization}Content-Type: application/json; "
            + $"charset=utf-8\r\nContent-Length: ";
    }

    /// <summary>The last answer's.</summary>
    public int Status { get; private set; }

    /// <summary>The last answer's body.</summary>
    public string Text => Encoding.UTF8.GetString(_buffer, _bodyStart, _end - _bodyStart);

    public static async Task<Connection> OpenAsync(int port, string? token)
    {
        var connection = new Connection(port, token);
        await connection._socket.ConnectAsync(IPAddress.Loopback, port);
        return connection;
    }

    public async ValueTask PostAsync(string json)
    {
        var used = Encoding.UTF8.GetBytes(_head, _buffer);
        used += Encoding.UTF8.GetBytes($"{Encoding.UTF8.GetByteCount(json)}\r\n\r\n", _buffer.AsSpan(used));
        used += Encoding.UTF8.GetBytes(json, _buffer.AsSpan(used));
        await _socket.SendAsync(_buffer.AsMemory(0, used));
        _end = 0;
        while (!IsWhole())
        {
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(_end));
            _end += read > 0 ? read : throw new IOException("The server hung up: " + Encoding.UTF8.GetString(_buffer, 0, _end));
        }
    }

    public void Dispose() => _socket.Dispose();

    private bool IsWhole()
    {
        var answer = _buffer.AsSpan(0, _end);
        if (answer.IndexOf(HeadEnd) is var length && length < 0)
        {
            return false;
        }

        Status = int.Parse(answer[9..12], CultureInfo.InvariantCulture);
        _bodyStart = length + HeadEnd.Length;
        return _end >= _bodyStart + LengthIn(answer[..length]);
    }

    private static int LengthIn(ReadOnlySpan<byte> head)
    {
        var header = "\r\nContent-Length: "u8;
        var at = head.IndexOf(header);
        if (at < 0)
        {
            throw new InvalidOperationException("An answer without a length: " + Encoding.UTF8.GetString(head));
        }

        var rest = head[(at + header.Length)..];
        var line = rest.IndexOf((byte)'\r');
        return int.Parse(line < 0 ? rest : rest[..line], CultureInfo.InvariantCulture);
    }
}
