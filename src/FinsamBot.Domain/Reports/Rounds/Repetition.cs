using System.Text;

namespace FinsamBot.Domain.Reports.Rounds;

/// <summary>Whether a mail says what was said already. Letters, digits and paragraphs count; capitals, signs and blanks do not.</summary>
internal static class Repetition
{
    private const string Between = "\n\n";

    /// <summary>
    /// Whoever has said it so often with other long numbers is a program that counts its cases. A person corrects a number once.
    /// </summary>
    private const int Counting = 2;

    /// <summary>A case number and a day have so many digits at least, in all.</summary>
    private const int LongNumber = 6;

    public static bool Is(string before, string said)
    {
        var (known, words) = (Framed(before, '0'), Framed(said, '0'));
        return known.Contains(words, StringComparison.Ordinal)
            || (said.Count(char.IsDigit) >= LongNumber && Times(Framed(before, '#'), Framed(said, '#')) >= Counting);
    }

    private static int Times(string known, string words)
    {
        var (times, at) = (0, -1);
        while (times < Counting && (at = known.IndexOf(words, at + 1, StringComparison.Ordinal)) >= 0)
        {
            times++;
        }

        return times;
    }

    /// <param name="digit">What stands for a number: <c>#</c> for any, anything else leaves them as they are.</param>
    private static string Framed(string text, char digit)
    {
        var plain = new StringBuilder(Between);
        foreach (var paragraph in text.Split(Between, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var c in paragraph.Where(char.IsLetterOrDigit))
            {
                var kept = char.IsDigit(c) && digit == '#' ? '#' : char.ToLowerInvariant(c);
                if (kept != '#' || plain[^1] != '#')
                {
                    plain.Append(kept);
                }
            }

            plain.Append(plain[^1] == '\n' ? "" : Between);
        }

        return plain.ToString();
    }
}
