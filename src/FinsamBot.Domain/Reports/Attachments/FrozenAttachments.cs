using FinsamBot.Domain.Reports.Registry;

namespace FinsamBot.Domain.Reports.Attachments;

/// <summary>Which files belong to a report: those that follow it now, and those that somebody was asked about or that were handed in with
/// it.</summary>
public static class FrozenAttachments
{
    /// <summary>Each file once, those of now first.</summary>
    public static IReadOnlyList<Attachment> All(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. report.Attachments.Concat(Earlier(report)).DistinctBy(a => a.File.Sha256)];
    }

    /// <summary>The copies for the archive that were made of them.</summary>
    public static IEnumerable<FiledDocument> Copies(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Registry.Filings.SelectMany(f => f.Copies).Select(c => c.Document);
    }

    /// <summary>The copy of an attachment of the version of now; null when there is none.</summary>
    public static FiledDocument? CopyOf(Report report, Attachment attachment)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(attachment);
        var copies = report.Registry.Of(Edition.Submitted)?.Copies ?? [];
        return copies.FirstOrDefault(c => c.Attachment == attachment.Number)?.Document;
    }

    private static IEnumerable<Attachment> Earlier(Report report) =>
        report.Rounds.SelectMany(r => r.Attachments).Concat(report.Registry.Earlier.SelectMany(e => e.Attachments));
}
