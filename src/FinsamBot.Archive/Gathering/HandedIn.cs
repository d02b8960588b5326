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
    /// <summary>None was handed in after it.</summary>
    public bool IsLast { get; private init; }

    /// <summary>The oldest first.</summary>
    public static IReadOnlyList<HandedIn> All(Report report)
    {
        var registry = report.Registry;
        List<HandedIn> all =
        [
            .. registry.Earlier.Select(e => new HandedIn(e.Version, e.Submission, e.Registration, e.Signatures, e.Attachments)),
        ];
        if (report.Submission is { } now)
        {
            all.Add(new HandedIn(registry.Version, now, registry.Registration, registry.Signatures, report.Attachments));
        }

        return [.. all.Select((h, i) => h with { IsLast = i == all.Count - 1 })];
    }
}
