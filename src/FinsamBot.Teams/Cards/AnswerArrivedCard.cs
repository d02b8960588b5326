using FinsamBot.Core.Interventions;
using FinsamBot.Core.Reports;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Cards;

/// <summary>A member of the steering group has answered. What was said stays behind the button: a notification may be read over a shoulder.</summary>
internal static class AnswerArrivedCard
{
    public static Card Of(Reader to, ReportView view, int number, PersonId about)
    {
        var round = view.Report.Rounds.FirstOrDefault(r => r.Number == number);
        var member = round?.Of(about);
        var name = member is null ? view.Circumstances.PersonOf(about).Name : AnswerLines.NameOf(member);
        var silent = round?.Silent.Select(AnswerLines.NameOf).ToList() ?? [];
        return Card.Of(to, to["Arrived_Summary", view.Intervention.Name],
        [
            Heading(to["Arrived_Title"]),
            Strong(view.Intervention.Name),
            Say(to["Arrived_Who", name]),
            Say(silent.Count > 0 ? to["Arrived_Silent", to.List(silent)] : to["Arrived_All"]),
            Say(to.Due(view)),
            Buttons(
                Button.To(Verbs.Answers, to["Do_ShowAnswers"]).About(view.Id).Main(),
                silent.Count == 0 && to.MayWrite(view) ? Button.To(Verbs.AskSubmit, to["Do_Submit"]).About(view.Id) : null,
                Button.To(Verbs.Overview, to["Do_Overview"]).About(view.Id)),
        ]);
    }
}
