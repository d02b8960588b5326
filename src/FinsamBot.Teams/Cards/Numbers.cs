using FinsamBot.Domain.Text;

namespace FinsamBot.Teams.Cards;

/// <summary>Numbers as people read them in running text.</summary>
internal static class Numbers
{
    private static readonly string[] Swedish =
    [
        "noll",
        "en",
        "två",
        "tre",
        "fyra",
        "fem",
        "sex",
        "sju",
        "åtta",
        "nio",
        "tio",
        "elva",
        "tolv",
    ];
    private static readonly string[] English =
    [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];

    /// <summary>Spelled out up to twelve.</summary>
    public static string InWords(int number, Language language)
    {
        var words = language == Language.English ? English : Swedish;
        return number < words.Length ? words[number] : Digits.Of(number, language);
    }

    /// <summary>About so many: tens up to a hundred, then fifties, then hundreds.</summary>
    public static int Roughly(int number)
    {
        var step =
            number < 100 ? 10
            : number < 1000 ? 50
            : 100;
        return (number + (step / 2)) / step * step;
    }
}
