using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Interventions.Questionnaires;

namespace FinsamBot.Domain.Office.Overviews;

/// <summary>What the reports of a quarter count of an intervention's participants.</summary>
/// <param name="Period">The report's own: a first one may be longer than the quarter.</param>
/// <param name="Flow">Null: nothing is counted.</param>
public sealed record FollowUpCount(ReportingPeriod Period, ParticipantFlow? Flow);

/// <summary>What of an intervention is carried over for a quarter.</summary>
/// <param name="Counts">One for each report whose period ends in the quarter; one without numbers where none does.</param>
/// <param name="Questionnaires">Null: not counted.</param>
public sealed record FollowUpEntry(Intervention Intervention, IReadOnlyList<FollowUpCount> Counts, int? Questionnaires)
{
    public bool IsMissing => Counts.Any(c => c.Flow is null);

    /// <summary>People who are counted without a gender where Uppföljning Finsam asks for it.</summary>
    public int Unsplit => Intervention.Kind == InterventionKind.Individual ? Flow.TookPart.Unsplit : 0;

    /// <summary>Of all its reports.</summary>
    public ParticipantFlow Flow => ParticipantFlow.Add(Counts.Select(c => c.Flow).OfType<ParticipantFlow>());
}

/// <summary>
/// What is typed over into the national system Uppföljning Finsam for a quarter, intervention by intervention. Those for individuals come
/// first, as that system has them. Nothing is masked in it: it is for those who type it over, the office and whoever writes for the
/// intervention.
/// </summary>
public sealed record FollowUpList(ReportingPeriod Quarter, IReadOnlyList<FollowUpEntry> Entries)
{
    /// <summary>Of all interventions together: what the quarter's figures say where nothing is masked.</summary>
    public ParticipantFlow Total => ParticipantFlow.Add(Entries.Select(e => e.Flow));

    /// <summary>Null: no intervention has counted any.</summary>
    public int? Questionnaires => Entries.Any(e => e.Questionnaires is not null) ? Entries.Sum(e => e.Questionnaires ?? 0) : null;

    /// <param name="quarter">Of the calendar.</param>
    public static FollowUpList Of(IEnumerable<InterventionStanding> standings, ReportingPeriod quarter)
    {
        ArgumentNullException.ThrowIfNull(standings);
        ArgumentNullException.ThrowIfNull(quarter);
        return new FollowUpList(
            quarter,
            [
                .. standings
                    .Select(s => (Standing: s, Reports: ReportsOf(s, quarter)))
                    .Where(s => s.Reports.Count > 0 || IsOf(s.Standing.Intervention, quarter))
                    .Select(s => EntryOf(s.Standing.Intervention, s.Reports, quarter))
                    .OrderBy(e => e.Intervention.Kind)
                    .ThenBy(e => e.Intervention.Name, StringComparer.Ordinal)
                    .ThenBy(e => e.Intervention.Id.Value, StringComparer.Ordinal),
            ]
        );
    }

    /// <summary>The quarter that somebody means who names none: the last one that is over, else the intervention's first or last.</summary>
    public static ReportingPeriod QuarterFor(Intervention intervention, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(intervention);
        var last = CalendarQuarter.LastBefore(today);
        return intervention.RunsIn(last) ? last : CalendarQuarter.Of(intervention.LatestDay(today));
    }

    private static bool IsOf(Intervention intervention, ReportingPeriod quarter) =>
        intervention.RunsIn(quarter) || intervention.QuestionnairesIn(quarter) is not null;

    /// <summary>A final report counts its whole intervention once more, and is left out.</summary>
    private static List<ReportStanding> ReportsOf(InterventionStanding standing, ReportingPeriod quarter) =>
        [.. standing.Reports.Where(r => !r.IsFinal && !standing.Intervention.IsFinal(r.Id.Template) && quarter.Contains(r.Period.End))];

    private static FollowUpEntry EntryOf(Intervention intervention, List<ReportStanding> reports, ReportingPeriod quarter) =>
        new(
            intervention,
            reports.Count == 0 ? [new FollowUpCount(quarter, null)] : [.. reports.Select(r => new FollowUpCount(r.Period, FlowOf(r)))],
            intervention.QuestionnairesIn(quarter)
        );

    private static ParticipantFlow? FlowOf(ReportStanding report) =>
        report.Shown is { Figures.Participants.IsEmpty: false } ? report.Counts.Participants : null;
}
