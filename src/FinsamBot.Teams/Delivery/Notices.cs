using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Office;
using FinsamBot.Teams.Planning;
using FinsamBot.Teams.Registry;
using FinsamBot.Teams.Reminding;
using FinsamBot.Teams.Rounds;

namespace FinsamBot.Teams.Delivery;

/// <summary>From what the bot owes somebody to the card that says it.</summary>
internal static class Notices
{
    /// <summary>Null when something in it belongs in another channel: it is not left out silently.</summary>
    public static Card? Of(DeliveryRequest request, LinkTo link)
    {
        var to = new Reader(new PersonId(request.To.Id), request.To.Language, link);
        if (request.Parcels is [var only])
        {
            return CardOf(to, only);
        }

        var entries = request.Parcels.Select(p => EntryOf(to, p)).ToList();
        if (entries.Contains(null))
        {
            return null;
        }

        // Two items can come to the same words, such as a report that is neither registered nor signed: they are said once.
        var said = entries.OfType<Entry>().DistinctBy(e => (e.Name, e.Says)).ToList();
        return said.Count == 1 ? CardOf(to, request.Parcels[0]) : GatheredCard.Of(to, request.To.FirstName, said);
    }

    private static Card? CardOf(Reader to, Parcel parcel) =>
        (parcel.Item, parcel.View) switch
        {
            ({ Kind: AgendaKind.Prompt }, ReportView view) => PromptCard.Of(to, view),
            ({ Kind: AgendaKind.Reminder } item, ReportView view) => ReminderCard.Of(to, view, item.Milestone),
            ({ Kind: AgendaKind.AnswerArrived or AgendaKind.RoundMoved } item, ReportView view) => RoundCard.Answered(
                to,
                view,
                item.Round,
                item.About
            ),
            ({ Kind: AgendaKind.MemberAway } item, ReportView view) => RoundCard.Away(to, view, item.Round, item.About),
            ({ Kind: AgendaKind.LetterBounced } item, ReportView view) => RoundCard.Bounced(to, view, item.Round, item.About),
            ({ Kind: AgendaKind.ReviewInChat }, ReportView view) => ReviewCard.Of(to, view),
            ({ Kind: AgendaKind.ReportRegistered }, ReportView view) => RegisteredCard.Of(to, view),
            ({ Kind: AgendaKind.NotFiled }, ReportView { Report.Submission: not null } view) => NotFiledCard.Of(to, view),
            ({ Kind: AgendaKind.Escalation }, ReportView view) => EscalationCard.Of(to, view),
            ({ Kind: AgendaKind.StandInReminded } item, ReportView view) => StandInRemindedCard.Of(to, view, item.About),
            ({ Kind: AgendaKind.StandInAsked, PeriodEnd: { } last } item, InterventionView view) => StandInAskedCard.Of(
                to,
                view,
                item.About,
                last
            ),
            ({ Kind: AgendaKind.ShortTimeAhead } item, InterventionView view) when PlannedFor(item, view) is { } planned =>
                ShortTimeCard.Of(to, view, planned),
            ({ Kind: AgendaKind.EndDateMoved } item, InterventionView view) when ChangeFor(item, view) is { } change => EndMovedCard.Of(
                to,
                view,
                change
            ),
            ({ Kind: AgendaKind.WeeklyDigest }, OfficeView view) => OfficeListCard.Of(
                to,
                view.Lines,
                StockholmTime.DayOf(view.Now),
                "Digest_Title",
                view.Damage
            ),
            _ => null,
        };

    private static Entry? EntryOf(Reader to, Parcel parcel) =>
        (parcel.Item, parcel.View) switch
        {
            ({ Kind: AgendaKind.Prompt }, ReportView view) => PromptCard.EntryOf(to, view),
            ({ Kind: AgendaKind.Reminder } item, ReportView view) => ReminderCard.EntryOf(to, view, item.Milestone),
            ({ Kind: AgendaKind.MemberAway } item, ReportView view) => RoundCard.AwayEntry(to, view, item.Round, item.About),
            ({ Kind: AgendaKind.LetterBounced } item, ReportView view) => RoundCard.BouncedEntry(to, view, item.Round, item.About),
            ({ Kind: AgendaKind.NotFiled }, ReportView { Report.Submission: not null } view) => NotFiledCard.EntryOf(to, view),
            ({ Kind: AgendaKind.Escalation }, ReportView view) => EscalationCard.EntryOf(to, view),
            ({ Kind: AgendaKind.StandInReminded } item, ReportView view) => StandInRemindedCard.EntryOf(to, view, item.About),
            ({ Kind: AgendaKind.StandInAsked, PeriodEnd: { } last } item, InterventionView view) => StandInAskedCard.EntryOf(
                to,
                view,
                item.About,
                last
            ),
            ({ Kind: AgendaKind.ShortTimeAhead } item, InterventionView view) when PlannedFor(item, view) is { } planned =>
                ShortTimeCard.EntryOf(to, view, planned),
            ({ Kind: AgendaKind.EndDateMoved } item, InterventionView view) when ChangeFor(item, view) is { } change =>
                EndMovedCard.EntryOf(to, view, change),
            ({ Kind: AgendaKind.WeeklyDigest }, OfficeView view) => OfficeListCard.EntryOf(to, view.Lines, StockholmTime.DayOf(view.Now)),
            _ => null,
        };

    private static PlannedReport? PlannedFor(AgendaItem item, InterventionView view) =>
        item.PeriodEnd is { } end ? view.Plans(end, end).FirstOrDefault(p => p.Id.Template == item.Template) : null;

    private static EndChange? ChangeFor(AgendaItem item, InterventionView view) =>
        view.Intervention.EndChanges.Find(c => c.Number == item.Step);
}
