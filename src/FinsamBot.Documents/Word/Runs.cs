using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace FinsamBot.Documents.Word;

/// <summary>Letters on their way into a document.</summary>
internal static class Runs
{
    /// <summary>Tabs and line breaks become Word's own; all else is kept as it is.</summary>
    public static Run Of(string text, bool bold = false)
    {
        var run = new Run();
        if (bold)
        {
            run.Append(new RunProperties(new Bold()));
        }

        var from = 0;
        var legible = Legible(text.ReplaceLineEndings("\n").Replace('\v', '\n'));
        for (var at = legible.AsSpan().IndexOfAny('\t', '\n'); at >= 0; at = legible.AsSpan(from).IndexOfAny('\t', '\n'))
        {
            AppendText(run, legible.Substring(from, at));
            run.Append(legible[from + at] == '\t' ? new TabChar() : new Break());
            from += at + 1;
        }

        AppendText(run, legible[from..]);
        return run;
    }

    /// <summary>What XML cannot hold (control characters, halves of a surrogate pair) is shown as U+FFFD, so that it is seen and breaks nothing.</summary>
    public static string Legible(string text)
    {
        StringBuilder? changed = null;
        for (var at = 0; at < text.Length; at++)
        {
            if (XmlConvert.IsXmlChar(text[at]))
            {
                continue;
            }

            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
            {
                at++;
                continue;
            }

            (changed ??= new StringBuilder(text))[at] = '\uFFFD';
        }

        return changed?.ToString() ?? text;
    }

    private static void AppendText(Run run, string text)
    {
        if (text.Length > 0)
        {
            run.Append(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        }
    }
}
