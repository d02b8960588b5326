using FinsamBot.Domain.Checks.PersonalData;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Registry;

namespace FinsamBot.Domain.Reports.Attachments;

/// <summary>Rules for files that follow a report while it is written. What is in them nobody has read; that their names are in order is
/// looked at here.</summary>
internal static class AttachmentRules
{
    public static Decision Add(Report report, AddAttachment add)
    {
        var (file, now) = (add.File with { Name = AttachmentName.Clean(add.File.Name, add.Kind) }, report.Attachments);
        if (now.Exists(a => a.File.Sha256 == file.Sha256))
        {
            return Decision.Nothing;
        }

        if (file.Size is 0 or > AttachmentLimits.Largest)
        {
            return file.Size == 0
                ? Decision.Refuse(RefusalReason.AttachmentEmpty, file.Name)
                : Decision.Refuse(RefusalReason.AttachmentTooLarge, file.Name, AttachmentLimits.LargestMegabytes);
        }

        if (now.Count >= AttachmentLimits.Most)
        {
            return Decision.Refuse(RefusalReason.AttachmentsTooMany, AttachmentLimits.Most);
        }

        if (now.Sum(a => a.File.Size) + file.Size > AttachmentLimits.Together)
        {
            return Decision.Refuse(RefusalReason.AttachmentsTooLarge, file.Name, AttachmentLimits.TogetherMegabytes);
        }

        return PersonalDataCheck.Numbers(file.Name).Count > 0
            ? Decision.Refuse(RefusalReason.AttachmentNamesSomebody)
            : Decision.Of(Added(report, add.Kind, file));
    }

    public static Decision Remove(Report report, RemoveAttachment remove) =>
        report.Attachments.Exists(a => a.Number == remove.Number)
            ? Decision.Of(new AttachmentRemoved(remove.Number))
            : Decision.Refuse(RefusalReason.NoSuchAttachment);

    private static AttachmentAdded Added(Report report, AttachmentKind kind, FiledDocument file)
    {
        var name = AttachmentName.Among(report.Attachments.Select(a => a.File.Name), file.Name, kind);
        return new AttachmentAdded(report.LastAttachment + 1, kind, file with { Name = name });
    }
}
