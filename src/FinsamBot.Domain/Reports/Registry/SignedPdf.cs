using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Reports.Registry;

/// <summary>A signed document that somebody hands over: judged by its bytes, whatever its name says.</summary>
public static class SignedPdf
{
    public const int LargestMegabytes = 20;

    public const int Largest = LargestMegabytes * 1024 * 1024;

    /// <summary>Readers look for the mark in the first kilobyte (ISO 32000-1, annex H, note 13).</summary>
    private const int MarkWithin = 1024;

    private const int LongestName = 120;

    /// <summary>Why it is not taken; null when it is.</summary>
    public static Refusal? RefusalOf(ReadOnlySpan<byte> content) =>
        content.Length > Largest ? new Refusal(RefusalReason.FileTooLarge, LargestMegabytes)
        : content[..Math.Min(content.Length, MarkWithin)].IndexOf("%PDF-"u8) < 0 ? new Refusal(RefusalReason.FileIsNoPdf)
        : null;

    /// <summary>Why it is not taken for one with an electronic signature in it; null when it has one.</summary>
    public static Refusal? UnsignedOf(ReadOnlySpan<byte> content) =>
        PdfSignatures.HasAny(content) ? null : new Refusal(RefusalReason.FileNotSigned);

    /// <summary>Under a name that every system can store.</summary>
    public static RenderedDocument Of(string fileName, ReadOnlyMemory<byte> content)
    {
        var bare = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var stem = bare.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? bare[..^4] : bare;
        var plain = new string([
            .. stem.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or ' ' or '.' ? c : '_').Take(LongestName),
        ]).Trim(' ', '.');
        return new RenderedDocument((plain.Length > 0 ? plain : "underskrift") + ".pdf", Filing.PdfType, content);
    }
}
