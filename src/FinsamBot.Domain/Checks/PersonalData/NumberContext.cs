namespace FinsamBot.Domain.Checks.PersonalData;

/// <summary>What the words beside a number make of it: a number of a case, an invoice, an account or a phone, or an amount.</summary>
internal static class NumberContext
{
    /// <summary>How far before a number its name stands.</summary>
    private const int Before = 28;

    /// <param name="isMarked">Written with the hyphen or plus of a personal number.</param>
    public static bool Allows(string text, int start, int end, bool isMarked)
    {
        var words = WordLists.Swedish.Numbers;
        var lead = Lead(text, start);
        var named = Last(lead, words.Personal);
        return named > Last(lead, words.Never)
            || (
                Last(lead, words.Never) < 0
                && (
                    isMarked
                    || (StandsAlone(text, start, end) && Last(lead, words.UnlessMarked) <= named && !IsAmount(text, end, words.Money))
                )
            );
    }

    /// <summary>Whether a word of phone numbers stands just before.</summary>
    public static bool IsCalled(string text, int start) => Last(Lead(text, start), WordLists.Swedish.Numbers.Phone) >= 0;

    /// <summary>The rest of the line before the number, lower case, as far back as a name of it may stand.</summary>
    private static string Lead(string text, int start)
    {
        var from = Math.Max(0, start - Before);
        var line = text.LastIndexOf('\n', Math.Max(0, start - 1), Math.Max(0, start - from));
        return text[Math.Max(from, line + 1)..start].ToLowerInvariant();
    }

    /// <summary>Where the last of these words begins, at the beginning of a word; -1 when none does.</summary>
    private static int Last(string lead, IReadOnlyList<string> words)
    {
        var last = -1;
        foreach (var word in words)
        {
            for (
                var at = lead.LastIndexOf(word, StringComparison.Ordinal);
                at > last;
                at = at > 0 ? lead.LastIndexOf(word, at - 1, StringComparison.Ordinal) : -1
            )
            {
                last = at == 0 || !char.IsLetter(lead[at - 1]) ? at : last;
            }
        }

        return last;
    }

    /// <summary>No letter or decimal beside it, as in a product code or an amount.</summary>
    private static bool StandsAlone(string text, int start, int end)
    {
        var (before, after) = (start > 0 ? text[start - 1] : ' ', end < text.Length ? text[end] : ' ');
        return (!char.IsLetter(before) || text.AsSpan(0, start).EndsWith("nr", StringComparison.OrdinalIgnoreCase))
            && before is not ('_' or '=')
            && !char.IsLetter(after)
            && !(before is ',' or ':' && start > 1 && char.IsDigit(text[start - 2]))
            && !(after is ',' or ':' && end + 1 < text.Length && char.IsDigit(text[end + 1]));
    }

    private static bool IsAmount(string text, int end, IReadOnlyList<string> money)
    {
        var rest = text.AsSpan(end, Math.Min(12, text.Length - end)).TrimStart();
        foreach (var word in money)
        {
            if (
                rest.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && (rest.Length == word.Length || !char.IsLetter(rest[word.Length]))
            )
            {
                return true;
            }
        }

        return rest.StartsWith(":-") || rest.StartsWith("%");
    }
}
