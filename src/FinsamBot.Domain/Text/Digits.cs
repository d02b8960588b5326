using System.Globalization;

namespace FinsamBot.Domain.Text;

/// <summary>Whole numbers as people read them.</summary>
public static class Digits
{
    /// <summary>30 000 in Swedish, with a space that does not break; 30,000 in English.</summary>
    public static string Of(int number, Language language) =>
        number.ToString("N0", CultureInfo.InvariantCulture).Replace(',', language == Language.English ? ',' : '\u00A0');
}
