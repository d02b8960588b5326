using System.Globalization;
using System.Text.Json.Nodes;

namespace FinsamBot.Host.Development.Chat;

/// <summary>What was said between the bot and one person. Not safe for several threads at a time.</summary>
internal sealed class TalkLog(JsonObject kept)
{
    /// <summary>Older entries are forgotten.</summary>
    private const int Most = 200;

    private readonly JsonArray _entries = kept["entries"] as JsonArray ?? [];
    private int _version = (int?)kept["version"] ?? 0;

    public static TalkLog Empty => new([]);

    public bool IsEmpty => _entries.Count == 0;

    public JsonObject Read() => new() { ["version"] = _version, ["entries"] = _entries.DeepClone() };

    /// <param name="at">As people read it.</param>
    /// <returns>The id of the entry, which no other ever has.</returns>
    public string Add(DateTimeOffset now, string at, string text, JsonArray cards, string? mark = null)
    {
        _version++;
        var id = string.Create(CultureInfo.InvariantCulture, $"{now.ToUnixTimeMilliseconds()}-{_version}");
        var entry = new JsonObject
        {
            ["id"] = id,
            ["revision"] = _version,
            ["at"] = at,
            ["text"] = text,
            ["cards"] = cards,
        };
        if (mark is not null)
        {
            entry[mark] = true;
        }

        _entries.Add(entry);
        while (_entries.Count > Most)
        {
            _entries.RemoveAt(0);
        }

        return id;
    }

    /// <summary>False when there is no such entry.</summary>
    public bool Change(string id, string text, JsonArray cards)
    {
        if (_entries.FirstOrDefault(e => (string?)e!["id"] == id) is not JsonObject entry)
        {
            return false;
        }

        entry["revision"] = ++_version;
        entry["text"] = text;
        entry["cards"] = cards;
        return true;
    }

    public bool Remove(string id) => Change(id, "", []);
}
