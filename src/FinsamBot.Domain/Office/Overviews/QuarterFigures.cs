using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.People;

namespace FinsamBot.Domain.Office.Overviews;

/// <summary>What the reports of a quarter come to, over all interventions that are shown.</summary>
/// <param name="Participants">Of reports of periods: a final report counts its whole intervention once more, and is left out. Small counts
/// are masked over all the quarters together, by the association's rule: what is made from this cannot show them.</param>
/// <param name="SmallestShown">Counts from 1 to below this are masked; 0: none are.</param>
/// <param name="InTime">Reports that were handed in for the first time on their last day or before.</param>
/// <param name="Late">Reports that came later.</param>
/// <param name="Missing">Reports that have not come, and whose last day has passed.</param>
/// <param name="AnswerDays">Working days from being asked to each answer of a member, in order.</param>
/// <param name="Goals">Where the goals of the quarter's reports stand.</param>
public sealed record QuarterFigures(
    ReportingPeriod Quarter,
    ShownFlow Participants,
    int SmallestShown,
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

    /// <param name="quarters">In order, without gaps. What is masked in them is what would be masked in all quarters there are: two looks
    /// at other quarters mask the same.</param>
    public static IReadOnlyList<QuarterFigures> Of(Overview overview, IReadOnlyList<ReportingPeriod> quarters)
    {
        ArgumentNullException.ThrowIfNull(overview);
        var reports = overview.Interventions.SelectMany(i => i.Reports).Where(r => r.IsOpened).ToList();
        return Of(reports, overview.Association, quarters, overview.Today);
    }

    /// <param name="reports">Those that are opened.</param>
    internal static IReadOnlyList<QuarterFigures> Of(
        IReadOnlyList<ReportStanding> reports,
        Association association,
        IReadOnlyList<ReportingPeriod> quarters,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(quarters);
        var all = CalendarQuarter.Through([.. reports.Select(r => r.Period.End), .. quarters.Select(q => q.End)]);
        var byQuarter = reports.ToLookup(r => CalendarQuarter.Of(r.Period.End));
        var limit = association.SmallestShown;
        var shown = all.Zip(SmallFlows.Mask([.. all.Select(q => Flow(byQuarter[q]))], limit)).ToDictionary(q => q.First, q => q.Second);
        return [.. quarters.Select(q => Of(q, [.. byQuarter[q]], shown[q], limit, today))];
    }

    private static ParticipantFlow Flow(IEnumerable<ReportStanding> reports) =>
        ParticipantFlow.Add(reports.Where(r => !r.IsFinal).Select(r => r.Counts.Participants));

    private static QuarterFigures Of(
        ReportingPeriod quarter,
        IReadOnlyList<ReportStanding> reports,
        ShownFlow participants,
        int limit,
        DateOnly today
    )
    {
        var owed = reports.Where(r => r.Stage is not (ReportStage.TakenIn or ReportStage.Excused)).ToList();
        return new QuarterFigures(
            quarter,
            participants,
            limit,
            owed.Count(r => r.Counts.FirstHandedInOn <= r.Due),
            owed.Count(r => r.Counts.FirstHandedInOn > r.Due),
            owed.Count(r => r.Counts.FirstHandedInOn is null && r.Due < today),
            [.. reports.SelectMany(r => r.Counts.AnswerDays).Order()],
            reports.Where(r => !r.IsFinal).SelectMany(r => r.Counts.Goals).CountBy(g => g).ToDictionary()
        );
    }
}
