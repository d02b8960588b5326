using System.Globalization;

namespace FinsamBot.Intake.Reading.Text;

/// <summary>Markdown's other marks for italics and bold, <c>_so_</c> and <c>__so__</c>, as our own. Goes over the line once.</summary>
internal static class Underscores
{
    private const int Bold = 2;

    public static string AsStars(string line)
    {
        var at = line.IndexOf('_', StringComparison.Ordinal);
        if (at < 0)
        {
            return line;
        }

        var written = line.ToCharArray();
        while (at >= 0)
        {
            var signs = RunAt(line, at);
            var close = line.IndexOf('_', at + signs);
            if (close < 0)
            {
                break;
            }

            var isPair = signs <= Bold && RunAt(line, close) == signs && Opens(line, at, signs) && Closes(line, close, signs);
            if (isPair)
            {
                written.AsSpan(at, signs).Fill('*');
                written.AsSpan(close, signs).Fill('*');
            }

            at = isPair ? line.IndexOf('_', close + signs) : close;
        }

        return new string(written);
    }

    private static int RunAt(string line, int at)
    {
        var rest = line.AsSpan(at).IndexOfAnyExcept('_');
        return rest < 0 ? line.Length - at : rest;
    }

    private static bool Opens(string line, int at, int signs) =>
        (at == 0 || !IsWord(line[at - 1])) && at + signs < line.Length && !char.IsWhiteSpace(line[at + signs]);

    private static bool Closes(string line, int at, int signs) =>
        !char.IsWhiteSpace(line[at - 1]) && (at + signs == line.Length || !IsWord(line[at + signs]));

    private static bool IsWord(char sign) => char.IsLetterOrDigit(sign) || char.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark;
}
