using FinsamBot.Domain.Forms;
using FinsamBot.Intake.Forms.Labels;

namespace FinsamBot.Intake.Forms;

/// <summary>Keeps what the form says apart from what people answered.</summary>
internal sealed class Instructions(ReportTemplate template)
{
    private const int LongestPhrase = 6;

    private readonly List<string> _formText =
    [
        .. FormPhrases.Known.FormText,
        .. new[] { template.Guide, template.SendTo, template.Purpose, template.Notice }.Select(w => Words.Beginning(w.Sv, LongestPhrase)),
    ];

    private readonly List<string> _guidance =
    [
        .. FormPhrases.Known.Guidance,
        .. template.Sections.Select(s => Words.Beginning(s.Guidance.Sv, LongestPhrase)),
    ];

    /// <summary>A line of the letterhead.</summary>
    public bool IsFormText(SheetLine line) => FormPhrases.Begins(_formText, line.Text);

    /// <summary>Takes the guidance off the beginning of an answer, sentence by sentence. It may stand behind the label, on lines of its
    /// own, or wrapped.</summary>
    /// <returns>The guidance, and the lines of the answer.</returns>
    public (IReadOnlyList<string> Guidance, IReadOnlyList<SheetLine> Answer) Split(IReadOnlyList<SheetLine> lines)
    {
        var (guidance, left) = (new List<string>(), lines.ToList());
        while (left.Count > 0 && FormPhrases.Begins(_guidance, left[0].Text))
        {
            var (said, rest) = SentenceEnd(left[0].Text);
            while (rest.Length == 0 && !Ends(said) && left.Count > 1 && !left[1].AfterBlank)
            {
                // The sentence is wrapped: it ends on the next line.
                left.RemoveAt(0);
                var (more, after) = SentenceEnd(left[0].Text);
                (said, rest) = ($"{said} {more}", after);
            }

            guidance.Add(LabelMarks.Strip(said));
            left.RemoveAt(0);
            if (rest.Trim(' ', '*', '_', ':').Length > 0)
            {
                left.Insert(0, SheetLine.Of(LabelMarks.AfterLabel(rest), false));
            }
        }

        return (guidance, left);
    }

    private static bool Ends(string text) => text.TrimEnd('*', '_', ' ') is [.., '.' or '?' or ':' or ')'];

    /// <summary>Parts a line behind its first sentence; a text in brackets is one sentence.</summary>
    private static (string Said, string After) SentenceEnd(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth +=
                text[i] == '(' ? 1
                : text[i] == ')' ? -1
                : 0;
            var ends = text[i] is '.' or '?' or ':' || (text[i] == ')' && text.TrimStart(' ', '*', '_').StartsWith('('));
            if (depth <= 0 && ends && (i + 1 == text.Length || text[i + 1] is ' ' or '*' or '_'))
            {
                return (text[..(i + 1)], text[(i + 1)..]);
            }
        }

        return (text, "");
    }
}
