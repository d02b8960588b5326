using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Planning;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Reminding;

/// <summary>A writer who is away stays informed: what the stand-in was reminded of. Nothing to do.</summary>
internal static class StandInRemindedCard
{
    public static Card Of(Reader to, ReportView view, PersonId standIn) =>
        Card.Of(
            to,
            to["Informed_Title", view.Circumstances.PersonOf(standIn).FirstName],
            [
                .. Head.Of(to, to["Informed_Title", view.Circumstances.PersonOf(standIn).FirstName], view),
                Say(Says(to, view, standIn)),
                Say(to["Informed_Nothing"]),
                Buttons(Button.To(WritingVerbs.Overview, to["Do_Overview"]).About(view.Id), Button.To(PlanningVerbs.Back, to["Do_Back"])),
            ]
        );

    public static Entry EntryOf(Reader to, ReportView view, PersonId standIn) =>
        new(
            Urgency.ToKnow,
            view.DueDate,
            view.Intervention.Name,
            Says(to, view, standIn),
            Button.To(WritingVerbs.Overview, to["Do_Overview"]).About(view.Id)
        );

    private static string Says(Reader to, ReportView view, PersonId standIn) =>
        to["Informed_Reminded", view.Circumstances.PersonOf(standIn).Name, to.TheReport(view.Template)] + " " + to.Due(view);
}
