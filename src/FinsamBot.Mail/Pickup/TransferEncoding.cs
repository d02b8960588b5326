using System.Globalization;
using System.Text;

namespace FinsamBot.Mail.Pickup;

/// <summary>The transfer encodings of RFC 2045. Text in stands for bytes, one character each; what is broken is read as far as it
/// goes.</summary>
internal static class TransferEncoding
{
    public static byte[] Read(string content, string encoding) =>
        encoding.Trim().ToLowerInvariant() switch
        {
            "base64" => Base64(content),
            "quoted-printable" => QuotedPrintable(content),
            _ => Encoding.Latin1.GetBytes(content),
        };

    public static byte[] Base64(string content)
    {
        var digits = new string([.. content.Where(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/')]);
        var whole = digits.Length % 4 == 1 ? digits[..^1] : digits;
        return Convert.FromBase64String(whole + new string('=', (4 - (whole.Length % 4)) % 4));
    }

    public static byte[] QuotedPrintable(string content)
    {
        var bytes = new List<byte>(content.Length);
        for (var at = 0; at < content.Length; at++)
        {
            if (content[at] != '=')
            {
                bytes.Add((byte)content[at]);
            }
            else if (
                at + 2 < content.Length
                && byte.TryParse(content.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            )
            {
                bytes.Add(value);
                at += 2;
            }
            else
            {
                // The end of a line that only the encoding broke.
                at += content.AsSpan(at + 1).StartsWith("\r\n") ? 2 : 0;
            }
        }

        return [.. bytes];
    }
}
