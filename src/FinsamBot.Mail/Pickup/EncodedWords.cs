using System.Text;
using System.Text.RegularExpressions;

namespace FinsamBot.Mail.Pickup;

/// <summary>Reads the encoded words of RFC 2047: <c>=?iso-8859-1?Q?Sk=E5l?=</c>.</summary>
internal static partial class EncodedWords
{
    /// <summary>A header's text with its encoded words read; blanks between two of them are none. What is no such word stays as it
    /// is.</summary>
    public static string Decode(string value)
    {
        var text = new StringBuilder();
        var afterWord = false;
        foreach (var part in value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var word = Word().Match(part) is { Success: true } match ? Read(match) : null;
            text.Append(text.Length > 0 && !(word is not null && afterWord) ? " " : "");
            text.Append(word ?? part);
            afterWord = word is not null;
        }

        return text.ToString();
    }

    private static string Read(Match word)
    {
        var content = word.Groups["text"].Value;
        var bytes = word.Groups["way"].Value is "B" or "b"
            ? TransferEncoding.Base64(content)
            : TransferEncoding.QuotedPrintable(content.Replace('_', ' '));
        return Charsets.Read(word.Groups["charset"].Value.Split('*')[0], bytes);
    }

    [GeneratedRegex(
        @"\A=\?(?<charset>[^?]{1,40})\?(?<way>[BbQq])\?(?<text>[^?]*)\?=\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Word();
}
