using System.Globalization;

namespace FinsamBot.Teams.Cards;

/// <summary>Shows as much of long texts as a card can hold.</summary>
internal static class Fitting
{
    /// <summary>No text of a card that fits is longer than this.</summary>
    private const int Longest = Card.MaxBytes;

    /// <summary>How far back a cut may move to end between two words.</summary>
    private const int Slack = 60;

    /// <summary>
    /// The card with whole texts when that fits; else with the longest beginning of each that fits, all cut at the same length.
    /// </summary>
    /// <param name="compose">Makes the card with every text cut at a length; must fit at 0.</param>
    public static Card Fit(Func<int, Card> compose)
    {
        var whole = compose(int.MaxValue);
        if (whole.Fits)
        {
            return whole;
        }

        var (best, low, high) = (compose(0), 0, Longest);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            var card = compose(middle);
            (best, low, high) = card.Fits ? (card, middle, high) : (best, low, middle - 1);
        }

        return best;
    }

    /// <summary>The text, or a beginning of it of at most <paramref name="cap"/> characters that cuts no word and no emoji in
    /// two.</summary>
    public static string Beginning(string text, int cap)
    {
        if (text.Length <= cap)
        {
            return text;
        }

        var gap = text.LastIndexOfAny([' ', '\n'], Math.Max(cap - 1, 0), Math.Min(Slack, cap));
        return gap > 0 ? text[..gap] : text[..WholeCharacters(text, cap)];
    }

    /// <summary>The text, or such a beginning of it with a sign that it goes on.</summary>
    public static string Shortened(string text, int cap) => text.Length > cap ? Beginning(text, cap) + "…" : text;

    /// <summary>Where the last character, as people see characters, that begins before the cap begins.</summary>
    private static int WholeCharacters(string text, int cap)
    {
        var start = Math.Max(cap - Slack, 0);
        var at = start > 0 && char.IsLowSurrogate(text[start]) ? start - 1 : start;
        for (var next = at; next <= cap; next += StringInfo.GetNextTextElementLength(text.AsSpan(next)))
        {
            at = next;
        }

        return at;
    }

    /// <summary>One line of at most so many characters.</summary>
    public static string OneLine(string text, int longest) =>
        Shortened(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), longest);
}
