using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions.Log;

/// <summary>A period's log as the beginning of the text about what was done: a heading for each kind, a line for each entry.</summary>
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
    /// <param name="written">What the text says already: lines that stand there are not proposed again.</param>
    public static string Of(IReadOnlyList<LogEntry> entries, string written, Language language)
    {
        var fresh = Fresh(entries, written, language);
        return string.Join(
            "\n\n",
            InOrder
                .Select(kind =>
                    (Kind: kind, Lines: fresh.Where(e => e.Kind == kind).Select(e => "- " + LogWords.Line(e, language)).ToList())
                )
                .Where(g => g.Lines.Count > 0)
                .Select(g => $"**{LogWords.Plural(g.Kind, language)}**\n{string.Join('\n', g.Lines)}")
        );
    }

    /// <summary>The entries that a text does not say yet.</summary>
    public static IReadOnlyList<LogEntry> Fresh(IReadOnlyList<LogEntry> entries, string written, Language language)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(written);
        return [.. entries.Where(e => !written.Contains(LogWords.Line(e, language), StringComparison.Ordinal))];
    }
}
