namespace FinsamBot.Domain.Checks.PersonalData;

/// <summary>How ten or twelve digits are set out, and whether people write a personal number that way.</summary>
/// <param name="Serial">What stands before the last four digits.</param>
internal readonly record struct WrittenForm(Gap Serial, bool IsParted)
{
    private const Gap InDates = Gap.Blank | Gap.Hyphen | Gap.Dot | Gap.Slash;

    /// <summary>Places of gaps, counted from the first digit, that ten digits may have: after the year, the month and the day.</summary>
    private static readonly int[] Ten = [Bits(), Bits(6), Bits(2, 4), Bits(2, 4, 6)];

    private static readonly int[] Twelve = [Bits(), Bits(8), Bits(4, 8), Bits(4, 6), Bits(4, 6, 8), Bits(2, 8), Bits(2, 4, 6, 8)];

    /// <summary>A hyphen or plus stands right before the last four: hardly anything but a personal number is written so.</summary>
    public bool IsMarked => (Serial & (Gap.Hyphen | Gap.Plus)) != 0 && (Serial & Gap.Blank) == 0;

    /// <summary>Null when it is no form of a personal number.</summary>
    public static WrittenForm? Of(ReadOnlySpan<Digit> digits)
    {
        var (gaps, breakAt, inDate) = (0, 0, Gap.None);
        var serial = digits[^4].Before;
        for (var i = 1; i < digits.Length; i++)
        {
            var gap = digits[i].Before;
            if ((gap & Gap.Wall) != 0 || ((gap & Gap.LineBreak) != 0 && breakAt > 0) || ((gap & Gap.Plus) != 0 && i != digits.Length - 4))
            {
                return null;
            }

            gaps |= gap == Gap.None ? 0 : 1 << i;
            breakAt = (gap & Gap.LineBreak) != 0 ? i : breakAt;
            inDate |= i < digits.Length - 4 && (gap & Gap.LineBreak) == 0 ? gap : Gap.None;
        }

        // A line may end anywhere, with or without a hyphen; everything else stands where the number has joints, one mark throughout the
        // date.
        var allowed = digits.Length == 10 ? Ten : Twelve;
        var fits =
            allowed.Contains(gaps) || (breakAt > 0 && allowed.Contains(gaps & ~(1 << breakAt))) || IsSpelled(gaps, digits.Length, inDate);
        return fits && (inDate == Gap.None || (inDate & (inDate - 1)) == 0) && (inDate & ~InDates) == 0
            ? new WrittenForm(serial, gaps != 0)
            : null;
    }

    /// <summary>Digit by digit, with a blank between any two.</summary>
    private static bool IsSpelled(int gaps, int length, Gap inDate) => gaps == (1 << length) - 2 && inDate == Gap.Blank;

    private static int Bits(params int[] places) => places.Sum(p => 1 << p);
}
