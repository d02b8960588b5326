using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using FinsamBot.Domain.Text;

namespace FinsamBot.Documents.Word;

/// <summary>Letters on their way into a document.</summary>
internal static class Runs
{
    public static Run Of(string text, bool bold = false) => Of(new TextRun(text, bold));

    /// <summary>Tabs and line breaks become Word's own; all else is kept as it is.</summary>
    /// <param name="style">A character style; null: none.</param>
    public static Run Of(TextRun letters, string? style = null)
    {
        var run = new Run();
        if (letters.Bold || letters.Italic || style is not null)
        {
            run.Append(Look(letters, style));
        }

        var from = 0;
        var legible = Legible(letters.Text);
        for (var at = legible.AsSpan().IndexOfAny('\t', '\n'); at >= 0; at = legible.AsSpan(from).IndexOfAny('\t', '\n'))
        {
            AppendText(run, legible.Substring(from, at));
            run.Append(legible[from + at] == '\t' ? new TabChar() : new Break());
            from += at + 1;
        }

        AppendText(run, legible[from..]);
        return run;
    }

    /// <summary>What XML can hold and a reader can see: half a surrogate pair is shown as U+FFFD, and what nobody sees is left
    /// out.</summary>
    public static string Legible(string text) => CleanText.Of(text);

    private static RunProperties Look(TextRun letters, string? style)
    {
        var properties = new RunProperties();
        properties.RunStyle = style is null ? null : new RunStyle { Val = style };
        properties.Bold = letters.Bold ? new Bold() : null;
        properties.Italic = letters.Italic ? new Italic() : null;
        return properties;
    }

    private static void AppendText(Run run, string text)
    {
        if (text.Length > 0)
        {
            run.Append(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        }
    }
}
