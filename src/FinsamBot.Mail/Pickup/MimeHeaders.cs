using System.Globalization;
using System.Text;
using FinsamBot.Domain.Text;

namespace FinsamBot.Mail.Pickup;

/// <summary>Header fields of RFC 5322 with words in other letters than ASCII encoded as RFC 2047 says.</summary>
internal static class MimeHeaders
{
    /// <summary>An encoded word has at most 75 characters; in Base64 of UTF-8 these are 45 bytes.</summary>
    private const int BytesPerWord = 45;

    private const string Opening = "=?utf-8?B?";
    private const string Closing = "?=";

    /// <summary>The text in encoded words, folded, whole characters in each.</summary>
    public static string Encode(string text)
    {
        if (text.Length < 60 && text.All(c => c is >= ' ' and <= '~') && !text.Contains("=?", StringComparison.Ordinal))
        {
            return text;
        }

        var words = new List<string>();
        var word = new List<byte>();
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(bytes);
            if (word.Count + length > BytesPerWord)
            {
                words.Add(Word(word));
                word.Clear();
            }

            word.AddRange(bytes[..length]);
        }

        words.Add(Word(word));
        return string.Join("\r\n ", words);
    }

    /// <summary>A mailbox with its name: <c>=?utf-8?B?...?= &lt;anna.berg@example.se&gt;</c>. A line end in a name is a blank.</summary>
    public static string Mailbox(string name, string address)
    {
        var line = CleanText.Line(name);
        var words = line.All(c => char.IsAsciiLetterOrDigit(c) || c == ' ') ? Encode(line) : Encoded(line);
        return $"{words}\r\n <{address}>";
    }

    /// <summary>As RFC 5322 writes it, in UTC.</summary>
    public static string Date(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString("ddd, dd MMM yyyy HH':'mm':'ss '+0000'", CultureInfo.InvariantCulture);

    /// <summary>A parameter as RFC 2231 writes it when ASCII does not do.</summary>
    public static string Parameter(string name, string value) =>
        value.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or ' ')
            ? $"{name}=\"{value}\""
            : $"{name}*=utf-8''{Uri.EscapeDataString(value)}";

    /// <inheritdoc cref="EncodedWords.Decode"/>
    public static string Decode(string value) => EncodedWords.Decode(value);

    private static string Encoded(string text) =>
        Encode(text) is var encoded && encoded.StartsWith(Opening, StringComparison.Ordinal)
            ? encoded
            : Word([.. Encoding.UTF8.GetBytes(text)]);

    private static string Word(List<byte> bytes) => Opening + Convert.ToBase64String([.. bytes]) + Closing;
}
