namespace FinsamBot.Domain.Checks.PersonalData;

/// <summary>Finds somebody's first name in or next to a sentence with a sensitive word.</summary>
internal static class NamedPeople
{
    public static IEnumerable<Finding> In(NamedProse prose, string text, IReadOnlyList<string> colleagues)
    {
        var sentences = prose.Sentences;
        for (var i = 0; i < sentences.Count; i++)
        {
            if (!Names(prose, text, sentences[i], colleagues))
            {
                continue;
            }

            foreach (var other in (ReadOnlySpan<int>)[i, i + 1, i - 1])
            {
                if (
                    other >= 0
                    && other < sentences.Count
                    && sentences[other].Paragraph == sentences[i].Paragraph
                    && Stories.IsSensitive(prose, sentences[other])
                )
                {
                    var (first, last) = (sentences[Math.Min(i, other)], sentences[Math.Max(i, other)]);
                    yield return new Finding(FindingKind.SinglePersonStory, first.Start, last.End - first.Start);
                    break;
                }
            }
        }
    }

    private static bool Names(NamedProse prose, string text, Sentence sentence, IReadOnlyList<string> colleagues)
    {
        for (var i = sentence.FirstWord; i < sentence.EndWord; i++)
        {
            if (prose.IsCapital(i) && IsFirstName(prose[i]) && !IsColleague(text, prose.Words[i].Start, colleagues))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Anna, or Annas.</summary>
    private static bool IsFirstName(ReadOnlySpan<char> word)
    {
        var names = WordLists.Swedish.FirstNames;
        return names.Has(word) || (word[^1] == 's' && names.Has(word[..^1]));
    }

    private static bool IsColleague(string text, int at, IReadOnlyList<string> colleagues) =>
        colleagues.Any(c => c.Contains(' ', StringComparison.Ordinal) && text.AsSpan(at).StartsWith(c, StringComparison.OrdinalIgnoreCase));
}
