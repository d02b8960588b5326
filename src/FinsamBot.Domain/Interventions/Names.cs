using System.Text;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions;

/// <summary>When two written names are one, and the short id that a name gives.</summary>
public static class Names
{
    private const int LongestId = 60;

    /// <summary>In capitals and with single blanks: equal for names that differ in nothing that people would call another name.</summary>
    public static string Key(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var plain = CleanText.Line(name).Normalize().Replace('\u00A0', ' ');
        return string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
    }

    /// <summary>vagen-vidare of Vägen vidare; empty where no letter or digit is left.</summary>
    public static string IdOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var id = new StringBuilder();
        foreach (var sign in BareLetters.Of(CleanText.Line(name)))
        {
            if (char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign))
            {
                id.Append(sign);
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append(
                    sign is 'ø' ? 'o'
                    : sign is 'æ' ? 'a'
                    : '-'
                );
            }
        }

        return id.ToString(0, Math.Min(id.Length, LongestId)).Trim('-');
    }

    /// <summary>Whether an id is written as ids are: a–z, digits, hyphens.</summary>
    public static bool IsId(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.Length is > 0 and <= LongestId
            && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_' or '.')
            && id[0] != '.'
            && id[^1] != '.';
    }
}
