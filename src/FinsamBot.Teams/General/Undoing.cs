using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.HandingIn;
using FinsamBot.Teams.Planning;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.General;

/// <summary>Says what can be taken back now, with the button that does it. A word alone takes nothing back: it does not say what.</summary>
internal sealed class Undoing(Shelf shelf, AssociationDirectory directory)
{
    private const int MostMeetings = 2;

    public async Task<Card> ShowAsync(Caller caller, CancellationToken cancellation)
    {
        var (to, today) = (caller.Reader, caller.Today);
        var writes = (await shelf.InterventionsAsync(caller.Now, cancellation))
            .Where(v => v.Circumstances.MayWrite(caller.Id, today))
            .ToList();
        var handedIn = await shelf.HandedInAsync(caller, cancellation);
        var writing = (await shelf.ReportsAsync(caller, open: false, cancellation)).Where(to.MayWrite).ToList();
        var away = (await directory.ContactAsync(caller.Id, cancellation)).Absences.Exists(a => a.Last >= today);
        return Card.Of(
            to,
            to["Undo_Nothing"],
            [
                Say(to["Undo_Nothing"]),
                writing.Exists(r => r.HasText) ? Say(to["Undo_Texts"]) : null,
                writing.Exists(r => r.Report.CurrentRound is not null) ? Say(to["Undo_Sent"]) : null,
                handedIn.Count > 0 ? Say(to["Undo_HandedIn"]) : null,
                Buttons([
                    away ? Button.To(PlanningVerbs.Back, to["Do_CancelAway"]) : null,
                    .. writes.SelectMany(v => Meetings(to, v, today)).Take(MostMeetings),
                    .. handedIn.Take(1).Select(r => Button.To(HandingInVerbs.AskCorrect, to["Do_Correct"]).About(r.Id)),
                    Button.To(WritingVerbs.Reports, to["Do_ShowReports"]),
                ]),
            ]
        );
    }

    private static IEnumerable<Button> Meetings(Reader to, InterventionView view, DateOnly today) =>
        from meeting in view.Intervention.Meetings.Values
        where meeting.Day > today
        orderby meeting.Day
        select Button
            .To(PlanningVerbs.CancelMeeting, to["Do_CancelMeetingOn", Days.DayAndMonth(meeting.Day, to.Language)])
            .With(Fields.Intervention, view.Intervention.Id.Value)
            .With(Fields.Said, Days.Iso(meeting.Day));
}
