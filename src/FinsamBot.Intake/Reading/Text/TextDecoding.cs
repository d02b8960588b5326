using System.Text;
using System.Text.Unicode;

namespace FinsamBot.Intake.Reading.Text;

/// <summary>Turns the bytes of a text file into letters, whichever program saved them, or refuses: a guess that spoils å, ä and ö is worse
/// than a question.</summary>
internal static class TextDecoding
{
    private const int LongestLetter = 4;

    /// <summary>Longer marks first: one of them begins with another.</summary>
    private static readonly (byte[] Mark, int Width, Encoding Encoding)[] Marked =
    [
        ([0xFF, 0xFE, 0, 0], 4, new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true)),
        ([0, 0, 0xFE, 0xFF], 4, new UTF32Encoding(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: true)),
        ([0xFF, 0xFE], 2, new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true)),
        ([0xFE, 0xFF], 2, new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true)),
        ([0xEF, 0xBB, 0xBF], 1, new UTF8Encoding(false, throwOnInvalidBytes: true)),
    ];

    public static string Decode(ReadOnlySpan<byte> content)
    {
        if (content.Length / LongestLetter > ReadingLimits.Characters)
        {
            throw new UnreadableFileException(ImportRefusalReason.TooLong);
        }

        foreach (var (mark, width, encoding) in Marked)
        {
            if (content.StartsWith(mark))
            {
                return Legible(Strictly(content[mark.Length..], width, encoding));
            }
        }

        return Legible(Unmarked(content));
    }

    private static string Strictly(ReadOnlySpan<byte> content, int width, Encoding encoding)
    {
        if (content.Length % width != 0)
        {
            throw new UnreadableFileException(ImportRefusalReason.Damaged);
        }

        try
        {
            return encoding.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableFileException(ImportRefusalReason.Damaged);
        }
    }

    private static string Unmarked(ReadOnlySpan<byte> content)
    {
        if (content.Contains((byte)0))
        {
            throw new UnreadableFileException(WideLetters.Seem(content) ? ImportRefusalReason.WrongEncoding : ImportRefusalReason.NotText);
        }

        if (Utf8.IsValid(content))
        {
            return Encoding.UTF8.GetString(content);
        }

        return IsCutOff(content) ? throw new UnreadableFileException(ImportRefusalReason.Damaged) : SingleByte.Decode(content);
    }

    /// <summary>All is right but the last letter, of which the rest is missing.</summary>
    private static bool IsCutOff(ReadOnlySpan<byte> content)
    {
        for (var missing = 1; missing < Math.Min(LongestLetter, content.Length); missing++)
        {
            if (content[^missing] >= 0xC0)
            {
                var before = content[..^missing];
                return Utf8.IsValid(before) && before.IndexOfAnyExceptInRange((byte)0, (byte)127) >= 0;
            }
        }

        return false;
    }

    private static string Legible(string text) => TextCheck.Fault(text) is { } fault ? throw new UnreadableFileException(fault) : text;
}
