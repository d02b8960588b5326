using System.Text;

namespace FinsamBot.Intake.Reading;

/// <summary>What a file is by its first bytes, whatever it is called.</summary>
internal static class FileSignature
{
    private const int PdfMayBeginWithin = 1024;

    private static readonly (byte[] Start, ImportRefusalReason Reason)[] Known =
    [
        ("{\\rtf"u8.ToArray(), ImportRefusalReason.RichText),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], ImportRefusalReason.Picture),
        ([0xFF, 0xD8, 0xFF], ImportRefusalReason.Picture),
        ("GIF8"u8.ToArray(), ImportRefusalReason.Picture),
        ("II*\0"u8.ToArray(), ImportRefusalReason.Picture),
        ("MM\0*"u8.ToArray(), ImportRefusalReason.Picture),
        ("RIFF"u8.ToArray(), ImportRefusalReason.Picture),
    ];

    private static readonly string[] MarkedUp = ["<!doctype", "<html", "<?xml", "mime-version:"];

    public static bool IsZip(ReadOnlySpan<byte> content) => content.StartsWith("PK\x03\x04"u8) || content.StartsWith("PK\x05\x06"u8);

    /// <summary>Null where the bytes may be text.</summary>
    public static ImportRefusalReason? Foreign(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return OldOffice(content);
        }

        foreach (var (start, reason) in Known)
        {
            if (content.StartsWith(start))
            {
                return reason;
            }
        }

        if (IsHeic(content) || IsBitmap(content))
        {
            return ImportRefusalReason.Picture;
        }

        if (content[..Math.Min(content.Length, PdfMayBeginWithin)].IndexOf("%PDF-"u8) >= 0)
        {
            return ImportRefusalReason.Pdf;
        }

        return IsMarkedUp(content) ? ImportRefusalReason.WebPage : null;
    }

    /// <summary>The old container names its streams in UTF-16 (MS-CFB); a protected .docx is one stream in it (MS-OFFCRYPTO).</summary>
    private static ImportRefusalReason OldOffice(ReadOnlySpan<byte> content)
    {
        if (Names(content, "EncryptedPackage"))
        {
            return ImportRefusalReason.Protected;
        }

        if (Names(content, "Workbook"))
        {
            return ImportRefusalReason.Spreadsheet;
        }

        return Names(content, "PowerPoint Document") ? ImportRefusalReason.Presentation : ImportRefusalReason.OldWord;
    }

    private static bool Names(ReadOnlySpan<byte> content, string stream) => content.IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;

    private static bool IsHeic(ReadOnlySpan<byte> content) => content.Length > 12 && content[4..8].SequenceEqual("ftyp"u8);

    /// <summary>"BM" may begin a text; four zero bytes after the size do not.</summary>
    private static bool IsBitmap(ReadOnlySpan<byte> content) =>
        content.StartsWith("BM"u8) && content.Length > 14 && content[6..10].SequenceEqual((ReadOnlySpan<byte>)[0, 0, 0, 0]);

    private static bool IsMarkedUp(ReadOnlySpan<byte> content)
    {
        var start = Encoding
            .Latin1.GetString(content[..Math.Min(content.Length, 64)])
            .TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return Array.Exists(MarkedUp, mark => start.StartsWith(mark, StringComparison.OrdinalIgnoreCase));
    }
}
