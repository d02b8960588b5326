using System.Text;
using System.Text.RegularExpressions;
using FinsamBot.Mail.Replies;
using MimeKit;
using MimeKit.Utils;

namespace FinsamBot.Mail.Pickup;

/// <summary>Header fields of a mail, as they stand in it.</summary>
internal static partial class HeaderFields
{
    private const int Most = 2_000;

    /// <summary>In their order, each on one line and not decoded: what encoded words hide is no word of a server. A line without a name is
    /// passed over.</summary>
    public static List<MailHeader> Of(IEnumerable<Header> fields) =>
        [.. fields.Where(f => f.RawValue.Length > 0).Take(Most).Select(f => new MailHeader(f.Field, Letters(f.RawValue)))];

    /// <summary>A field's text with its encoded words read (RFC 2047). What is no such word stays as it is.</summary>
    public static string Decode(string value) =>
        Rfc2047.DecodeText(Encoding.UTF8.GetBytes(Latin().Replace(value, "=?windows-1252${end}"))).Trim();

    /// <summary>
    /// Programs of now write header fields in UTF-8 as it is (RFC 6532); older ones that do not encode them, in the letters of Windows.
    /// </summary>
    private static string Letters(byte[] raw)
    {
        var text = Encoding.UTF8.GetString(raw);
        return Folded().Replace(text.Contains('\uFFFD', StringComparison.Ordinal) ? Charsets.Read("windows-1252", raw) : text, " ").Trim();
    }

    [GeneratedRegex("\r?\n[ \t]*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Folded();

    /// <summary>Read as <see cref="Charsets"/> reads it.</summary>
    [GeneratedRegex("=[?]iso-8859-1(?<end>[?*])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Latin();
}
