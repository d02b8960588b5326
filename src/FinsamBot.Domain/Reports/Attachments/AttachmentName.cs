using System.Text;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Reports.Attachments;

/// <summary>Names of attachments: such as every system can store, and with the ending of what they are.</summary>
public static class AttachmentName
{
    /// <summary>What Windows takes in no name, and what stands for half a sign.</summary>
    private const string Forbidden = "<>:\"|?*\uFFFD";

    private const string Office = "application/vnd.openxmlformats-officedocument.";

    private static readonly (string Ending, AttachmentKind Kind, string ContentType)[] Endings =
    [
        (".docx", AttachmentKind.Word, Office + "wordprocessingml.document"),
        (".xlsx", AttachmentKind.Workbook, Office + "spreadsheetml.sheet"),
        (".pdf", AttachmentKind.Pdf, Filing.PdfType),
        (".png", AttachmentKind.Png, "image/png"),
        (".jpg", AttachmentKind.Jpeg, "image/jpeg"),
        (".jpeg", AttachmentKind.Jpeg, "image/jpeg"),
    ];

    /// <summary>Of all that can follow a report: <c>.docx</c> and so on.</summary>
    public static IEnumerable<string> Known => Endings.Select(e => e.Ending);

    /// <summary>What a file is by its name; null for what cannot follow a report.</summary>
    public static AttachmentKind? KindOf(string fileName)
    {
        var ending = EndingOf(fileName);
        return Endings.Where(e => e.Ending == ending).Select(e => (AttachmentKind?)e.Kind).FirstOrDefault();
    }

    /// <summary>What a picture is by its first bytes; null for one that cannot follow a report, and for no picture.</summary>
    public static AttachmentKind? KindOfPicture(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith(PictureSize.PngMark))
        {
            return AttachmentKind.Png;
        }

        return content.StartsWith(PictureSize.JpegMark) ? AttachmentKind.Jpeg : null;
    }

    /// <summary>The name, with the ending of what the file is.</summary>
    public static string As(string fileName, AttachmentKind kind) => KindOf(fileName) == kind ? fileName : fileName + EndingOf(kind);

    /// <summary>In lower case with the dot, of the last part of a path; empty where there is none.</summary>
    public static string EndingOf(string fileName)
    {
        var bare = Bare(fileName);
        return bare.LastIndexOf('.') is >= 0 and var dot ? bare[dot..].ToLowerInvariant() : "";
    }

    /// <summary>.docx</summary>
    public static string EndingOf(AttachmentKind kind) => Endings.First(e => e.Kind == kind).Ending;

    public static string ContentTypeOf(AttachmentKind kind) => Endings.First(e => e.Kind == kind).ContentType;

    /// <summary>What a file is by the type it is kept with; null for what cannot follow a report.</summary>
    public static AttachmentKind? OfType(string contentType) =>
        Endings.Where(e => e.ContentType == contentType).Select(e => (AttachmentKind?)e.Kind).FirstOrDefault();

    /// <summary>Without folders, signs that lead astray, and what file systems do not take. Cleaning twice changes nothing.</summary>
    public static string Clean(string fileName, AttachmentKind kind)
    {
        var (bare, ending) = (Bare(fileName), EndingOf(kind));
        var stem = KindOf(bare) == kind ? bare[..bare.LastIndexOf('.')] : bare;
        var plain = new string([.. stem.Select(c => Forbidden.Contains(c, StringComparison.Ordinal) ? '_' : c)]);
        var cut = CleanText.Line(plain, AttachmentLimits.LongestName - ending.Length).Trim(' ', '.');
        return (cut.Length > 0 ? cut : "bilaga") + ending;
    }

    /// <summary>The name, with a number behind it where another file has it already.</summary>
    internal static string Among(IEnumerable<string> taken, string name, AttachmentKind kind)
    {
        var (others, ending) = (taken.ToHashSet(StringComparer.OrdinalIgnoreCase), EndingOf(kind));
        var (stem, made) = (name[..^ending.Length], name);
        for (var n = 2; others.Contains(made); n++)
        {
            made = FormattableString.Invariant($"{stem} ({n}){ending}");
        }

        return made;
    }

    private static string Bare(string fileName)
    {
        // Some systems write Å as two signs, of which one is no letter.
        var line = CleanText.Line(fileName).Normalize(NormalizationForm.FormC);
        return line[(line.LastIndexOfAny(['/', '\\']) + 1)..];
    }
}
