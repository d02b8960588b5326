using System.Text.RegularExpressions;

namespace FinsamBot.Scenarios.Stories;

/// <summary>Cuts a real report, as plain text, into its sections 2.1–2.5, to have texts of real length and form.</summary>
internal static partial class ExampleText
{
    public static Writing Read(string report)
    {
        var text = report.ReplaceLineEndings("\n");
        var starts = Heading().Matches(text).Where(m => m.Groups["number"].Value != "3").ToList();
        var end = Heading().Matches(text).Last().Index;
        var texts = new Dictionary<string, string>();
        for (var i = 0; i < starts.Count; i++)
        {
            var number = starts[i].Groups["number"].Value;
            var from = starts[i].Index + starts[i].Length;
            var to = i + 1 < starts.Count ? starts[i + 1].Index : end;
            if (number != "2.6")
            {
                texts[number] = text[from..to].Trim();
            }
        }

        return new Writing(texts);
    }

    [GeneratedRegex(@"^(?<number>2\.[1-6]|3)\.?\s[^\n]*\n", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
