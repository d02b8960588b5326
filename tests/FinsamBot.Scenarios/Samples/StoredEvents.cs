using System.Text.Json;

namespace FinsamBot.Scenarios.Samples;

/// <summary>The envelopes of a store's lines, read without the program.</summary>
internal static class StoredEvents
{
    public static IReadOnlyList<(string Type, DateTimeOffset At)> Of(string folder) =>
        [
            .. StoreFolder
                .Files(folder)
                .Where(f => f.EndsWith(".jsonl", StringComparison.Ordinal))
                .SelectMany(f => File.ReadLines(Path.Combine(folder, f)))
                .Select(Envelope),
        ];

    private static (string Type, DateTimeOffset At) Envelope(string line)
    {
        using var json = JsonDocument.Parse(line);
        return (json.RootElement.GetProperty("type").GetString()!, json.RootElement.GetProperty("at").GetDateTimeOffset());
    }
}
