using System.Globalization;

namespace FinsamBot.Intake.Reading.Word.Lists;

/// <summary>How one level of a list counts and shows its number.</summary>
/// <param name="Text">With <c>%1</c> for the number of the first level.</param>
internal sealed record ListLevel(int Start, string Format, string Text)
{
    /// <summary>The level, counted from 1, after which it begins anew; 0 is never, null after any higher one.</summary>
    public int? Restart { get; init; }

    /// <summary>Shows the numbers of all levels in figures.</summary>
    public bool IsLegal { get; init; }

    private static readonly (int Value, string Letters)[] Roman =
    [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];

    public static ListLevel Plain { get; } = new(1, "bullet", "");

    public bool IsBullet => Format == "bullet";

    /// <summary>A number as this level shows it.</summary>
    public string Show(int number) =>
        Format switch
        {
            "lowerLetter" => Letters(number).ToLowerInvariant(),
            "upperLetter" => Letters(number),
            "lowerRoman" => InRoman(number).ToLowerInvariant(),
            "upperRoman" => InRoman(number),
            "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
            "none" => "",
            _ => number.ToString(CultureInfo.InvariantCulture),
        };

    /// <summary>A to Z, then AA to ZZ, as Word does.</summary>
    private static string Letters(int number) =>
        number is < 1 or > 780
            ? number.ToString(CultureInfo.InvariantCulture)
            : new string((char)('A' + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string InRoman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var text = "";
        foreach (var (value, letters) in Roman)
        {
            for (; number >= value; number -= value)
            {
                text += letters;
            }
        }

        return text;
    }
}
