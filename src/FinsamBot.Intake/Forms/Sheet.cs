using FinsamBot.Intake.Forms.Labels;
using FinsamBot.Intake.Reading;

namespace FinsamBot.Intake.Forms;

/// <summary>A line of the file, or a row of a table in it.</summary>
/// <param name="Text">Cells are parted by tabs.</param>
/// <param name="Cells">More than one where the line is a row; a cell may hold several lines.</param>
/// <param name="AfterBlank">A gap stood above it.</param>
internal sealed record SheetLine(string Text, IReadOnlyList<string> Cells, bool AfterBlank, bool IsHeading = false)
{
    public IReadOnlyList<Word> Words { get; } = Labels.Words.Of(Text, 60);

    public bool IsRow => Cells.Count > 1;

    public static SheetLine Of(string text, bool afterBlank, bool heading = false)
    {
        var trimmed = text.TrimEnd();
        return new SheetLine(
            trimmed,
            trimmed.Contains('\t', StringComparison.Ordinal) ? [.. text.Split('\t').Select(c => c.Trim())] : [trimmed],
            afterBlank,
            heading
        );
    }
}

/// <summary>The whole file as lines.</summary>
internal static class Sheet
{
    public static IReadOnlyList<SheetLine> Of(SourceDocument document) => [.. document.Blocks.SelectMany(Lines)];

    private static IEnumerable<SheetLine> Lines(SourceBlock block) =>
        block switch
        {
            SourceTable table => table.Rows.Where(r => r.Any(c => c.Length > 0)).Select((r, i) => Row(r, block.AfterBlank || i == 0)),
            SourceLine line when Piped(line.Text) is { } cells => cells.Any(c => c.Any(char.IsLetterOrDigit))
                ? [Row(cells, block.AfterBlank)]
                : [],
            SourceLine line => [SheetLine.Of(line.Text, block.AfterBlank || line.StartsPage, line.HeadingLevel is not null)],
            _ => [],
        };

    private static SheetLine Row(IReadOnlyList<string> cells, bool afterBlank) =>
        new(string.Join('\t', cells.Select(OneLine)).TrimEnd(), cells, afterBlank);

    /// <summary>Tabs within a cell, or between those of a table in it, would move what stands to the right of it.</summary>
    private static string OneLine(string cell) => cell.ReplaceLineEndings(" ").Replace('\t', ' ').Trim();

    /// <summary>The cells of a row of a Markdown table that lost its header on the way; null when the line is none.</summary>
    private static IReadOnlyList<string>? Piped(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length > 2 && trimmed[0] == '|' && trimmed[^1] == '|' ? [.. trimmed[1..^1].Split('|').Select(c => c.Trim())] : null;
    }
}
