namespace FinsamBot.Domain.Text;

/// <summary>One written line.</summary>
/// <param name="Marker">What stood before the text to make it a list item, with its blanks, exactly as written; empty in a
/// paragraph.</param>
/// <param name="Source">The line behind the marker, as it was written.</param>
/// <param name="AfterBlank">At least one blank line stood above it: show a gap there, and none otherwise.</param>
public abstract record TextBlock(string Marker, string Source, bool AfterBlank)
{
    private const int DeepestLevel = 2;
    private const int TabWidth = 4;

    /// <summary>The line in stretches of letters that look alike, without its list marker.</summary>
    public IReadOnlyList<TextRun> Runs { get; } = InlineForm.Read(Source);

    /// <summary>The line without its list marker and without the marks of bold, italic and links.</summary>
    public string Text => string.Concat(Runs.Select(r => r.Text));

    /// <summary>How deep a list item is indented: 0, 1 or 2.</summary>
    public int Level
    {
        get
        {
            var indent = Marker.AsSpan(0, Marker.Length - Marker.AsSpan().TrimStart().Length);
            var columns = indent.Length + (indent.Count('\t') * (TabWidth - 1));
            return Math.Min(DeepestLevel, (columns + (TabWidth / 2)) / TabWidth);
        }
    }

    /// <summary>The line as it was written.</summary>
    public string Written => Marker + Source;
}

public sealed record Paragraph(string Source, bool AfterBlank) : TextBlock("", Source, AfterBlank);

public sealed record BulletItem(string Marker, string Source, bool AfterBlank) : TextBlock(Marker, Source, AfterBlank);

/// <param name="Number">As written: a list may begin at 4, and may skip.</param>
/// <param name="Delimiter">The full stop or bracket behind the number.</param>
public sealed record NumberedItem(int Number, char Delimiter, string Marker, string Source, bool AfterBlank)
    : TextBlock(Marker, Source, AfterBlank);
