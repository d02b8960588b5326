using System.Globalization;
using System.Text;

namespace FinsamBot.Domain.Checks.PersonalData;

/// <summary>A phone number as it begins a text: how long it is there, and the digits one would dial within Sweden.</summary>
internal readonly record struct DialledNumber(int Length, string Digits)
{
    private static readonly DialledNumber None = new(0, "");

    /// <summary>Area codes of three digits; all others but 08 have four.</summary>
    private static readonly HashSet<string> ShortCodes =
    [
        "010",
        "011",
        "013",
        "016",
        "018",
        "019",
        "020",
        "021",
        "023",
        "026",
        "031",
        "033",
        "035",
        "036",
        "040",
        "042",
        "044",
        "046",
        "054",
        "060",
        "063",
        "090",
    ];

    /// <summary>The longest beginning that is a phone number.</summary>
    /// <param name="isCalled">A word before it says that it is one: then it needs no sign between code and number.</param>
    public static DialledNumber At(ReadOnlySpan<char> text, bool isCalled)
    {
        var (groups, digits, found) = (new List<Group>(), new StringBuilder(), None);
        var at = 0;
        while (at < text.Length && groups.Count < 9)
        {
            var gap = at;
            while (at < text.Length && IsBetween(text[at]) && at - gap < 4)
            {
                at++;
            }

            var start = at;
            while (at < text.Length && char.IsDigit(text[at]))
            {
                digits.Append(CharUnicodeInfo.GetDecimalDigitValue(text[at++]));
            }

            if (at == start)
            {
                break;
            }

            groups.Add(new Group(text[gap..start].ToString(), at - start));
            var isEnd =
                at == text.Length
                || !(
                    char.IsLetterOrDigit(text[at]) || (text[at] is ':' or ',' or '/' && at + 1 < text.Length && char.IsDigit(text[at + 1]))
                );
            var (dialled, isInternational) = Domestic(digits.ToString(), groups[0].Gap.Contains('+', StringComparison.Ordinal));
            found = isEnd && IsPhone(dialled, groups, isCalled || isInternational) ? new DialledNumber(at, dialled) : found;
        }

        return found;
    }

    private static bool IsBetween(char c) =>
        c is ' ' or '\u00A0' or '\u202F' or '\u2009' or '-' or '\u2010' or '\u2011' or '\u2013' or '(' or ')' or '/' or '.' or '+';

    /// <summary>With the 0 of calls within the country in the place of +46; a 0 in brackets is not dialled.</summary>
    private static (string Dialled, bool IsInternational) Domestic(string digits, bool hasPlus) =>
        hasPlus && digits.StartsWith("46", StringComparison.Ordinal) ? ("0" + digits[2..].TrimStart('0'), true)
        : digits.StartsWith("0046", StringComparison.Ordinal) ? ("0" + digits[4..].TrimStart('0'), true)
        : (hasPlus ? "" : digits, false);

    private static bool IsPhone(string dialled, List<Group> groups, bool isSure)
    {
        if (dialled.Length < 8 || dialled[0] != '0' || dialled[1] == '0')
        {
            return false;
        }

        var isMobile = dialled[1] == '7' && dialled[2] is '0' or '2' or '3' or '6' or '9';
        var code = isMobile ? 3 : CodeLength(dialled);
        var fits =
            isMobile || dialled.StartsWith("010", StringComparison.Ordinal)
                ? dialled.Length == 10
                : dialled.Length - code is >= 5 and <= 8 && dialled.Length is >= 8 and <= 10;
        return fits && (isSure || (groups.Count == 1 ? isMobile : IsSetOut(groups, code, isMobile)));
    }

    private static int CodeLength(string dialled) =>
        dialled.StartsWith("08", StringComparison.Ordinal) ? 2
        : ShortCodes.Contains(dialled[..3]) ? 3
        : 4;

    /// <summary>A sign behind the code, then groups of two to four digits, or one group; no date, no time of day.</summary>
    private static bool IsSetOut(List<Group> groups, int code, bool isMobile)
    {
        var behindCode = groups[0].Length == code || (isMobile && groups[0].Length == 4);
        var rest = groups.Skip(1).ToList();
        var isDate = rest is [{ Length: 2 }, { Length: 4 or 2 }] && code == 2;
        var isTime = groups is [{ Length: 4 }, { Length: 4 }];
        var isPlain =
            isMobile
            || (rest[0].Gap.AsSpan().IndexOfAny('.', '/') < 0 || rest[0].Gap.Contains('/', StringComparison.Ordinal))
                && rest.Skip(1).All(g => g.Gap.AsSpan().ContainsAny(" \u00A0\u202F\u2009"));
        return behindCode && !isDate && !isTime && isPlain && (rest.Count == 1 || rest.All(g => g.Length is >= 2 and <= 4));
    }

    /// <param name="Gap">What stands before the digits.</param>
    private readonly record struct Group(string Gap, int Length);
}
