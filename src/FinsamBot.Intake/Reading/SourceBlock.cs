namespace FinsamBot.Intake.Reading;

/// <summary>One piece of a file that came in, in reading order.</summary>
public abstract record SourceBlock
{
    /// <summary>At least one empty line or paragraph stood above it.</summary>
    public bool AfterBlank { get; init; }
}

/// <summary>One written paragraph or line.</summary>
/// <param name="Text">
/// In the written form of <see cref="Domain.Text.FormattedText"/>: <c>**bold**</c>, <c>*italic*</c>, <c>[text](https://…)</c>, and a list
/// marker in front. Tabs are kept. Never blank, and holds no line break.
/// </param>
/// <param name="HeadingLevel">1 is the highest; null where the file does not mark the line as a heading, however much it looks like
/// one.</param>
/// <param name="StartsPage">A page break stood before it, which may have cut a sentence in two.</param>
public sealed record SourceLine(string Text, int? HeadingLevel = null, bool StartsPage = false) : SourceBlock;

/// <summary>A table of at least two columns.</summary>
/// <param name="Rows">
/// As many cells in each row. A cell holds the written form of its lines, parted by <c>\n</c>. Of cells that were merged in a row the first
/// one holds the text and the others are empty; the text of cells that were merged over rows stands in each of these rows.
/// </param>
/// <param name="HasHeader">The file marks the first row as the header.</param>
public sealed record SourceTable(IReadOnlyList<IReadOnlyList<string>> Rows, bool HasHeader) : SourceBlock;
