using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Disposal;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Papers;

namespace FinsamBot.Runtime.Retention;

/// <summary>Blobs of one kind that are kept for a time.</summary>
/// <param name="Prefix">What their names begin with.</param>
/// <param name="Within">One of these stands in their names as well; null: nothing more.</param>
/// <param name="MayBeUsed">An event may name them: then they stay.</param>
/// <param name="Changes">The same name may get other content; else the name says which content it is.</param>
internal sealed record SweptKind(
    string Prefix,
    TimeSpan For,
    IReadOnlyList<string>? Within = null,
    bool MayBeUsed = false,
    bool Changes = false
)
{
    public bool Holds(StreamName blob) => Within is null || Within.Any(w => blob.Value.Contains(w, StringComparison.Ordinal));

    /// <summary>All that is kept for a time, and how long.</summary>
    public static IReadOnlyList<SweptKind> All(RetentionOptions periods) =>
        [
            new("drafts/", TimeSpan.FromDays(periods.DraftDays), Changes: true),
            new("intake/", TimeSpan.FromDays(periods.UnusedFileDays), MayBeUsed: true),
            new(
                "archive/",
                TimeSpan.FromDays(periods.UnusedFileDays),
                ["/signed/", "/minutes/", AttachmentHandler.Folder],
                MayBeUsed: true
            ),
            new(KeptMail.Prefix, TimeSpan.FromDays(periods.UnusedMailDays), MayBeUsed: true),
            new("asked/", TimeSpan.FromDays(periods.AskedVersionDays)),
        ];
}

/// <summary>Which blobs an event names.</summary>
internal static class UsedBlobs
{
    public static IEnumerable<string> Of(Event happened) => KeptThing.NamedBy(happened).Select(NameOf);

    public static string NameOf(KeptThing kept) =>
        kept.Kind switch
        {
            KeptKind.Mail => KeptMail.NameOf(kept.Mark).Value,
            KeptKind.OldFile => IntakeHandler.KeptAs(kept.Mark).Value,
            _ => kept.Mark,
        };
}
