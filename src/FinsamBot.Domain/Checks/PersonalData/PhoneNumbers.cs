namespace FinsamBot.Domain.Checks.PersonalData;

/// <summary>
/// Finds Swedish phone numbers: +46 and 0046, mobile numbers, and area codes with something between code and number. Years, periods,
/// opening hours and other numbers that begin with 0 are none.
/// </summary>
internal static class PhoneNumbers
{
    /// <summary>No phone number, with everything people set between its digits, is longer.</summary>
    private const int Longest = 32;

    public static IEnumerable<Finding> In(string text, IReadOnlyList<Finding> taken, Familiar familiar)
    {
        var passed = 0;
        var next = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i < passed || text[i] is not ('0' or '+' or '(') || !MayBegin(text, i))
            {
                continue;
            }

            while (next < taken.Count && taken[next].End <= i)
            {
                next++;
            }

            var dialled = DialledNumber.At(text.AsSpan(i, Math.Min(Longest, text.Length - i)), isCalled: NumberContext.IsCalled(text, i));
            if (
                dialled.Length > 0
                && (next == taken.Count || taken[next].Start >= i + dialled.Length)
                && NumberContext.Allows(text, i, i, isMarked: true)
            )
            {
                passed = i + dialled.Length;
                if (!familiar.Phones.Contains(dialled.Digits))
                {
                    yield return new Finding(FindingKind.PhoneNumber, i, dialled.Length);
                }
            }
        }
    }

    /// <summary>Not in the middle of a word or another number.</summary>
    private static bool MayBegin(string text, int at)
    {
        var before = at > 0 ? text[at - 1] : ' ';
        return !char.IsLetterOrDigit(before)
            && before is not ('+' or '_' or '=' or '@')
            && !(before is '-' or '.' or ',' or ':' or '/' or '\u2013' or '(' && at > 1 && char.IsDigit(text[at - 2]))
            && at + 1 < text.Length
            && (text[at] == '(' ? text[at + 1] is '0' or '+' : char.IsDigit(text[at + 1]));
    }
}
