using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Attachments;
using FinsamBot.Domain.Text;

namespace FinsamBot.Intake.Attached;

/// <summary>Whether a file that is to follow a report is what the ending of its name says, whole, and of a size that can be
/// handled.</summary>
public static class AttachedFiles
{
    private const int LongestName = 60;

    /// <inheritdoc cref="Runtime.Papers.JudgeAttachment"/>
    public static Refusal? Judge(string fileName, ReadOnlyMemory<byte> content)
    {
        var name = Shown(fileName);
        if (AttachmentName.KindOf(fileName) is not { } kind)
        {
            return new Refusal(RefusalReason.AttachmentKindUnknown, name);
        }

        if (content.IsEmpty)
        {
            return new Refusal(RefusalReason.AttachmentEmpty, name);
        }

        if (content.Length > AttachmentLimits.Largest)
        {
            return new Refusal(RefusalReason.AttachmentTooLarge, name, AttachmentLimits.LargestMegabytes);
        }

        return FaultIn(kind, content) switch
        {
            null => null,
            RefusalReason.AttachmentIsOtherwise => new Refusal(RefusalReason.AttachmentIsOtherwise, name, AttachmentName.EndingOf(kind)),
            { } fault => new Refusal(fault, name),
        };
    }

    private static RefusalReason? FaultIn(AttachmentKind kind, ReadOnlyMemory<byte> content) =>
        kind switch
        {
            AttachmentKind.Word => AttachedPackage.FaultIn(content, "document"),
            AttachmentKind.Workbook => AttachedPackage.FaultIn(content, "workbook"),
            AttachmentKind.Pdf => AttachedPdf.FaultIn(content.Span),
            AttachmentKind.Png => AttachedPicture.FaultInPng(content.Span),
            AttachmentKind.Jpeg => AttachedPicture.FaultInJpeg(content.Span),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    private static string Shown(string fileName)
    {
        var line = CleanText.Line(fileName);
        return CleanText.Line(line[(line.LastIndexOfAny(['/', '\\']) + 1)..], LongestName);
    }
}
