using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People;

namespace FinsamBot.Runtime.Streams;

/// <summary>
/// Texts of people in stored events, each sealed with its person's key: <c>sealed.1:{person}:{key}:{cipher}</c>. The hash chain is over
/// what is stored, so it stays whole when a key is thrown away. What was stored in the clear reads as it always did.
/// </summary>
public sealed class PersonSeals(PersonKeys keys, DamageList damage)
{
    private const string Mark = "sealed.1:";

    private static ReadOnlySpan<byte> StoredMark => "\"sealed.1:"u8;

    /// <summary>The events as they are to be stored; null for those that hold nothing to seal, and none where no event does.</summary>
    internal async ValueTask<JsonNode?[]> SealAsync(StreamName stream, IReadOnlyList<Event> events, CancellationToken cancellation)
    {
        JsonNode?[] stored = [];
        for (var i = 0; i < events.Count; i++)
        {
            if (EventNames.PersonalOf(events[i]).Count > 0)
            {
                Array.Resize(ref stored, events.Count);
                stored[i] = EventNames.ToNode(events[i]);
            }
        }

        if (stored.Length == 0)
        {
            return stored;
        }

        var held = stored.SelectMany((node, i) => node is null ? [] : HeldIn(stream, node, EventNames.PersonalOf(events[i]))).ToList();
        await keys.MakeAsync(held.Select(h => h.Person).ToHashSet(), cancellation);
        foreach (var (person, holder, fields) in held)
        {
            await SealAsync(person, holder, fields, cancellation);
        }

        return stored;
    }

    /// <summary>The places in an event that hold texts of people, each with whose they are.</summary>
    private static IEnumerable<(PersonId Person, JsonObject Holder, IReadOnlyList<string> Fields)> HeldIn(
        StreamName stream,
        JsonNode node,
        IReadOnlyList<PersonalValues> parts
    ) =>
        from part in parts
        from holder in HoldersIn(node, part.Path, 0)
        let person = part.PersonField is { } field ? new PersonId(holder[field]!.GetValue<string>()) : PersonOf(stream)
        select (person, holder, part.Fields);

    /// <summary>Has the keys read that these lines need.</summary>
    internal async ValueTask PrepareAsync(ReadOnlyMemory<byte> lines, CancellationToken cancellation)
    {
        if (lines.Span.IndexOf(StoredMark) < 0)
        {
            return;
        }

        var needed = NeededIn(lines.Span);
        await keys.LoadAsync(needed.Select(n => n.Person), cancellation);
        var unknown = needed.Where(n => !keys.IsForgotten(n.Person) && keys.Find(n.Person, n.Key) is null).Select(n => n.Person).ToList();
        // Another process may have made it since: looked for once more.
        unknown.ForEach(keys.Doubt);
        await keys.LoadAsync(unknown, cancellation);
    }

    /// <summary>The stored event with its texts open, as far as there are keys.</summary>
    internal ReadOnlySpan<byte> Opened(string name, ReadOnlySpan<byte> data)
    {
        if (data.IndexOf(StoredMark) < 0 || EventNames.PersonalOf(name) is not { Count: > 0 } parts)
        {
            return data;
        }

        var node = JsonNode.Parse(data)!;
        foreach (var part in parts)
        {
            foreach (var holder in HoldersIn(node, part.Path, 0))
            {
                Open(holder, part);
            }
        }

        return JsonSerializer.SerializeToUtf8Bytes(node);
    }

    /// <summary>An event was read that says that somebody is forgotten: what could not be opened before it was no damage.</summary>
    internal void NoteForgotten(PersonId person)
    {
        keys.NoteForgotten(person);
        damage.Clear(DamageKind.Key, NameOf(person));
    }

    private async Task SealAsync(PersonId person, JsonObject holder, IReadOnlyList<string> fields, CancellationToken cancellation)
    {
        var name = await keys.NameForAsync(person, cancellation);
        foreach (var text in fields.Where(f => holder[f]?.GetValue<string>() is { Length: > 0 }))
        {
            holder[text] = name is null
                ? Instead(text, Person.ForgottenName)
                : Sealed(person, name, text, holder[text]!.GetValue<string>());
        }
    }

    private static PersonId PersonOf(StreamName stream) => new(stream.Value[(stream.Value.IndexOf('/') + 1)..]);

    private string Sealed(PersonId person, string name, string field, string text)
    {
        var cipher = Sealing.Seal(keys.Find(person, name)!, Encoding.UTF8.GetBytes(text), PlaceOf(person, field));
        return $"{Mark}{person}:{name}:{Convert.ToBase64String(cipher)}";
    }

    private void Open(JsonObject holder, PersonalValues part)
    {
        foreach (var field in part.Fields)
        {
            if (holder[field]?.GetValue<string>() is { } stored && stored.StartsWith(Mark, StringComparison.Ordinal))
            {
                holder[field] = Opened(field, stored);
            }
        }
    }

    private string Opened(string field, string stored)
    {
        var parts = stored[Mark.Length..].Split(':');
        var person = new PersonId(parts[0]);
        if (
            parts is [_, var name, var cipher]
            && keys.Find(person, name) is { } key
            && Sealing.Open(key, Convert.FromBase64String(cipher), PlaceOf(person, field)) is { } plain
        )
        {
            return Encoding.UTF8.GetString(plain);
        }

        if (keys.IsForgotten(person))
        {
            return Instead(field, Person.ForgottenName);
        }

        damage.Note(new Damage(DamageKind.Key, NameOf(person), "the key of a person's texts is missing"));
        return Instead(field, Person.UnreadableName);
    }

    /// <summary>Somebody without a name would be shown nowhere; everything else may be empty.</summary>
    private static string Instead(string field, string name) => field == "name" ? name : "";

    private static string NameOf(PersonId person) => $"keys/people/{person}";

    private static byte[] PlaceOf(PersonId person, string field) => Encoding.UTF8.GetBytes($"{person}/{field}");

    private static IEnumerable<JsonObject> HoldersIn(JsonNode? node, IReadOnlyList<string> path, int depth) =>
        node switch
        {
            JsonArray list => list.SelectMany(item => HoldersIn(item, path, depth)),
            JsonObject holder when depth == path.Count => [holder],
            JsonObject holder => HoldersIn(holder[path[depth]], path, depth + 1),
            _ => [],
        };

    private static HashSet<(PersonId Person, string Key)> NeededIn(ReadOnlySpan<byte> lines)
    {
        var needed = new HashSet<(PersonId, string)>();
        while (lines.IndexOf(StoredMark) is var at and >= 0)
        {
            lines = lines[(at + StoredMark.Length)..];
            var end = lines.IndexOf((byte)'"');
            if (end > 0 && Encoding.UTF8.GetString(lines[..end]).Split(':') is [var person, var key, _] && StreamName.IsValid(person))
            {
                needed.Add((new PersonId(person), key));
            }
        }

        return needed;
    }
}
