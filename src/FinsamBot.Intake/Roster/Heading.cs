using FinsamBot.Domain.Text;

namespace FinsamBot.Intake.Roster;

/// <summary>Headings as people write them: capitals, blanks, hyphens, stars and what stands in brackets make no difference.</summary>
internal static class Heading
{
    public static string Key(string heading)
    {
        var bracket = heading.IndexOf('(', StringComparison.Ordinal);
        var key = Letters(bracket > 0 ? heading[..bracket] : heading);
        return key.Length > 0 ? key : Letters(heading);
    }

    private static string Letters(string text) => string.Concat(BareLetters.Of(text).Where(char.IsLetterOrDigit));
}
