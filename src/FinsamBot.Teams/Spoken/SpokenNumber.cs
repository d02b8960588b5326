using System.Globalization;
using System.Text.RegularExpressions;
using FinsamBot.Domain.Checks.Contradictions;

namespace FinsamBot.Teams.Spoken;

/// <summary>Whole numbers as people type them.</summary>
internal static partial class SpokenNumber
{
    /// <summary>14, −3, 1 200; null for anything else.</summary>
    public static int? Whole(string text) => Read(Digits().Match(text.Trim()));

    /// <summary>40 000, 40000 kr, 40 000:-, 40 tkr; null for anything else.</summary>
    public static int? Kronor(string text)
    {
        var written = text.Trim();
        var match = Money().Match(written);
        if (!match.Success)
        {
            return InWords(written);
        }

        if (Read(match) is not { } number)
        {
            return null;
        }

        if (!match.Groups["thousands"].Success)
        {
            return number;
        }

        return Math.Abs(number) < Thousands ? number * 1000 : null;
    }

    /// <summary>The one amount in a sentence: a number with kr, tkr, tusen, miljoner or the like behind it. Null for none, and for
    /// several.</summary>
    public static int? AmountIn(string said)
    {
        var amounts = InText().Matches(said).Take(2).Select(m => Kronor(m.Value)).ToList();
        return amounts is [var only] ? only : null;
    }

    private static int? Read(Match match)
    {
        var digits = string.Concat(match.Groups["n"].Value.Where(char.IsAsciiDigit));
        if (!match.Success)
        {
            return null;
        }

        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (match.Groups["minus"].Success ? -number : number)
            : null;
    }

    /// <summary>1,5 miljoner; fyrtio tusen; en halv miljon.</summary>
    private static int? InWords(string text)
    {
        if (Worded().Match(SpokenDates.Flat(text)) is not { Success: true } match)
        {
            return null;
        }

        var unit =
            match.Groups["million"].Success ? Thousands
            : match.Groups["thousand"].Success ? 1000
            : 1;
        decimal? number =
            match.Groups["half"].Success ? 0.5m
            : match.Groups["digits"].Success ? decimal.Parse(Digit(match.Groups["digits"].Value), CultureInfo.InvariantCulture)
            : NumberWords.OfUnmarked(match.Groups["word"].Value);
        return number is { } found && found * unit is var whole && whole < int.MaxValue && decimal.IsInteger(whole)
            ? (match.Groups["minus"].Success ? -(int)whole : (int)whole)
            : null;
    }

    private static string Digit(string written) =>
        string.Concat(written.Where(c => char.IsAsciiDigit(c) || c is ',' or '.')).Replace(',', '.');

    /// <summary>As many thousands can be written in nine digits.</summary>
    private const int Thousands = 1_000_000;

    private const string Number = @"(?<minus>[-−–])?(?<n>[0-9]{1,3}(?:[ \u00A0\u2009\u202F.][0-9]{3}){1,2}|[0-9]{1,9})";

    [GeneratedRegex("^" + Number + "$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    private const string Kr = @"(?:kronor|kr|sek)[.]?";

    [GeneratedRegex(
        @"(?<![0-9A-Za-zÅÄÖåäö.,])[-−–]?(?:[0-9]{1,3}(?:[ \u00A0\u2009\u202F.][0-9]{3}){1,2}|[0-9]{1,9}(?:,[0-9]{1,2})?"
            + "|(?:en halv|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio"
            + "|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton"
            + "|(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)(?:ett|en|två|tre|fyra|fem|sex|sju|åtta|nio)?) ?)"
            + $@"[ \u00A0\u202F]?(?:tkr|mkr|msek|(?:tusen|miljon(?:er)?)(?: kronor| kr)?|{Kr}|:-)(?![A-Za-zÅÄÖåäö])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex InText();

    [GeneratedRegex(
        @"^(?:(?:ca|cirka|omkring|ungefar|drygt|knappt) )?(?<minus>[-−–] ?|minus )?"
            + @"(?:(?<half>en halv)|(?<digits>[0-9]{1,3}(?:[ \u00A0\u2009\u202F][0-9]{3}){1,2}|[0-9]{1,9}(?:[.,][0-9]{1,2})?)"
            + @"|(?<word>[a-z]{2,16}?))[ \u00A0\u202F]?"
            + $"(?:(?:(?<thousand>tkr|tusen)|(?<million>mkr|msek|miljon(?:er)?))(?: ?{Kr})?|{Kr})$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Worded();

    [GeneratedRegex(
        "^" + Number + "(?:,00)?(?: ?(?:(?:kr|kronor|sek)[.]?|:-|(?<thousands>tkr|tusen kronor|tusen)))?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Money();
}
