using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Delivery;

namespace FinsamBot.Teams.Cards;

/// <summary>Whom a card is for; the indexer speaks the reader's language.</summary>
/// <param name="Link">Addresses of pages for what a card cannot hold.</param>
internal sealed record Reader(PersonId Id, Language Language, LinkTo Link)
{
    public string this[string key, params object[] arguments] => Texts.Get(Language, key, arguments);

    /// <summary>Whether the report can still be changed, and by this reader.</summary>
    public bool MayWrite(ReportView view) => view.Report.Submission is null && view.MayBeWrittenBy(Id);

    /// <summary>Why this reader may not change the report; null when nothing hinders.</summary>
    public Refusal? Hindrance(ReportView view) =>
        !view.MayBeWrittenBy(Id) ? new Refusal(RefusalReason.OnlyLeadWrites)
        : view.Report.Submission is { } submission ? new Refusal(RefusalReason.AlreadySubmitted, StockholmTime.DayOf(submission.At))
        : null;
}
