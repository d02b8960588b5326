namespace FinsamBot.Teams.Cards;

/// <summary>Shows as much of long texts as a card can hold.</summary>
internal static class Fitting
{
    /// <summary>No text of a card that fits is longer than this.</summary>
    private const int Longest = Card.MaxBytes;

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

    /// <summary>The text, or a beginning of it with a sign that it goes on.</summary>
    public static string Shortened(string text, int cap) => text.Length > cap ? Domain.Text.Shortened.Beginning(text, cap) + "…" : text;

    /// <summary>One line of at most so many characters.</summary>
    public static string OneLine(string text, int longest) =>
        Shortened(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), longest);
}
