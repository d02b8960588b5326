using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Office.Overviews;

/// <summary>An intervention and all reports of its life, oldest first.</summary>
/// <param name="Writing">Who may write today: leads, deputies, and who stands in for one of them.</param>
public sealed record InterventionStanding(Intervention Intervention, IReadOnlyList<ReportStanding> Reports, IReadOnlySet<PersonId> Writing)
{
    /// <summary>What it has told over its time, kind by kind.</summary>
    public IReadOnlyList<FigureStory> Stories(Language language) =>
        FigureStory.Of(
            new InterventionFigures(
                [.. Reports.Where(r => r.IsOpened).Select(r => new ToldFigures(r.Period, r.IsFinal, r.HandedInOn, r.Shown!.Figures))],
                Intervention.Figures.OfDays()
            ),
            language
        );
}

/// <summary>Something that a report waits for.</summary>
public sealed record WaitingLine(Intervention Intervention, ReportStanding Report, OfficeLine Line);

/// <summary>Everything at a glance: what the office's page, its tables and its files are made from, so that they say the same.</summary>
/// <param name="Today">In Stockholm.</param>
/// <param name="Version">Another number whenever anything in it is other than before.</param>
public sealed record Overview(Association Association, IReadOnlyList<InterventionStanding> Interventions, DateOnly Today, long Version)
{
    public static Overview None { get; } = new(Association.None, [], default, 0);

    /// <summary>The part that somebody asked for. An intervention without any report that was asked for is left out, unless all
    /// were.</summary>
    public Overview Of(OverviewFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter.IsEmpty
            ? this
            : this with
            {
                Interventions =
                [
                    .. Interventions
                        .Where(i => filter.Wants(i.Intervention))
                        .Select(i => i with { Reports = [.. i.Reports.Where(filter.Wants)] })
                        .Where(i => i.Reports.Count > 0 || !filter.ChoosesReports),
                ],
            };
    }

    /// <summary>What reports wait for, by concern, oldest first.</summary>
    public IReadOnlyList<WaitingLine> Waiting =>
        [
            .. Interventions
                .SelectMany(i => i.Reports.SelectMany(r => r.Lines.Select(l => new WaitingLine(i.Intervention, r, l))))
                .OrderBy(w => w.Line.Concern)
                .ThenBy(w => w.Line.Due)
                .ThenBy(w => w.Intervention.Name, StringComparer.Ordinal),
        ];

    /// <summary>How many reports stand so.</summary>
    public IReadOnlyDictionary<ReportStage, int> Counts => Interventions.SelectMany(i => i.Reports).CountBy(r => r.Stage).ToDictionary();

    /// <summary>The years in which any report's period ends, latest first.</summary>
    public IReadOnlyList<int> Years =>
        [.. Interventions.SelectMany(i => i.Reports).Select(r => r.Period.End.Year).Distinct().OrderDescending()];

    /// <summary>The quarters across which reports are laid out: those of the year that was asked for, else the running one with three
    /// before it and one after.</summary>
    public IReadOnlyList<ReportingPeriod> Quarters(int? year)
    {
        var (first, count) = year is { } asked
            ? (new DateOnly(asked, 1, 1), 4)
            : (CalendarQuarter.Of(Today).Start.AddMonths(-3 * CalendarQuarter.Months), 5);
        return CalendarQuarter.From(first, count);
    }
}
