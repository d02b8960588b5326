using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Participants;

namespace FinsamBot.Domain.Office.Overviews;

/// <summary>What can be counted of a report.</summary>
/// <param name="Participants">The intervention and its parts together.</param>
/// <param name="FirstHandedInOn">Before any correction; null when it has not come.</param>
/// <param name="AnswerDays">Working days from being asked to the answer, of each member who answered a round.</param>
public sealed record ReportCounts(
    ParticipantFlow Participants,
    IReadOnlyList<GoalStatus> Goals,
    DateOnly? FirstHandedInOn,
    IReadOnlyList<int> AnswerDays
)
{
    public static ReportCounts None { get; } = new(ParticipantFlow.Add([]), [], null, []);

    internal static ReportCounts Of(ReportView view)
    {
        var (report, calendar) = (view.Report, view.Circumstances.Calendar);
        return new ReportCounts(
            ParticipantFlow.Sum(report.Figures.Participants),
            [.. report.Figures.Goals.Select(g => g.Standing.Status)],
            report.FirstSubmission is { } first ? StockholmTime.DayOf(first.At) : null,
            [
                .. report.Rounds.SelectMany(r =>
                    r.Answers.Values.Select(a => calendar.Between(StockholmTime.DayOf(r.SentAt), StockholmTime.DayOf(a.At)))
                ),
            ]
        );
    }
}
