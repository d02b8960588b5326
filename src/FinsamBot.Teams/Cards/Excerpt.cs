using FinsamBot.Domain.Checks.PersonalData;
using FinsamBot.Domain.Reports.PersonalData;

namespace FinsamBot.Teams.Cards;

/// <summary>A place as a card shows it: on one line, and without the digits of any personal number. A chat is no place for them
/// either.</summary>
internal sealed record Excerpt(string Before, string Found, string After)
{
    /// <summary>The longest stretch that is shown whole.</summary>
    private const int Longest = 300;

    public static Excerpt Of(PersonalDataPlace place, int cap)
    {
        var whole = Masked(place.Before + place.Found + place.After);
        var (start, end) = (place.Before.Length, place.Before.Length + place.Found.Length);
        var (found, limit) = (OneLine(whole[start..end]), Math.Min(cap, Longest));
        return new Excerpt(OneLine(whole[..start]), Fitting.Shortened(found, limit), OneLine(whole[end..]));
    }

    /// <summary>As long as it was, with signs for the digits and letters of personal numbers.</summary>
    public static string Masked(string text)
    {
        var letters = text.ToCharArray();
        foreach (var number in PersonalDataCheck.Numbers(text))
        {
            foreach (ref var letter in letters.AsSpan(number.Start, number.Length))
            {
                letter = char.IsLetterOrDigit(letter) ? '•' : letter;
            }
        }

        return new string(letters);
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
