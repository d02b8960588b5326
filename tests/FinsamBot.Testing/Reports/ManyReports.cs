using System.Collections.Immutable;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Office.Searching;
using FinsamBot.Domain.Reports;

namespace FinsamBot.Testing.Reports;

/// <summary>An overview of reports with given texts, to look for words in.</summary>
public static class ManyReports
{
    private static readonly ReportStanding Like = ReportStanding.Of(Sample.Opened().View);

    /// <summary>A quarter's report with these texts by section, of one of the sample's interventions.</summary>
    /// <param name="quarter">0 is the first of 2026.</param>
    public static ReportStanding Of(int quarter, IReadOnlyDictionary<string, string> texts, string intervention = "vagen-vidare")
    {
        var start = Sample.FirstQuarter.Start.AddMonths(3 * quarter);
        var period = new Domain.Calendar.ReportingPeriod(start, start.AddMonths(3).AddDays(-1));
        var id = new ReportId(new InterventionId(intervention), Sample.Template.Id, period.End);
        return Like with
        {
            Id = id,
            Plan = Like.Plan with { Period = period },
            Shown = Report.None with
            {
                Id = id,
                Template = Sample.Template.Ref,
                Period = period,
                Status = ReportStatus.Writing,
                Texts = texts.ToImmutableDictionary(t => t.Key, t => new SectionText(t.Value, 1, true, default, default)),
            },
        };
    }

    public static ReportStanding Of(int quarter, string text, string section = "activities") =>
        Of(quarter, new Dictionary<string, string> { [section] = text });

    /// <summary>Each intervention is called what its id says, and led by Sofia.</summary>
    public static Overview In(params IEnumerable<ReportStanding> reports) =>
        new(
            Sample.Association,
            [
                .. reports
                    .GroupBy(r => r.Id.Intervention)
                    .Select(g => new InterventionStanding(
                        Sample.Intervention with
                        {
                            Id = g.Key,
                            Name = g.Key.Value,
                            Opened = [],
                        },
                        [.. g],
                        ImmutableHashSet.Create(Sample.Sofia)
                    )),
            ],
            new DateOnly(2026, 4, 2),
            1
        );

    public static SearchableReports Searchable(params IEnumerable<ReportStanding> reports)
    {
        var overview = In(reports);
        return new SearchableReports(overview, ReportIndex.Empty.Following(overview));
    }
}
