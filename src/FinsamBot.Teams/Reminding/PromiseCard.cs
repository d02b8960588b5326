using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Reminding;

/// <summary>Asks when a late report comes, to tell the office.</summary>
internal static class PromiseCard
{
    public static Card Of(Reader to, ReportView view, Notice? notice = null) =>
        Card.Of(
            to,
            to["Promise_Title", to.TheReport(view.Template)],
            [
                notice?.ToBox(),
                .. Head.Of(to, to["Promise_Title", to.TheReport(view.Template)], view),
                Say(to["Promise_Explain"] + (view.HasText ? " " + to["Submit_Kept"] : "")),
                DayInput(Fields.ChosenDay, to["Promise_Day"], Days.Iso(view.Today)),
                Buttons(
                    Button.To(RemindingVerbs.Promise, to["Do_TellOffice"]).About(view.Id).With(Fields.Said, "").WithInputs().Main(),
                    Button.To(WritingVerbs.Overview, to["Do_Overview"]).About(view.Id)
                ),
            ]
        );
}
