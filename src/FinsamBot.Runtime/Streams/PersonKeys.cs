using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using FinsamBot.Domain.Events;

namespace FinsamBot.Runtime.Streams;

/// <summary>Where the keys of people lie: apart from all else, in a place of which no copies and no earlier versions are kept.</summary>
public sealed record PersonKeyStore(IBlobStore Blobs);

/// <summary>
/// The keys with which texts of people are sealed: <c>people/{person}/{key}</c>, usually one each, or on a ring when many were made at
/// once. Whoever is forgotten has none, and a tombstone <c>forgotten/{person}</c>: a key that is merely missing is damage. Each person's
/// are read once.
/// </summary>
public sealed class PersonKeys(PersonKeyStore store)
{
    private readonly KeyRings _rings = new(store.Blobs);

    private const string Keys = "people/";
    private const string Tombstones = "forgotten/";
    private const string Intents = "forgetting/";
    private const int KeyLength = 32;
    private const int NameDigits = 16;

    /// <summary>Read at a time: the storage is some milliseconds away, and a register has many people.</summary>
    private const int Abreast = 16;

    private readonly ConcurrentDictionary<PersonId, Known> _known = new();

    /// <summary>Has what is kept of these people read, if it is not yet known.</summary>
    internal async Task LoadAsync(IEnumerable<PersonId> people, CancellationToken cancellation)
    {
        List<PersonId> unknown = [.. people.Distinct().Where(p => !_known.ContainsKey(p))];
        if (unknown.Count == 0)
        {
            return;
        }

        var onRings = (await _rings.AllAsync(cancellation)).ToLookup(k => k.Person);
        var single = await NamesAsync(unknown, cancellation);
        var forgotten = (await ForgottenAsync(cancellation)).ToHashSet();
        foreach (var some in unknown.Chunk(Abreast))
        {
            await Task.WhenAll(some.Select(ReadAsync));
        }

        async Task ReadAsync(PersonId person)
        {
            var keys = onRings[person].DistinctBy(k => k.Name).ToDictionary(k => k.Name, k => k.Key, StringComparer.Ordinal);
            foreach (var name in single[person])
            {
                if (await store.Blobs.GetAsync(name, cancellation) is { Length: KeyLength } key)
                {
                    keys[name.Value[(name.Value.LastIndexOf('/') + 1)..]] = key;
                }
            }

            _known[person] = forgotten.Contains(person) ? Known.Forgotten : new Known(keys, false);
        }
    }

    /// <summary>Has a key made for each of these people who has none and is not forgotten: a file may bring a thousand at once.</summary>
    internal async Task MakeAsync(IReadOnlySet<PersonId> people, CancellationToken cancellation)
    {
        await LoadAsync(people, cancellation);
        var without = _known.Where(k => k.Value is { IsForgotten: false, Keys.Count: 0 } && people.Contains(k.Key)).ToList();
        if (without.Count < 2)
        {
            return;
        }

        var made = without.ConvertAll(k => new RingKey(k.Key, NewName(), RandomNumberGenerator.GetBytes(KeyLength)));
        await _rings.PutAsync(made, cancellation);
        foreach (var ((person, known), key) in without.Zip(made))
        {
            // Whoever was read anew meanwhile has it from the ring.
            _known.TryUpdate(person, known.With(key.Name, key.Key), known);
        }
    }

    /// <summary>The name of the key to seal with, made when there is none; null for whoever is forgotten.</summary>
    internal async Task<string?> NameForAsync(PersonId person, CancellationToken cancellation)
    {
        Known? known;
        while (!_known.TryGetValue(person, out known))
        {
            await LoadAsync([person], cancellation);
        }

        if (known.IsForgotten || known.Keys.Count > 0)
        {
            return known.IsForgotten ? null : known.Keys.Keys.Order(StringComparer.Ordinal).First();
        }

        var (name, key) = (NewName(), RandomNumberGenerator.GetBytes(KeyLength));
        await store.Blobs.PutAsync(new StreamName($"{Keys}{person}/{name}"), key, cancellation);
        _known[person] = known.With(name, key);
        return name;
    }

    /// <summary>Null when there is no such key, and nobody has read it.</summary>
    internal byte[]? Find(PersonId person, string name) => _known.GetValueOrDefault(person)?.Keys.GetValueOrDefault(name);

    internal bool IsForgotten(PersonId person) => _known.GetValueOrDefault(person)?.IsForgotten == true;

    /// <summary>What was read of the person counts no more: another process may have made a key or thrown it away.</summary>
    internal void Doubt(PersonId person) => _known.TryRemove(person, out _);

    /// <summary>An event says that the person is forgotten.</summary>
    internal void NoteForgotten(PersonId person) => _known[person] = Known.Forgotten;

    /// <summary>
    /// Throws the person's keys away. First it is noted that they shall be, last that they are: whoever finds only the first goes on from
    /// there, and doing it again changes nothing.
    /// </summary>
    public async Task DestroyAsync(PersonId person, DateTimeOffset now, CancellationToken cancellation)
    {
        var (intent, moment) = (new StreamName(Intents + person), Encoding.ASCII.GetBytes(now.ToString("O")));
        await store.Blobs.PutAsync(intent, moment, cancellation);
        _known[person] = Known.Forgotten;
        // Somebody may have made one just then: until none is left.
        while (await RemoveAsync(person, cancellation)) { }

        await store.Blobs.PutAsync(new StreamName(Tombstones + person), moment, cancellation);
        await store.Blobs.DeleteAsync(intent, cancellation);
    }

    /// <summary>Everybody whose keys were thrown away, or were about to be.</summary>
    public async Task<IReadOnlyList<PersonId>> ForgottenAsync(CancellationToken cancellation)
    {
        var people = new HashSet<PersonId>();
        foreach (var folder in new[] { Tombstones, Intents })
        {
            await foreach (var name in store.Blobs.ListAsync(folder, cancellation))
            {
                people.Add(new PersonId(name.Value[folder.Length..]));
            }
        }

        return [.. people.OrderBy(p => p.Value, StringComparer.Ordinal)];
    }

    /// <summary>False when there was nothing left to remove.</summary>
    private async Task<bool> RemoveAsync(PersonId person, CancellationToken cancellation)
    {
        var names = (await NamesAsync([person], cancellation))[person].ToList();
        foreach (var name in names)
        {
            await store.Blobs.DeleteAsync(name, cancellation);
        }

        return await _rings.RemoveAsync(person, cancellation) || names.Count > 0;
    }

    private static string NewName() => RandomNumberGenerator.GetHexString(NameDigits, lowercase: true);

    /// <summary>Of keys that were made one by one. Of many people all are listed at once.</summary>
    private async Task<ILookup<PersonId, StreamName>> NamesAsync(List<PersonId> people, CancellationToken cancellation)
    {
        var names = new List<StreamName>();
        foreach (var prefix in people.Count > Abreast ? [Keys] : people.Select(p => $"{Keys}{p}/"))
        {
            names.AddRange(await store.Blobs.ListAsync(prefix, cancellation).ToListAsync(cancellation));
        }

        return names.ToLookup(n => new PersonId(n.Value[Keys.Length..n.Value.LastIndexOf('/')]));
    }

    private sealed record Known(IReadOnlyDictionary<string, byte[]> Keys, bool IsForgotten)
    {
        public static Known Forgotten { get; } = new(new Dictionary<string, byte[]>(), true);

        public Known With(string name, byte[] key) => new(new Dictionary<string, byte[]>(Keys) { [name] = key }, false);
    }
}
