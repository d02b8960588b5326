using System.Globalization;
using System.Text.RegularExpressions;

namespace FinsamBot.Teams.Conversation.Figures;

/// <summary>Whole numbers as people type them.</summary>
internal static partial class SpokenNumber
{
    /// <summary>14, −3, 1 200; null for anything else.</summary>
    public static int? Whole(string text) => Read(Digits().Match(text.Trim()));

    /// <summary>40 000, 40000 kr, 40 000:-, 40 tkr; null for anything else.</summary>
    public static int? Kronor(string text)
    {
        var match = Money().Match(text.Trim());
        return Read(match) is not { } number ? null
            : !match.Groups["thousands"].Success ? number
            : Math.Abs(number) < Thousands ? number * 1000 : null;
    }

    private static int? Read(Match match)
    {
        var digits = string.Concat(match.Groups["n"].Value.Where(char.IsAsciiDigit));
        return !match.Success ? null
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (match.Groups["minus"].Success ? -number : number)
            : null;
    }

    /// <summary>As many thousands can be written in nine digits.</summary>
    private const int Thousands = 1_000_000;

    private const string Number = @"(?<minus>[-−–])?(?<n>[0-9]{1,3}(?:[ \u00A0.][0-9]{3}){1,2}|[0-9]{1,9})";

    [GeneratedRegex("^" + Number + "$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    [GeneratedRegex("^" + Number + "(?:,00)?(?: ?(?:(?:kr|kronor|sek)[.]?|:-|(?<thousands>tkr|tusen kronor|tusen)))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Money();
}
