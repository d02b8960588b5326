using System.Text.Json;

namespace FinsamBot.Testing.Node;

/// <summary>An event as a calendar program read it.</summary>
/// <param name="Utc">The instant it begins; null for a whole day.</param>
public sealed record ReadEvent(
    string Uid,
    string Summary,
    string Description,
    int Sequence,
    string Modified,
    string Start,
    string End,
    bool WholeDay,
    DateTimeOffset? Utc
);

/// <summary>A calendar as ical.js read it.</summary>
public sealed record ReadCalendar(string Name, string Refresh, IReadOnlyList<string> Zones, IReadOnlyList<ReadEvent> Events);

/// <summary>Reads iCalendar text with npm's ical.js, as Thunderbird does.</summary>
public static class CalendarReader
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Throws with what is wrong when it cannot be read.</summary>
    public static async Task<ReadCalendar> ReadAsync(string text)
    {
        var run = await NodeTool.RunAsync("calendar.mjs", [], text);
        return run.ExitCode == 0
            ? JsonSerializer.Deserialize<ReadCalendar>(run.Output, Web)!
            : throw new InvalidOperationException($"The calendar could not be read: {run.Errors}");
    }
}
