using FinsamBot.Domain.Agenda;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.HandingIn;

/// <summary>Before a report that was handed in is corrected: what that means, and why it is done.</summary>
internal static class CorrectCard
{
    public static Card Of(Reader to, ReportView view, string reason = "", Notice? notice = null) =>
        Card.Of(
            to,
            to["Correct_Summary", view.Intervention.Name],
            [
                notice?.ToBox(),
                .. Head.Of(to, to["Correct_Title"], view),
                Say(to["Correct_What", view.Report.Registry.Version + 1]),
                LongInput(Fields.Text(""), to["Correct_Reason"], reason),
                Buttons(
                    Button.To(HandingInVerbs.Correct, to["Do_BeginCorrection"]).About(view.Id).WithInputs().Main(),
                    Button.To(HandingInVerbs.AskSubmit, to["Do_LeaveAsIs"]).About(view.Id)
                ),
            ]
        );
}
