using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Attachments;
using FinsamBot.Domain.Reports.Disposal;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.TakingIn;

namespace FinsamBot.Domain.Reports;

/// <summary>The names under which events of reports are stored.</summary>
public static class ReportEventNames
{
    public static IReadOnlyList<NamedEvent> All { get; } =
    [
        new("commentReplied.1", ReportEventJson.Default.CommentReplied),
        new("correctionBegun.1", ReportEventJson.Default.CorrectionBegun),
        new("documentsFiled.1", ReportEventJson.Default.DocumentsFiled),
        new("figuresShown.1", ReportEventJson.Default.FiguresShown),
        new("letterBounced.1", ReportEventJson.Default.LetterBounced),
        new("mailReplyTaken.1", ReportEventJson.Default.MailReplyTaken),
        new("memberFoundAway.1", ReportEventJson.Default.MemberFoundAway) { Personal = AddressesIn("substitute") },
        new("memberSignedIn.1", ReportEventJson.Default.MemberSignedIn),
        new("personalDataAccepted.1", ReportEventJson.Default.PersonalDataAccepted),
        new("reminderAsked.1", ReportEventJson.Default.ReminderAsked),
        new("remindersSnoozed.1", ReportEventJson.Default.RemindersSnoozed),
        new("reportOpened.1", ReportEventJson.Default.ReportOpened),
        new("reportPromised.1", ReportEventJson.Default.ReportPromised),
        new("reportRegistered.1", ReportEventJson.Default.ReportRegistered),
        new("reportSubmitted.1", ReportEventJson.Default.ReportSubmitted),
        new("reportTakenIn.1", ReportEventJson.Default.ReportTakenIn),
        new("sectionSaved.1", ReportEventJson.Default.SectionSaved),
        new("sentToSteeringGroup.1", ReportEventJson.Default.SentToSteeringGroup) { Personal = AddressesIn("asked") },
        new("setAsideDiscarded.1", ReportEventJson.Default.SetAsideDiscarded),
        new("signInCodeRequested.1", ReportEventJson.Default.SignInCodeRequested),
        new("signInCodeTried.1", ReportEventJson.Default.SignInCodeTried),
        new("signatureNoted.1", ReportEventJson.Default.SignatureNoted),
        new("signatureRemoved.1", ReportEventJson.Default.SignatureRemoved),
        new("signaturesAsked.1", ReportEventJson.Default.SignaturesAsked) { Personal = AddressesIn("parties", "contact") },
        new("answeredAtMeeting.1", ReportEventJson.Default.AnsweredAtMeeting),
        new("steeringGroupAnswered.1", ReportEventJson.Default.SteeringGroupAnswered),
        new("textSetAside.1", ReportEventJson.Default.TextSetAside),
        new("attachmentAdded.1", ReportEventJson.Default.AttachmentAdded),
        new("attachmentRemoved.1", ReportEventJson.Default.AttachmentRemoved),
        new("keptDisposed.1", ReportEventJson.Default.KeptDisposed),
    ];

    /// <summary>Who was asked stands in what is filed; at which address is nobody's business any more when the person is
    /// forgotten.</summary>
    private static IReadOnlyList<PersonalValues> AddressesIn(params string[] path) =>
        [new(path, "person", ["mail"]), new([.. path, "substitute"], "person", ["mail"])];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(CommentReplied))]
[JsonSerializable(typeof(CorrectionBegun))]
[JsonSerializable(typeof(DocumentsFiled))]
[JsonSerializable(typeof(FiguresShown))]
[JsonSerializable(typeof(LetterBounced))]
[JsonSerializable(typeof(MailReplyTaken))]
[JsonSerializable(typeof(MemberFoundAway))]
[JsonSerializable(typeof(MemberSignedIn))]
[JsonSerializable(typeof(PersonalDataAccepted))]
[JsonSerializable(typeof(ReminderAsked))]
[JsonSerializable(typeof(RemindersSnoozed))]
[JsonSerializable(typeof(ReportOpened))]
[JsonSerializable(typeof(ReportPromised))]
[JsonSerializable(typeof(ReportRegistered))]
[JsonSerializable(typeof(ReportSubmitted))]
[JsonSerializable(typeof(ReportTakenIn))]
[JsonSerializable(typeof(SectionSaved))]
[JsonSerializable(typeof(SentToSteeringGroup))]
[JsonSerializable(typeof(SetAsideDiscarded))]
[JsonSerializable(typeof(SignInCodeRequested))]
[JsonSerializable(typeof(SignInCodeTried))]
[JsonSerializable(typeof(SignatureNoted))]
[JsonSerializable(typeof(SignatureRemoved))]
[JsonSerializable(typeof(SignaturesAsked))]
[JsonSerializable(typeof(AnsweredAtMeeting))]
[JsonSerializable(typeof(SteeringGroupAnswered))]
[JsonSerializable(typeof(TextSetAside))]
[JsonSerializable(typeof(AttachmentAdded))]
[JsonSerializable(typeof(AttachmentRemoved))]
[JsonSerializable(typeof(KeptDisposed))]
internal sealed partial class ReportEventJson : JsonSerializerContext;
