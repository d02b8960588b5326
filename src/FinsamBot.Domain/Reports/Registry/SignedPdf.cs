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
        : !IsPdf(content) ? new Refusal(RefusalReason.FileIsNoPdf)
        : null;

    /// <summary>Whether it says of itself that it is one.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> content) => content[..Math.Min(content.Length, MarkWithin)].IndexOf("%PDF-"u8) >= 0;

    /// <summary>Why it is not taken for one with an electronic signature in it; null when it has one.</summary>
    public static Refusal? UnsignedOf(ReadOnlySpan<byte> content) =>
        PdfSignatures.HasAny(content) ? null : new Refusal(RefusalReason.FileNotSigned);

    /// <summary>Under a name that every system can store.</summary>
    public static RenderedDocument Of(string fileName, ReadOnlyMemory<byte> content) =>
        new(NameOf(fileName, ".pdf", "underskrift"), Filing.PdfType, content);

    /// <summary>The name of a file that was handed over, with the ending that its content has.</summary>
    /// <param name="otherwise">What it is called where nothing is left of the name.</param>
    internal static string NameOf(string fileName, string ending, string otherwise)
    {
        var bare = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var stem = bare.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? bare[..^ending.Length] : bare;
        var plain = new string([
            .. stem.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or ' ' or '.' ? c : '_').Take(LongestName),
        ]).Trim(' ', '.');
        return (plain.Length > 0 ? plain : otherwise) + ending;
    }
}
