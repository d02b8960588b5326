using FinsamBot.Archive.Packages;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Papers;

namespace FinsamBot.Archive.Gathering;

/// <summary>The mails about a report as they came, byte for byte, each once.</summary>
internal static class MailRecords
{
    /// <summary>People write to each other in them, and not only about the report.</summary>
    public static CaseRestriction Personal =>
        new(CaseRestrictionKind.Gdpr, Texts.Get("Restriction_Gdpr"), Texts.Get("Restriction_Gdpr_Text"));

    public static IEnumerable<CaseRecord> Of(
        IReadOnlyList<EventRecord> events,
        ReportView view,
        Association association,
        ArchiveStores stores,
        Guid whole
    ) =>
        from arrived in events
            .Select(e => (e.Stamp.At, Mail: Mail(e.Event)))
            .Where(m => m.Mail is not null)
            .DistinctBy(m => m.Mail!.Value.Sha256)
        let mail = arrived.Mail!.Value
        let sender = view.Circumstances.PersonOf(mail.From)
        let about = Texts.Get(mail.Kind)
        select new CaseRecord(
            "",
            NamedUuid.Of($"{view.Id}/mail/{mail.Sha256}"),
            Texts.Get("Kind_Mail"),
            Texts.Get("Record_Mail", about, RecordFacts.NameOf(sender.Name), Days.Iso(StockholmTime.DayOf(arrived.At)))
        )
        {
            Direction = CaseDirection.Incoming,
            PartOf = whole,
            Description = about,
            Dates = [new CaseDate(CaseDateKind.Created, arrived.At), new CaseDate(CaseDateKind.Received, arrived.At)],
            Agents =
            [
                new CaseAgent(CaseAgentKind.Sender, RecordFacts.NameOf(sender.Name), sender.Organisation),
                new CaseAgent(CaseAgentKind.Recipient, association.Details.Name),
            ],
            Restrictions = [Personal],
            Files =
            [
                new PackagedFile(
                    "mejl.eml",
                    "mejl.eml",
                    MediaTypes.Mail,
                    arrived.At,
                    ReportFiles.From(stores, KeptMail.NameOf(mail.Sha256))
                )
                {
                    Description = about,
                    Sha256 = mail.Sha256,
                },
            ],
        };

    private static (string Sha256, PersonId From, string Kind)? Mail(Event happened) =>
        happened switch
        {
            MailReplyTaken { Mail: { } mail } e => (mail, e.Member, "Mail_Answer"),
            MemberFoundAway { Mail: { } mail } e => (mail, e.Member, "Mail_Away"),
            LetterBounced { Mail: { } mail } e => (mail, e.Member, "Mail_Bounced"),
            _ => null,
        };
}
