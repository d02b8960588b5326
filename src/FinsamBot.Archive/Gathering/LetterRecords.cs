using FinsamBot.Archive.Packages;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;

namespace FinsamBot.Archive.Gathering;

/// <summary>The letters about a report as they went, each once, as far as the mailbox has them still. That a letter went stands in the
/// report's history as well, whether it is here or not.</summary>
internal static class LetterRecords
{
    public static async Task<IReadOnlyList<CaseRecord>> OfAsync(
        ReportView view,
        Association association,
        ArchiveStores stores,
        Guid whole,
        CancellationToken cancellation
    )
    {
        var records = new List<CaseRecord>();
        var sent = view.Report.Deliveries.Where(d => d.Value is { State: AttemptState.Sent, Channel.Name: "Mail" });
        foreach (
            var (key, letter) in sent.OrderBy(d => d.Value.At).ThenBy(d => d.Key, StringComparer.Ordinal).DistinctBy(d => d.Value.Letter)
        )
        {
            if (await stores.Sent([letter.Letter ?? key, key], cancellation) is { } mail)
            {
                records.Add(Record(view, association, whole, letter, key, mail));
            }
        }

        return records;
    }

    private static CaseRecord Record(
        ReportView view,
        Association association,
        Guid whole,
        Attempt letter,
        string key,
        ReadOnlyMemory<byte> mail
    )
    {
        var about = letter.About is { } subject
            ? Domain.Text.Texts.Capital(KindWords.Of(subject.Kind, Texts.Official))
            : Texts.Get("Kind_Mail");
        var to = letter.To == Addressee.Registrar ? null : view.Circumstances.PersonOf(new PersonId(letter.To));
        var name = to is null ? association.Details.Name : RecordFacts.NameOf(to.Name);
        return new CaseRecord(
            "",
            NamedUuid.Of($"{view.Id}/letter/{key}"),
            Texts.Get("Kind_Mail"),
            Texts.Get("Record_Letter", about, name, Days.Iso(StockholmTime.DayOf(letter.At)))
        )
        {
            Direction = CaseDirection.Outgoing,
            PartOf = whole,
            Description = about,
            Dates = [new CaseDate(CaseDateKind.Created, letter.At), new CaseDate(CaseDateKind.Sent, letter.At)],
            Agents =
            [
                new CaseAgent(CaseAgentKind.Sender, association.Details.Name),
                new CaseAgent(CaseAgentKind.Recipient, name, to?.Organisation ?? ""),
            ],
            Restrictions = [MailRecords.Personal],
            Files = [PackagedFile.Of("mejl.eml", "mejl.eml", MediaTypes.Mail, letter.At, mail) with { Description = about }],
        };
    }
}
