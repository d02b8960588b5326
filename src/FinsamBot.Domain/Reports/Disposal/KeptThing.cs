using System.Collections.Immutable;
using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Attachments;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.TakingIn;

namespace FinsamBot.Domain.Reports.Disposal;

/// <summary>What is kept beside a report's stream because an event names it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<KeptKind>))]
public enum KeptKind
{
    /// <summary>A mail as it came: an answer, an absence, a letter that came back.</summary>
    Mail,

    /// <summary>The file that an old report was read from.</summary>
    OldFile,

    Attachment,

    /// <summary>Of a meeting at which the steering group answered.</summary>
    Minutes,

    /// <summary>A document with signatures.</summary>
    SignedFile,

    /// <summary>The report itself as it was filed, in Word and PDF/A.</summary>
    Document,
}

/// <summary>One thing that is kept.</summary>
/// <param name="Mark">Which: the SHA-256 of a mail or an old file, the key of anything else.</param>
public sealed record KeptThing(KeptKind Kind, string Mark)
{
    /// <summary>What an event names.</summary>
    public static IReadOnlyList<KeptThing> NamedBy(Event happened) =>
        happened switch
        {
            DocumentsFiled e =>
            [
                .. e.Documents.Select(d => new KeptThing(KeptKind.Document, d.Key)),
                .. (e.Copies ?? []).Select(c => new KeptThing(KeptKind.Document, c.Document.Key)),
            ],
            AttachmentAdded e => [new(KeptKind.Attachment, e.File.Key)],
            SignatureNoted { File: { } file } => [new(KeptKind.SignedFile, file.Key)],
            AnsweredAtMeeting { Kept: { } minutes } => [new(KeptKind.Minutes, minutes.Key)],
            ReportTakenIn e => [new(KeptKind.OldFile, e.File.Sha256)],
            MailReplyTaken { Mail: { } mail } => [new(KeptKind.Mail, mail)],
            MemberFoundAway { Mail: { } mail } => [new(KeptKind.Mail, mail)],
            LetterBounced { Mail: { } mail } => [new(KeptKind.Mail, mail)],
            _ => [],
        };

    /// <summary>What is kept after an event.</summary>
    internal static ImmutableList<KeptThing> After(ImmutableList<KeptThing> kept, Event happened)
    {
        if (happened is KeptDisposed disposed)
        {
            return kept.RemoveAll(disposed.Things.Contains);
        }

        var named = NamedBy(happened);
        return named.Count == 0 ? kept : kept.AddRange(named.Distinct().Except(kept));
    }
}
