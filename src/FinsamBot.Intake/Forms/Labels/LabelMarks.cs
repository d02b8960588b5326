using System.Text.RegularExpressions;

namespace FinsamBot.Intake.Forms.Labels;

/// <summary>The marks that written text wears: <c>#</c>, <c>*</c>, colons, list signs.</summary>
internal static partial class LabelMarks
{
    private static readonly char[] Around = [' ', '\t', '*', '_', '#', ':'];

    public static string Strip(string text) => Bold().Replace(text, "").Trim(Around);

    /// <summary>What follows a label on its line: the marks that closed the label are gone, those of the answer stay.</summary>
    public static string AfterLabel(string rest)
    {
        if (!rest.Any(char.IsLetterOrDigit))
        {
            return "";
        }

        var text = rest.TrimStart(' ', '\t', ':', '_', '?', '"', ')', '.');
        text = text.StartsWith("**", StringComparison.Ordinal) && IsOdd(text) ? text[2..] : text;
        text = text.TrimStart(' ', '\t', ':').Trim();
        text =
            text.StartsWith('*') && !text.StartsWith("**", StringComparison.Ordinal) && !text.EndsWith('*') ? text[1..].TrimStart() : text;
        return IsOdd(text) && text.EndsWith("**", StringComparison.Ordinal) ? text[..^2].TrimEnd() : text;
    }

    public static bool IsListItem(string text) => ListItem().IsMatch(text);

    private static bool IsOdd(string text) => Bold().Count(text) % 2 == 1;

    [GeneratedRegex(@"\*\*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Bold();

    [GeneratedRegex(@"^\s*(?:[-–•·▪◦*]|[0-9]{1,3}[.)])\s", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ListItem();
}
