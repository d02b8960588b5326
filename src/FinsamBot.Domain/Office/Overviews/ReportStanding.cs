using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Reports;

namespace FinsamBot.Domain.Office.Overviews;

/// <summary>What the overview keeps of a report, opened or only planned, as it stands on a day.</summary>
/// <param name="Plan">Its planned days.</param>
public sealed record ReportStanding(ReportId Id, ReportTemplate Form, ReportPlan Plan, ReportStage Stage)
{
    /// <summary>How far ahead planned reports are shown.</summary>
    private const int MonthsAhead = 15;

    public ReportingPeriod Period => Plan.Period;

    public DateOnly Due => Plan.Due;

    public bool IsOpened => Shown is not null;

    /// <summary>The report as whoever opens it reads it: the same object while nothing in it has changed. Null while it is not
    /// opened.</summary>
    public Report? Shown { get; init; }

    /// <summary>The day of the last hand-in, in Stockholm; null before it.</summary>
    public DateOnly? HandedInOn { get; init; }

    /// <summary>The last day to answer of a round that is not over; null where none is.</summary>
    public DateOnly? AnswerBy { get; init; }

    public string? CaseNumber { get; init; }

    /// <summary>The office has chosen another due day.</summary>
    public bool IsMoved { get; init; }

    /// <summary>It is about the whole intervention.</summary>
    public bool IsFinal { get; init; }

    public ReportCounts Counts { get; init; } = ReportCounts.None;

    /// <summary>What it waits for.</summary>
    public IReadOnlyList<OfficeLine> Lines { get; init; } = [];

    /// <summary>Neither time nor people change anything about it any more, only its own events.</summary>
    public bool IsSettled => Stage is ReportStage.Registered or ReportStage.TakenIn;

    public static ReportStanding Of(ReportView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var report = view.Report;
        return new ReportStanding(report.Id, view.Template, view.Plan, StageOf(view))
        {
            Shown = report,
            HandedInOn = report.Submission is { } submission ? StockholmTime.DayOf(submission.At) : null,
            AnswerBy = report is { Submission: null, OpenRound: { } round } && round.Silent.Any() ? round.AnswerBy : null,
            CaseNumber = report.Registry.CaseNumber,
            IsMoved = IsMovedIn(view.Intervention, report.Id),
            IsFinal = view.Circumstances.IsFinal,
            Counts = ReportCounts.Of(view),
            Lines = FilingItems.IsFiled(report) ? [] : OfficeList.Of([view]),
        };
    }

    /// <summary>The reports that are not opened yet, and those that will never be because their period is excused.</summary>
    public static IEnumerable<ReportStanding> Planned(InterventionView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var (intervention, last) = (view.Intervention, StockholmTime.DayOf(view.Now).AddMonths(MonthsAhead));
        var coming = intervention
            .Reportings.SelectMany(r => intervention.Unopened(r).TakeWhile(p => p.End <= last).Select(p => view.State.PlannedFor(r, p)))
            .Select(p => new ReportStanding(p.Id, p.Template, p.Plan, ReportStage.Coming) { IsMoved = IsMovedIn(intervention, p.Id) });
        var excused =
            from reporting in intervention.Reportings
            from period in reporting.Periods.All().TakeWhile(p => p.End <= last)
            where intervention.Changes.IsExcused(reporting.Template.Id, period.End)
            let planned = view.State.PlannedFor(reporting, period)
            where !intervention.Opened.Exists(o => o.Template == reporting.Template.Id && o.Period.End == period.End)
            select new ReportStanding(planned.Id, planned.Template, planned.Plan, ReportStage.Excused);
        return coming.Concat(excused);
    }

    private static ReportStage StageOf(ReportView view) =>
        view switch
        {
            { Report.TakenIn: not null } => ReportStage.TakenIn,
            { Report.Submission: not null } => FilingItems.IsFiled(view.Report) ? ReportStage.Registered : ReportStage.HandedIn,
            _ when view.Intervention.Changes.IsExcused(view.Id.Template, view.Id.PeriodEnd) => ReportStage.Excused,
            { IsResting: true } => ReportStage.Paused,
            { IsLate: true } => ReportStage.Late,
            { Report.OpenRound: { } round } when round.Silent.Any() => ReportStage.WithSteeringGroup,
            { Report.OpenCorrection: not null } => ReportStage.Corrected,
            { IsAtRisk: true } => ReportStage.AtRisk,
            _ => ReportStage.Writing,
        };

    private static bool IsMovedIn(Intervention intervention, ReportId report) =>
        intervention.Changes.DueDays.ContainsKey((report.Template, report.PeriodEnd));
}
