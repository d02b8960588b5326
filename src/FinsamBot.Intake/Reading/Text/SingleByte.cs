using System.Text;

namespace FinsamBot.Intake.Reading.Text;

/// <summary>Tells which of the older encodings makes Swedish of the bytes: that of Windows, of old Macs or of DOS.</summary>
internal static class SingleByte
{
    private const int Windows = 1252;
    private const int Mac = 10000;
    private const int Dos = 850;

    /// <summary>Of the letters beyond ASCII, so many in a hundred must belong in a Swedish text.</summary>
    private const int Needed = 90;

    private const string Letters = "åäöÅÄÖéÉèÈüÜáÁàÀæøÆØçëêôóíúïñß";
    private const string Signs = "–—‘’“”„…•·°§½¼¾²³€£«»×±©®´¨\u00A0\u00AD";
    private const string SignsWithinWords = "’´\u00A0\u00AD–·";

    public static string Decode(ReadOnlySpan<byte> content)
    {
        var best = (Share: -1, Text: "");
        foreach (var codePage in (int[])[Windows, Mac, Dos])
        {
            var text = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetString(content);
            var share = ShareOfSwedish(text);
            best = share > best.Share ? (share, text) : best;
        }

        return best.Share >= Needed ? best.Text : throw new UnreadableFileException(ImportRefusalReason.WrongEncoding);
    }

    private static int ShareOfSwedish(string text)
    {
        var (beyond, swedish) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAscii(text[at]))
            {
                beyond++;
                swedish += Belongs(text, at) ? 1 : 0;
            }
        }

        return swedish * 100 / Math.Max(1, beyond);
    }

    private static bool Belongs(string text, int at)
    {
        var isWithinWord = at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);
        return Letters.Contains(text[at], StringComparison.Ordinal)
            ? !(char.IsUpper(text[at]) && at > 0 && char.IsLower(text[at - 1]))
            : Signs.Contains(text[at], StringComparison.Ordinal)
                && (!isWithinWord || SignsWithinWords.Contains(text[at], StringComparison.Ordinal));
    }
}
