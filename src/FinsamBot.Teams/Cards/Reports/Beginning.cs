using AdaptiveCards;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Text;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Cards.Reports;

/// <summary>A report that its writer can begin and nobody has opened.</summary>
/// <param name="Name">The intervention's.</param>
internal sealed record Beginning(string Name, ReportPlan Plan, DateOnly Today, WorkCalendar Calendar)
{
    /// <summary>Looks like a report that is open and empty, which is what it becomes.</summary>
    public IEnumerable<AdaptiveElement> LinesFor(Reader to) =>
        [
            Strong($"{Name}, {Days.Period(Plan.Period, to.Language)}"),
            Close(
                Line(
                    Run(to["Standing_NotStarted"], bold: true),
                    Run(". " + to["Due_On", Days.Near(Plan.Due, Today, to.Language) + to.InDays(Plan.Due, Today, Calendar)])
                )
            ),
        ];
}
