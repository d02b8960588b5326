namespace FinsamBot.Domain.Checks.PersonalData;

/// <summary>
/// Numbers that authorities and schools give until somebody has a real one: a day of birth, hyphen or plus, a letter and three digits. They
/// have no control digit, so nothing but the hyphenated form counts.
/// </summary>
internal static class InterimNumbers
{
    private const string Letters = "TPRSUWXJKLMN";

    /// <summary>Where such a number that begins at a digit ends; 0 when none does.</summary>
    public static int At(string text, ReadOnlySpan<Digit> all, int first)
    {
        var length = 1;
        while (length < 9 && first + length < all.Length && all[first + length].Before == Gap.None)
        {
            length++;
        }

        var letter = all[first + length - 1].Position + 2;
        return
            BirthNumber.IsDay(all.Slice(first, length))
            && letter + 3 < text.Length
            && text[letter - 1] is '-' or '+' or '\u2011' or '\u2013'
            && Letters.Contains(text[letter], StringComparison.Ordinal)
            && AreThree(text.AsSpan(letter + 1))
            ? letter + 4
            : 0;
    }

    private static bool AreThree(ReadOnlySpan<char> rest) =>
        char.IsAsciiDigit(rest[0])
        && char.IsAsciiDigit(rest[1])
        && char.IsAsciiDigit(rest[2])
        && (rest.Length == 3 || !char.IsLetterOrDigit(rest[3]));
}
