using System.Globalization;

namespace FinsamBot.Domain.Checks.PersonalData;

/// <summary>What stands between a digit and the one before it.</summary>
[Flags]
internal enum Gap
{
    /// <summary>Nothing: they stand side by side.</summary>
    None = 0,
    Blank = 1,
    LineBreak = 2,
    Hyphen = 4,
    Plus = 8,
    Dot = 16,
    Slash = 32,

    /// <summary>Something that no number is written across, or no digit at all.</summary>
    Wall = 64,
}

/// <summary>A decimal digit of any script, and how it is joined to the one before.</summary>
internal readonly record struct Digit(int Value, int Position, Gap Before)
{
    /// <summary>Longer gaps join nothing.</summary>
    private const int LongestGap = 24;

    private const Gap Marks = Gap.Hyphen | Gap.Plus | Gap.Dot | Gap.Slash;

    public static List<Digit> In(string text)
    {
        var digits = new List<Digit>();
        var last = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsDigit(text[i]))
            {
                digits.Add(
                    new Digit(
                        CharUnicodeInfo.GetDecimalDigitValue(text[i]),
                        i,
                        last < 0 ? Gap.Wall : Between(text.AsSpan(last + 1, i - last - 1))
                    )
                );
                last = i;
            }
        }

        return digits;
    }

    /// <summary>One mark at most, with blanks and a line break around it; a full stop or a slash only without them.</summary>
    private static Gap Between(ReadOnlySpan<char> characters)
    {
        if (characters.Length > LongestGap)
        {
            return Gap.Wall;
        }

        var gap = Gap.None;
        foreach (var c in characters)
        {
            var kind = KindOf(c);
            if ((kind & Marks) != 0 && (gap & Marks) != 0)
            {
                return Gap.Wall;
            }

            gap |= kind;
        }

        return (gap & (Gap.Dot | Gap.Slash)) != 0 && (gap & (Gap.Blank | Gap.LineBreak)) != 0 ? Gap.Wall : gap;
    }

    private static Gap KindOf(char c) =>
        c switch
        {
            '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' or '\uFE63' or '\uFF0D' => Gap.Hyphen,
            '+' or '\uFF0B' => Gap.Plus,
            '.' or '\uFF0E' => Gap.Dot,
            '/' => Gap.Slash,
            '\n' or '\r' or '\v' or '\f' or '\u2028' or '\u2029' => Gap.LineBreak,
            '\t' => Gap.Blank,
            // A soft hyphen, a zero-width space and their like are seen by nobody.
            _ => CharUnicodeInfo.GetUnicodeCategory(c) switch
            {
                UnicodeCategory.SpaceSeparator => Gap.Blank,
                UnicodeCategory.Format => Gap.None,
                _ => Gap.Wall,
            },
        };
}
