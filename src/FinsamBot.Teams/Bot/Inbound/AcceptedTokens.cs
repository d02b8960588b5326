using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace FinsamBot.Teams.Bot.Inbound;

/// <summary>
/// Remembers accepted tokens by their SHA-256, because Teams sends the same token for about an hour and validating it costs more
/// than the rest of a turn. The token itself is not kept. A remembered token still has to be within its lifetime, and what
/// depends on the activity is checked every time.
/// </summary>
internal sealed class AcceptedTokens
{
    private const int Capacity = 1_000;
    private readonly ConcurrentDictionary<(UInt128, UInt128), AcceptedToken> _tokens = new();

    public static (UInt128 High, UInt128 Low) DigestOf(ReadOnlySpan<char> token)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> utf8 = stackalloc byte[2048];
        if (token.Length * 3 <= utf8.Length || Encoding.UTF8.GetByteCount(token) <= utf8.Length)
        {
            SHA256.HashData(utf8[..Encoding.UTF8.GetBytes(token, utf8)], digest);
        }
        else
        {
            SHA256.HashData(Encoding.UTF8.GetBytes(token.ToArray()), digest);
        }

        return (MemoryMarshal.Read<UInt128>(digest), MemoryMarshal.Read<UInt128>(digest[16..]));
    }

    public AcceptedToken? Find((UInt128 High, UInt128 Low) digest, DateTimeOffset now) =>
        _tokens.TryGetValue(digest, out var token) && token.IsAlive(now) ? token : null;

    public void Remember((UInt128 High, UInt128 Low) digest, AcceptedToken token, DateTimeOffset now)
    {
        if (_tokens.Count >= Capacity)
        {
            MakeRoom(now);
        }

        _tokens[digest] = token;
    }

    private void MakeRoom(DateTimeOffset now)
    {
        foreach (var (digest, token) in _tokens)
        {
            if (!token.IsAlive(now))
            {
                _tokens.TryRemove(digest, out _);
            }
        }

        // Only the channel can fill this with living tokens; forgetting them costs one validation each.
        if (_tokens.Count >= Capacity)
        {
            _tokens.Clear();
        }
    }
}
