using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Reminding;

/// <summary>Tells a stand-in for whom this is.</summary>
internal static class StandInLine
{
    public static IEnumerable<AdaptiveElement> Of(Reader to, ReportView view) =>
        to.StandsInFor(view.Circumstances, view.Today)
            .Select(s => Subtle(to["StandIn_For", s.Away.Name, Days.Near(s.Last, view.Today, to.Language)]));
}
