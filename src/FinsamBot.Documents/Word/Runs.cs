using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using FinsamBot.Domain.Text;

namespace FinsamBot.Documents.Word;

/// <summary>Letters on their way into a document.</summary>
internal static class Runs
{
    public const string Tab = "\t";
    public const string LineBreak = "\n";

    private static readonly char[] Signs = ['\t', '\n'];

    /// <summary>Tabs and line breaks become Word's own; all else is kept as it is.</summary>
    public static Run Of(string text, bool bold = false) => Of(text, bold ? new RunProperties(new Bold()) : null);

    /// <param name="style">A character style.</param>
    public static Run Of(string text, string style) => Of(text, new RunProperties(new RunStyle { Val = style }));

    /// <summary>What becomes an element each: a <see cref="Tab"/>, a <see cref="LineBreak"/>, or the legible letters between
    /// them.</summary>
    public static IEnumerable<string> Pieces(string text)
    {
        var legible = Legible(text);
        var from = 0;
        for (var at = legible.IndexOfAny(Signs); at >= 0; at = legible.IndexOfAny(Signs, from))
        {
            if (at > from)
            {
                yield return legible[from..at];
            }

            yield return legible[at] == '\t' ? Tab : LineBreak;
            from = at + 1;
        }

        if (from < legible.Length)
        {
            yield return legible[from..];
        }
    }

    /// <summary>What XML can hold and a reader can see: half a surrogate pair is shown as U+FFFD, and what nobody sees is left
    /// out.</summary>
    public static string Legible(string text) => CleanText.Of(text);

    private static Run Of(string text, RunProperties? look)
    {
        var run = new Run { RunProperties = look };
        foreach (var piece in Pieces(text))
        {
            run.Append(
                piece switch
                {
                    Tab => new TabChar(),
                    LineBreak => new Break(),
                    _ => (OpenXmlElement)new Text(piece) { Space = SpaceProcessingModeValues.Preserve },
                }
            );
        }

        return run;
    }
}
