using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Rounds;

/// <summary>That the steering group is being asked, and what happens now.</summary>
internal static class SentCard
{
    public static Card Of(Reader to, ReportView view, Round round) =>
        Card.Of(
            to,
            to["Sent_Summary", view.Intervention.Name],
            [
                Notice.Good(to["Sent_Done"]).ToBox(),
                .. Head.Of(to, to["Sent_Title"], view),
                Say(string.Join(' ', new[] { LetterWords.Waiting(view, to.Language), to.AnswerBy(round, view) }.Where(s => s.Length > 0))),
                .. round.Asked.Select(m => Say(AnswerLines.NameOf(m))),
                round.Silent.Any() && view.Today <= round.AnswerBy ? Say(to["Sent_Explain"]) : null,
                Subtle(to["Sent_StillOpen"]),
                Buttons(
                    Button.To(WritingVerbs.Overview, to["Do_Overview"]).About(view.Id).Main(),
                    Button.To(RoundVerbs.Answers, to["Do_ShowAnswers"]).About(view.Id)
                ),
            ]
        );
}
