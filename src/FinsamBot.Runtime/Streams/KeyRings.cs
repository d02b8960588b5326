using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using FinsamBot.Domain.Events;

namespace FinsamBot.Runtime.Streams;

/// <summary>A key of a person that lies on a ring with others.</summary>
internal sealed record RingKey(PersonId Person, string Name, byte[] Key);

/// <summary>
/// Keys that were made at once, on one blob <c>rings/{ring}</c> together: a line for each with person, name and key. A ring is never
/// written over: who is to be taken off it has the others put on a new one, and the old one is thrown away after that.
/// </summary>
internal sealed class KeyRings(IBlobStore blobs)
{
    private const string Folder = "rings/";
    private const int NameDigits = 16;

    private readonly ConcurrentDictionary<StreamName, IReadOnlyList<RingKey>> _read = new();

    public async Task PutAsync(IReadOnlyList<RingKey> keys, CancellationToken cancellation)
    {
        var name = new StreamName(Folder + RandomNumberGenerator.GetHexString(NameDigits, lowercase: true));
        var lines = string.Concat(keys.Select(k => $"{k.Person} {k.Name} {Convert.ToHexStringLower(k.Key)}\n"));
        await blobs.PutAsync(name, Encoding.UTF8.GetBytes(lines), cancellation);
        _read[name] = keys;
    }

    public async Task<IReadOnlyList<RingKey>> AllAsync(CancellationToken cancellation) =>
        [.. (await RingsAsync(cancellation)).SelectMany(r => r.Keys)];

    /// <summary>Takes a person off every ring; false when it was on none.</summary>
    public async Task<bool> RemoveAsync(PersonId person, CancellationToken cancellation)
    {
        var with = (await RingsAsync(cancellation)).Where(r => r.Keys.Any(k => k.Person == person)).ToList();
        foreach (var (name, keys) in with)
        {
            List<RingKey> others = [.. keys.Where(k => k.Person != person)];
            await (others.Count > 0 ? PutAsync(others, cancellation) : Task.CompletedTask);
            await blobs.DeleteAsync(name, cancellation);
            _read.TryRemove(name, out _);
        }

        return with.Count > 0;
    }

    /// <summary>Those that are there now; each is read once, and remembered no longer than it is there.</summary>
    private async Task<IReadOnlyList<(StreamName Name, IReadOnlyList<RingKey> Keys)>> RingsAsync(CancellationToken cancellation)
    {
        var rings = new List<(StreamName, IReadOnlyList<RingKey>)>();
        var names = await blobs.ListAsync(Folder, cancellation).ToListAsync(cancellation);
        foreach (var gone in _read.Keys.Except(names))
        {
            _read.TryRemove(gone, out _);
        }

        foreach (var name in names)
        {
            if (!_read.TryGetValue(name, out var keys) && await blobs.GetAsync(name, cancellation) is { } content)
            {
                keys = _read[name] = [.. Encoding.UTF8.GetString(content).Split('\n').Select(Read).OfType<RingKey>()];
            }

            rings.Add((name, keys ?? []));
        }

        return rings;
    }

    /// <summary>Null for what is no key.</summary>
    private static RingKey? Read(string line) =>
        line.Split(' ') is [var person, var name, var key] && IsHex(key)
            ? new RingKey(new PersonId(person), name, Convert.FromHexString(key))
            : null;

    private static bool IsHex(string text) => text.Length > 0 && text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit);
}
