using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Registry;

namespace FinsamBot.Intake.Attached;

/// <summary>A PDF by its two ends (ISO 32000-1, 7.5): nothing between them is read.</summary>
internal static class AttachedPdf
{
    /// <summary>Mail programs and scanners leave something behind the end.</summary>
    private const int EndWithin = 2048;

    public static RefusalReason? FaultIn(ReadOnlySpan<byte> content)
    {
        if (!SignedPdf.IsPdf(content))
        {
            return RefusalReason.AttachmentIsOtherwise;
        }

        var end = content[^Math.Min(content.Length, EndWithin)..];
        if (end.IndexOf("%%EOF"u8) < 0 || content.IndexOf("startxref"u8) < 0)
        {
            return RefusalReason.AttachmentDamaged;
        }

        return IsEncrypted(content) ? RefusalReason.AttachmentProtected : null;
    }

    /// <summary>The name in a trailer, with what it refers to behind it; /EncryptMetadata is another.</summary>
    private static bool IsEncrypted(ReadOnlySpan<byte> content)
    {
        var name = "/Encrypt"u8;
        for (var at = content.IndexOf(name); at >= 0; at = content.IndexOf(name))
        {
            content = content[(at + name.Length)..];
            if (content.Length > 0 && content[0] is (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t' or (byte)'<')
            {
                return true;
            }
        }

        return false;
    }
}
