using System.Text;
using FinsamBot.Domain.Text;

namespace FinsamBot.Intake.Tables;

/// <summary>What a person reads in a cell: one line, without blanks at its ends, and without signs that nobody sees.</summary>
internal static class CellText
{
    public static string Of(string raw)
    {
        var line = CleanText.Line(raw.Length > TableLimits.CellCharacters ? raw[..TableLimits.CellCharacters] : raw);
        if (line.All(c => c is ' ' || !char.IsWhiteSpace(c)) && !line.Contains("  ", StringComparison.Ordinal))
        {
            return line;
        }

        var text = new StringBuilder(line.Length);
        foreach (var sign in line)
        {
            if (!char.IsWhiteSpace(sign))
            {
                text.Append(sign);
            }
            else if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }

        return text.ToString().TrimEnd();
    }
}
