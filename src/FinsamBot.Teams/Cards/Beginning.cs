using System.Text.Json.Nodes;
using FinsamBot.Core.Calendar;
using FinsamBot.Core.Reports;
using FinsamBot.Core.Wording;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Cards;

/// <summary>A report that its writer can begin and nobody has opened.</summary>
/// <param name="Name">The intervention's.</param>
internal sealed record Beginning(string Name, ReportingPeriod Period, DateOnly Today)
{
    /// <summary>Looks like a report that is open and empty, which is what it becomes.</summary>
    public IEnumerable<JsonObject> LinesFor(Reader to)
    {
        var due = Deadlines.Due(Period);
        return
        [
            Strong($"{Name}, {Days.Period(Period, to.Language)}"),
            Close(Line(
                Run(to["Standing_NotStarted"], bold: true),
                Run(". " + to["Due_On", Days.Near(due, Today, to.Language) + to.InDays(due, Today)]))),
        ];
    }
}
