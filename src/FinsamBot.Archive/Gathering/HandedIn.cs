using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Attachments;
using FinsamBot.Domain.Reports.Registry;

namespace FinsamBot.Archive.Gathering;

/// <summary>One version of a report that was handed in, with what the office and the parties did about it.</summary>
internal sealed record HandedIn(
    int Version,
    Submission Submission,
    Registration? Registration,
    SignatureRound? Signatures,
    IReadOnlyList<Attachment> Attachments
)
{
    /// <summary>The oldest first.</summary>
    public static IEnumerable<HandedIn> All(Report report)
    {
        var registry = report.Registry;
        foreach (var earlier in registry.Earlier)
        {
            yield return new HandedIn(earlier.Version, earlier.Submission, earlier.Registration, earlier.Signatures, earlier.Attachments);
        }

        if (report.Submission is { } now)
        {
            yield return new HandedIn(registry.Version, now, registry.Registration, registry.Signatures, report.Attachments);
        }
    }
}
