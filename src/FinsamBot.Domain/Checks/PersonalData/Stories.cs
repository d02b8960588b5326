namespace FinsamBot.Domain.Checks.PersonalData;

/// <summary>Finds what is told of one person's health, crime, addiction, housing, money or family. What is told of a group is
/// fine.</summary>
internal static class Stories
{
    /// <summary>How many sentences behind the person the sensitive word may stand.</summary>
    private const int Behind = 2;

    private const int Ahead = 1;

    public static IEnumerable<Finding> In(NamedProse prose)
    {
        var sentences = prose.Sentences;
        var sensitive = sentences.Select(s => IsSensitive(prose, s)).ToList();
        Finding? open = null;
        for (var i = 0; i < sentences.Count; i++)
        {
            if (OnePerson.In(prose, sentences[i]) == PersonSpokenOf.None || Stretch(sentences, sensitive, i) is not { } told)
            {
                continue;
            }

            if (open is { } before && told.Start <= before.End + 1)
            {
                open = before with { Length = Math.Max(before.End, told.End) - before.Start };
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = told;
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    /// <summary>From the person to the nearest sensitive sentence of the same paragraph; null when there is none.</summary>
    private static Finding? Stretch(List<Sentence> sentences, List<bool> sensitive, int at)
    {
        foreach (var distance in (ReadOnlySpan<int>)[0, 1, -Ahead, Behind])
        {
            var other = at + distance;
            if (other >= 0 && other < sentences.Count && sensitive[other] && sentences[other].Paragraph == sentences[at].Paragraph)
            {
                var (first, last) = (sentences[Math.Min(at, other)], sentences[Math.Max(at, other)]);
                return new Finding(FindingKind.SinglePersonStory, first.Start, last.End - first.Start);
            }
        }

        return null;
    }

    public static bool IsSensitive(NamedProse prose, Sentence sentence)
    {
        var stems = WordLists.Swedish.SensitiveStems;
        for (var i = sentence.FirstWord; i < sentence.EndWord; i++)
        {
            if (stems.Match(prose[i]))
            {
                return true;
            }
        }

        return false;
    }
}
