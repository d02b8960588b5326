using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions.Log;

/// <summary>A period's log as the beginning of the text about what was done: a heading for each kind, and for each year where the period
/// has several, and a line for each entry.</summary>
public static class LogDraft
{
    /// <summary>In the order of the report: what is of no kind of its own last.</summary>
    private static readonly LogKind[] InOrder =
    [
        LogKind.GroupActivity,
        LogKind.StudyVisit,
        LogKind.Meeting,
        LogKind.Training,
        LogKind.Information,
        LogKind.Other,
    ];

    /// <summary>In the marks of <see cref="FormattedText"/>; empty when there is nothing to add.</summary>
    /// <param name="entries">All of the period.</param>
    /// <param name="written">What the text says already: lines that stand there are not proposed again.</param>
    public static string Of(IReadOnlyList<LogEntry> entries, string written, Language language) =>
        Of(entries, Fresh(entries, written, language), language);

    /// <summary>Likewise, of the entries that were chosen.</summary>
    public static string Of(IReadOnlyList<LogEntry> entries, IReadOnlyList<LogEntry> chosen, Language language)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(chosen);
        var byYear = SpansYears(entries);
        var groups =
            from kind in InOrder
            from same in chosen.Where(e => e.Kind == kind).GroupBy(e => byYear ? e.On.Year : 0).OrderBy(g => g.Key)
            select $"{Heading(same.First(), byYear, language)}\n{string.Join('\n', same.Select(e => "- " + LogWords.Line(e, language)))}";
        return string.Join("\n\n", groups);
    }

    /// <summary>The entries that a text does not say yet.</summary>
    public static IReadOnlyList<LogEntry> Fresh(IReadOnlyList<LogEntry> entries, string written, Language language)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(written);
        var twins = entries
            .GroupBy(e => LogWords.Line(e, language), StringComparer.Ordinal)
            .Where(g => SpansYears(g))
            .Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal);
        return [.. entries.Where(e => !IsSaid(e))];

        // The same day of two years may have the same line: then the heading above it tells which it is.
        bool IsSaid(LogEntry entry)
        {
            var line = LogWords.Line(entry, language);
            var where = twins.Contains(line) ? Under(written, Heading(entry, byYear: true, language)) : written;
            return where.Contains(line, StringComparison.Ordinal);
        }
    }

    private static bool SpansYears(IEnumerable<LogEntry> entries) => entries.Select(e => e.On.Year).Distinct().Skip(1).Any();

    /// <summary>Möten; Möten 2025</summary>
    private static string Heading(LogEntry entry, bool byYear, Language language)
    {
        var kind = LogWords.Plural(entry.Kind, language);
        return byYear ? FormattableString.Invariant($"{Mark}{kind} {entry.On.Year}{Mark}") : Mark + kind + Mark;
    }

    /// <summary>What stands below a heading, up to the next one; empty where there is no such heading.</summary>
    private static string Under(string written, string heading)
    {
        var at = written.IndexOf(heading, StringComparison.Ordinal);
        if (at < 0)
        {
            return "";
        }

        var below = written[(at + heading.Length)..];
        return below.IndexOf(Mark, StringComparison.Ordinal) is >= 0 and var next ? below[..next] : below;
    }

    /// <summary>Of bold letters.</summary>
    private const string Mark = "**";
}
