using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Participants;

namespace FinsamBot.Domain.Office.Overviews;

/// <summary>What the reports of a quarter come to, over all interventions that are shown.</summary>
/// <param name="Participants">Of reports of periods: a final report counts its whole intervention once more, and is left out.</param>
/// <param name="InTime">Reports that were handed in for the first time on their last day or before.</param>
/// <param name="Late">Reports that came later.</param>
/// <param name="Missing">Reports that have not come, and whose last day has passed.</param>
/// <param name="AnswerDays">Working days from being asked to each answer of a member, in order.</param>
/// <param name="Goals">Where the goals of the quarter's reports stand.</param>
public sealed record QuarterFigures(
    ReportingPeriod Quarter,
    ParticipantFlow Participants,
    int InTime,
    int Late,
    int Missing,
    IReadOnlyList<int> AnswerDays,
    IReadOnlyDictionary<GoalStatus, int> Goals
)
{
    /// <summary>The middle one of the answers, or between the two in the middle; null when there is none.</summary>
    public decimal? MedianAnswerDays =>
        AnswerDays.Count == 0 ? null : (AnswerDays[(AnswerDays.Count - 1) / 2] + AnswerDays[AnswerDays.Count / 2]) / 2m;

    public static IReadOnlyList<QuarterFigures> Of(Overview overview, IReadOnlyList<ReportingPeriod> quarters)
    {
        ArgumentNullException.ThrowIfNull(overview);
        ArgumentNullException.ThrowIfNull(quarters);
        var reports = overview.Interventions.SelectMany(i => i.Reports).Where(r => r.IsOpened).ToList();
        return [.. quarters.Select(q => Of(q, [.. reports.Where(r => q.Contains(r.Period.End))], overview.Today))];
    }

    private static QuarterFigures Of(ReportingPeriod quarter, IReadOnlyList<ReportStanding> reports, DateOnly today)
    {
        var owed = reports.Where(r => r.Stage is not (ReportStage.TakenIn or ReportStage.Excused)).ToList();
        return new QuarterFigures(
            quarter,
            ParticipantFlow.Add(reports.Where(r => !r.IsFinal).Select(r => r.Counts.Participants)),
            owed.Count(r => r.Counts.FirstHandedInOn <= r.Due),
            owed.Count(r => r.Counts.FirstHandedInOn > r.Due),
            owed.Count(r => r.Counts.FirstHandedInOn is null && r.Due < today),
            [.. reports.SelectMany(r => r.Counts.AnswerDays).Order()],
            reports.Where(r => !r.IsFinal).SelectMany(r => r.Counts.Goals).CountBy(g => g).ToDictionary()
        );
    }
}
