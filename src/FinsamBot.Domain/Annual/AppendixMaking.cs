using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.People;

namespace FinsamBot.Domain.Annual;

/// <summary>Puts the year's reports together: which interventions, in which order, what is missing, and how many people came and
/// left.</summary>
public static class AppendixMaking
{
    public static AnnualAppendix Of(AppendixOrder order, Association association, IEnumerable<AppendixSource> sources, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(association);
        var today = StockholmTime.DayOf(now);
        var meant = sources.Where(s => Fits(s.Intervention.Kind, order.Kind)).OrderBy(s => Place(order, s.Intervention.Id)).ToList();
        var chosen = meant.FindAll(s => s.Reports.Count > 0);
        var told = chosen.Where(s => s.Reports.Any(r => r.View?.Report.Submission is not null)).ToList();
        return new AnnualAppendix(
            association.Details.Name,
            order.Year,
            order.Kind,
            today,
            [.. told.Select(s => ChapterMaking.Of(s))],
            Participants(told, order.SmallestShown ?? association.SmallestShown)
        )
        {
            Missing =
            [
                .. chosen.SelectMany(s =>
                    s.Reports.Select(r => Missing(s.Intervention, r.Planned, r.View, today, told.Contains(s))).OfType<MissingReport>()
                ),
            ],
            Quarters = told.Count == 0 ? [] : Quarters(order.Year, chosen, association, today),
            NotCounted =
            [
                .. told.Where(s => YearOf(s) is null && s.Reports.Any(r => Flows(r.View).Any())).Select(s => s.Intervention.Name),
            ],
            NothingDue = [.. meant.Where(s => s.Reports.Count == 0 && s.Intervention.RunsIn(order.Days)).Select(s => s.Intervention.Name)],
        };
    }

    /// <summary>As the office's page of figures has them for the same interventions, without what is only a draft: the paper is
    /// public.</summary>
    private static IReadOnlyList<QuarterFigures> Quarters(
        int year,
        IEnumerable<AppendixSource> sources,
        Association association,
        DateOnly today
    )
    {
        const int Quarters = 4;
        var reports = sources.SelectMany(s => s.Reports).Select(r => r.View).OfType<ReportView>().Select(Settled);
        return QuarterFigures.Of([.. reports], association, CalendarQuarter.From(new DateOnly(year, 1, 1), Quarters), today);
    }

    /// <summary>Of a report that is written, or written once more, only whether it has come and when.</summary>
    private static ReportStanding Settled(ReportView view)
    {
        var standing = ReportStanding.Of(view);
        return view.Report.Submission is not null
            ? standing
            : standing with
            {
                Counts = ReportCounts.None with { FirstHandedInOn = standing.Counts.FirstHandedInOn },
            };
    }

    private static bool Fits(InterventionKind kind, AppendixKind wanted) =>
        wanted == AppendixKind.All || (kind == InterventionKind.Structural) == (wanted == AppendixKind.Structural);

    private static int Place(AppendixOrder order, InterventionId id) =>
        order.Order.ToList().IndexOf(id) is >= 0 and var at ? at : int.MaxValue;

    /// <summary>
    /// A report that came first after its day, that should have come and has not, or that came and is being corrected; null for one in time
    /// or not yet due. Of an intervention that the appendix says nothing of, every report that has not come is named, due or not: else
    /// nobody would see that it is missing.
    /// </summary>
    private static MissingReport? Missing(Intervention intervention, PlannedReport planned, ReportView? view, DateOnly today, bool isTold)
    {
        if (view?.Report.TakenIn is not null)
        {
            return null;
        }

        var (due, came) = (
            view?.DueDate ?? planned.Plan.Due,
            view?.Report.FirstSubmission is { } submission ? StockholmTime.DayOf(submission.At) : (DateOnly?)null
        );
        var missing = new MissingReport(intervention.Name, planned.Template.Name.Sv.ToLowerInvariant(), planned.Plan.Period, due, null);
        if (came is not null && view!.Report.OpenCorrection is not null)
        {
            return missing with { IsCorrected = true };
        }

        if (came is { } day)
        {
            return day > due ? missing with { DaysLate = day.DayNumber - due.DayNumber } : null;
        }

        return today > due || !isTold ? missing : null;
    }

    private static ParticipantTables Participants(List<AppendixSource> sources, int smallestShown)
    {
        var flows = sources.Select(s => (s.Intervention, Flow: YearOf(s))).Where(f => f.Flow is not null).ToList();
        return new ParticipantTables(
            Table([.. flows.Select(f => (f.Intervention, f.Flow!.New))], smallestShown),
            Table([.. flows.Select(f => (f.Intervention, f.Flow!.Exited))], smallestShown),
            smallestShown
        );
    }

    /// <summary>The year as a whole; null for an intervention that counts nobody.</summary>
    private static ParticipantFlow? YearOf(AppendixSource source)
    {
        // A final report gathers what the reports of its periods have told already. Where they told of nobody, and it is about this year
        // alone, it counts.
        var (whole, periodic) = (
            source.Reports.Where(r => IsWhole(source, r.Planned)).ToList(),
            source.Reports.Where(r => !IsWhole(source, r.Planned))
        );
        var flows = periodic.SelectMany(r => Flows(r.View)).ToList();
        var final = whole
            .Where(r => source.Reports.Count == 1 || r.Planned.Plan.Period.Start.Year == r.Planned.Plan.Period.End.Year)
            .SelectMany(r => Flows(r.View));
        return (flows.Count > 0 ? flows : [.. final]) is { Count: > 0 } counted ? ParticipantFlow.Add(counted) : null;
    }

    private static bool IsWhole(AppendixSource source, PlannedReport planned) => source.Intervention.IsFinal(planned.Template.Id);

    private static IReadOnlyList<ParticipantFlow> Flows(ReportView? view) =>
        view?.Report is { Submission: not null } report ? ParticipantFlow.Counted(report.Figures.Participants) : [];

    /// <summary>The total first, as the form has it.</summary>
    private static IReadOnlyList<ParticipantLine> Table(IReadOnlyList<(Intervention Intervention, Headcount Count)> rows, int smallestShown)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var masked = SmallNumbers.Mask(
            [.. rows.Select(r => new CountRow(r.Intervention.Name, r.Count.Women, r.Count.Men, r.Count.Unsplit))],
            smallestShown
        );
        return [Line("", "", masked.Totals), .. rows.Zip(masked.Rows, (r, m) => Line(r.Intervention.Owner, r.Intervention.Name, m))];
    }

    private static ParticipantLine Line(string owner, string project, MaskedRow masked) =>
        new(owner, project, masked.Women, masked.Men, masked.Unsplit, masked.All);
}
