using System.Text.RegularExpressions;

namespace FinsamBot.Intake.Reading.Text;

/// <summary>The marks of Markdown (CommonMark 0.31) that a line of a report may carry, in the written form.</summary>
internal static partial class MarkdownLine
{
    private const int DeepestHeading = 6;

    /// <summary>A line of nothing but dashes or the like; it parts, and says nothing.</summary>
    public static bool IsRule(string line) => Rule().IsMatch(line);

    /// <summary>The text without its number signs, and how many they were. A single sign without a blank may be a word that people mark
    /// so.</summary>
    public static (string Text, int? Level) Heading(string line)
    {
        var marked = line.AsSpan().TrimStart();
        var signs = marked.Length - marked.TrimStart('#').Length;
        var text = marked[signs..].Trim();
        if (signs is 0 or > DeepestHeading || text.IsEmpty || (signs == 1 && !char.IsWhiteSpace(marked[signs])))
        {
            return (line, null);
        }

        var open = text.TrimEnd('#');
        return ((open.Length > 0 && char.IsWhiteSpace(open[^1]) ? open.TrimEnd() : text).ToString(), signs);
    }

    public static string Written(string line, bool isMarkdown)
    {
        var text = DeadLink().Replace(line, "$1");
        if (!isMarkdown)
        {
            return text;
        }

        text = PlusMark().Replace(Quote().Replace(text, ""), "$1- $2");
        text = Underscores.AsStars(text);
        return Escaped().Replace(LineBreakMark().Replace(text, ""), "$1");
    }

    [GeneratedRegex(
        @"^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:=[ \t]*){3,}|(?:~[ \t]*){3,})$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Rule();

    /// <summary>A link to nowhere or to a place in the page.</summary>
    [GeneratedRegex(@"\[([^\[\]]+)\]\((?:#[^()\s]*)?\)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DeadLink();

    [GeneratedRegex(@"^([ \t]*)\+[ \t]+(\S)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PlusMark();

    [GeneratedRegex(@"^ {0,3}(?:> ?)+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Quote();

    [GeneratedRegex(@"\\$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LineBreakMark();

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Escaped();
}
