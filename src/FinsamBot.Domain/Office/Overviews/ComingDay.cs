using FinsamBot.Domain.Interventions;

namespace FinsamBot.Domain.Office.Overviews;

/// <summary>What is planned for a day.</summary>
public enum ComingKind
{
    WritingOpens,
    SendBy,
    AnswersClose,
    Due,
    Meeting,
    InterventionEnds,
}

/// <summary>Something that is planned for a day soon.</summary>
/// <param name="Report">Null where it is the intervention's own.</param>
public sealed record ComingDay(DateOnly Day, ComingKind Kind, Intervention Intervention, ReportStanding? Report)
{
    /// <summary>How far ahead the office looks.</summary>
    public const int DaysAhead = 14;

    /// <summary>What is planned for today and the days after it, in order of days.</summary>
    public static IReadOnlyList<ComingDay> Of(Overview overview)
    {
        ArgumentNullException.ThrowIfNull(overview);
        var (first, last) = (overview.Today, overview.Today.AddDays(DaysAhead));
        return
        [
            .. overview
                .Interventions.SelectMany(i => Own(i.Intervention).Concat(i.Reports.SelectMany(r => Of(i.Intervention, r))))
                .Where(d => d.Day >= first && d.Day <= last)
                .OrderBy(d => d.Day)
                .ThenBy(d => d.Kind)
                .ThenBy(d => d.Intervention.Name, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<ComingDay> Own(Intervention intervention) =>
        intervention
            .Meetings.Keys.Select(day => new ComingDay(day, ComingKind.Meeting, intervention, null))
            .Concat(intervention.EndsOn is { } ends ? [new ComingDay(ends, ComingKind.InterventionEnds, intervention, null)] : []);

    /// <summary>Days that nobody has to keep any more are left out.</summary>
    private static IEnumerable<ComingDay> Of(Intervention intervention, ReportStanding report)
    {
        if (report.Stage is not (ReportStage.Coming or ReportStage.Writing or ReportStage.AtRisk or ReportStage.WithSteeringGroup))
        {
            yield break;
        }

        if (report.Stage == ReportStage.Coming)
        {
            yield return new ComingDay(report.Plan.WritingOpens, ComingKind.WritingOpens, intervention, report);
        }

        if (report.Plan.SendBy is { } send && report.Stage != ReportStage.WithSteeringGroup)
        {
            yield return new ComingDay(send, ComingKind.SendBy, intervention, report);
        }

        if (report.AnswerBy is { } answer)
        {
            yield return new ComingDay(answer, ComingKind.AnswersClose, intervention, report);
        }

        yield return new ComingDay(report.Due, ComingKind.Due, intervention, report);
    }
}
