using System.Text;

namespace FinsamBot.Mail.Pickup;

/// <summary>
/// Reads UTF-7 (RFC 2152), which the platform gave up because pages could hide marks in it. Here it only ever becomes words, and those are
/// escaped wherever they go.
/// </summary>
internal static class Utf7
{
    public static string Read(ReadOnlySpan<byte> content)
    {
        var (source, text) = (Encoding.Latin1.GetString(content), new StringBuilder(content.Length));
        for (var at = 0; at < source.Length; at++)
        {
            if (source[at] != '+')
            {
                text.Append(source[at]);
                continue;
            }

            var end = at + 1;
            while (end < source.Length && (char.IsAsciiLetterOrDigit(source[end]) || source[end] is '+' or '/'))
            {
                end++;
            }

            text.Append(end == at + 1 ? "+" : Shifted(source[(at + 1)..end]));
            at = end < source.Length && source[end] == '-' ? end : end - 1;
        }

        return text.ToString();
    }

    private static string Shifted(string digits)
    {
        var whole = digits.Length % 4 == 1 ? digits[..^1] : digits;
        var bytes = Convert.FromBase64String(whole + new string('=', (4 - (whole.Length % 4)) % 4));
        return Encoding.BigEndianUnicode.GetString(bytes, 0, bytes.Length & ~1);
    }
}
