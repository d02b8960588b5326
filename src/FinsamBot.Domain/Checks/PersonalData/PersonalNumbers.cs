namespace FinsamBot.Domain.Checks.PersonalData;

/// <summary>
/// Finds personal numbers in every form people write them, and takes nothing else for one: not part of a longer number, no phone number, no
/// amount, no invoice. Looks at each digit a bounded number of times.
/// </summary>
internal static class PersonalNumbers
{
    /// <summary>Digits this near a blank are another number and not part of this one.</summary>
    private const int ShortNumber = 1;

    public static List<Finding> In(string text, List<Digit> digits)
    {
        var findings = new List<Finding>();
        var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(digits);
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].Before == Gap.None)
            {
                continue;
            }

            var (kind, end) = At(text, all, i, findings.Count > 0 ? findings[^1].End : 0);
            if (kind is { } found)
            {
                findings.Add(new Finding(found, all[i].Position, end - all[i].Position));
                i = IndexBefore(all, i, end);
            }
        }

        return findings;
    }

    private static (FindingKind? Kind, int End) At(string text, ReadOnlySpan<Digit> all, int first, int foundBefore)
    {
        foreach (var length in (ReadOnlySpan<int>)[12, 10])
        {
            if (first + length <= all.Length && Read(text, all, first, length, foundBefore) is { } kind)
            {
                return (kind, all[first + length - 1].Position + 1);
            }
        }

        return InterimNumbers.At(text, all, first) is var end && end > 0 ? (FindingKind.PersonalNumber, end) : (null, 0);
    }

    private static FindingKind? Read(string text, ReadOnlySpan<Digit> all, int first, int length, int foundBefore)
    {
        var digits = all.Slice(first, length);
        if (
            BirthNumber.KindOf(digits) is not { } kind
            || WrittenForm.Of(digits) is not { } form
            || (!Joins(form) && BirthNumber.IsRecent(digits))
        )
        {
            return null;
        }

        var isPartOfLonger = IsTight(all[first].Before) || (first + length < all.Length && IsTight(all[first + length].Before));
        return isPartOfLonger || (!form.IsMarked && form.IsParted && HasNeighbour(all, first, length, foundBefore)) ? null
            : NumberContext.Allows(text, digits[0].Position, digits[^1].Position + 1, form.IsMarked) ? kind
            : null;
    }

    /// <summary>The last four digits stand so near that they belong to the date.</summary>
    private static bool Joins(WrittenForm form) =>
        form.Serial == Gap.None || (form.Serial & (Gap.Blank | Gap.LineBreak)) == 0 || form.IsMarked;

    private static bool IsTight(Gap gap) => (gap & (Gap.Blank | Gap.LineBreak | Gap.Wall)) == 0;

    /// <summary>In a row of groups parted by blanks no four or six of them are a number of their own.</summary>
    private static bool HasNeighbour(ReadOnlySpan<Digit> all, int first, int length, int foundBefore)
    {
        var before = all[first].Before == Gap.Blank && GroupBefore(all, first) > ShortNumber && all[first - 1].Position >= foundBefore;
        var after =
            first + length < all.Length && all[first + length].Before == Gap.Blank && GroupAt(all, first + length) is > ShortNumber and < 6;
        return before || after;
    }

    private static int GroupBefore(ReadOnlySpan<Digit> all, int first)
    {
        var at = first - 1;
        while (at > 0 && all[at].Before == Gap.None && first - at < 8)
        {
            at--;
        }

        return first - at;
    }

    private static int GroupAt(ReadOnlySpan<Digit> all, int first)
    {
        var at = first + 1;
        while (at < all.Length && all[at].Before == Gap.None && at - first < 8)
        {
            at++;
        }

        return at - first;
    }

    private static int IndexBefore(ReadOnlySpan<Digit> all, int at, int end)
    {
        while (at + 1 < all.Length && all[at + 1].Position < end)
        {
            at++;
        }

        return at;
    }
}
