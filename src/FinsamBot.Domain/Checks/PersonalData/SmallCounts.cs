namespace FinsamBot.Domain.Checks.PersonalData;

/// <summary>Finds one to four persons counted in the same sentence as a place, a unit or a diagnosis: there everybody knows who they
/// are.</summary>
internal static class SmallCounts
{
    /// <summary>How many words may stand between the number and whom it counts.</summary>
    private const int Between = 3;

    public static IEnumerable<Finding> In(NamedProse prose, Familiar familiar)
    {
        foreach (var sentence in prose.Sentences)
        {
            if (Counts(prose, sentence) is { } count && HasPlace(prose, sentence, familiar, count))
            {
                yield return new Finding(FindingKind.SmallCountWithPlace, sentence.Start, sentence.End - sentence.Start);
            }
        }
    }

    /// <summary>The stretch of words that counts persons; null when none does.</summary>
    private static (int First, int End)? Counts(NamedProse prose, Sentence sentence)
    {
        for (var i = sentence.FirstWord; i < sentence.EndWord; i++)
        {
            if (IsSmall(prose, i) && Counted(prose, i, sentence.EndWord) is var end && end > 0 && !IsStaff(prose, sentence, end))
            {
                return (i, end);
            }
        }

        return null;
    }

    private static bool IsSmall(NamedProse prose, int at) =>
        WordLists.Swedish.Counts.Numbers.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(prose[at]) && !prose.IsPartOfNumber(at);

    /// <summary>Where the counted persons end: <c>tre deltagare</c>, <c>2 av 19 deltagare</c>, <c>fyra unga kvinnor</c>; 0 when something
    /// else is counted.</summary>
    private static int Counted(NamedProse prose, int number, int end)
    {
        var counts = WordLists.Swedish.Counts;
        for (var i = number + 1; i < end && i <= number + 1 + Between && prose.FollowsDirectly(i); i++)
        {
            if (counts.Nouns.Has(prose[i]))
            {
                return i + 1;
            }

            if (!counts.Between.Has(prose[i]) && !(prose[i - 1] is "av" && char.IsDigit(prose[i][0])))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>Colleagues are no participants.</summary>
    private static bool IsStaff(NamedProse prose, Sentence sentence, int from)
    {
        for (var i = from; i < Math.Min(from + 4, sentence.EndWord); i++)
        {
            if (WordLists.Swedish.StaffStems.Match(prose[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPlace(NamedProse prose, Sentence sentence, Familiar familiar, (int First, int End) count)
    {
        var words = WordLists.Swedish;
        var isAnybody = words.One.Determiners.Has(prose[count.First]) && OnePerson.In(prose, sentence) == PersonSpokenOf.None;
        for (var i = sentence.FirstWord; i < sentence.EndWord; i++)
        {
            var isCounted = i >= count.First && i < count.End;
            if (
                !isCounted
                && (
                    words.PlaceStems.Match(prose[i])
                    || (!isAnybody && words.HealthStems.Match(prose[i]))
                    || IsNamedPlace(prose, sentence, i, familiar)
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A municipality, also in the genitive, or another capital letter behind a preposition of place.</summary>
    private static bool IsNamedPlace(NamedProse prose, Sentence sentence, int at, Familiar familiar)
    {
        if (!prose.IsCapital(at) || prose[at].Length < 2)
        {
            return false;
        }

        var word = prose.From(at)[..prose[at].Length];
        var municipalities = WordLists.Swedish.Places.Municipalities;
        return municipalities.Has(word)
            || (word[^1] == 's' && municipalities.Has(word[..^1]))
            || (
                at > sentence.FirstWord
                && prose.FollowsDirectly(at)
                && WordLists.Swedish.Places.Prepositions.Has(prose[at - 1])
                && !WordLists.Swedish.NotPlaceStems.Match(prose[at])
                && !IsFamiliar(prose.From(at), familiar)
            );
    }

    private static bool IsFamiliar(ReadOnlySpan<char> text, Familiar familiar)
    {
        foreach (var name in familiar.Names)
        {
            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
