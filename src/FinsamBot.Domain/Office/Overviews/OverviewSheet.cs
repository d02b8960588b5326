using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Office.Overviews;

/// <summary>The overview as a table: a row for each report, with what it waits for.</summary>
public static class OverviewSheet
{
    private static readonly TextSource Source = new(typeof(Texts));

    private static readonly string[] Columns =
    [
        "Intervention",
        "Owner",
        "Lead",
        "Form",
        "From",
        "To",
        "Stage",
        "Due",
        "HandedIn",
        "CaseNumber",
        "Waits",
    ];

    public static FactSheet Of(Overview overview, Language language)
    {
        ArgumentNullException.ThrowIfNull(overview);
        return new FactSheet(
            Source.Get(language, "Overview_File", Days.Iso(overview.Today)),
            [.. Columns.Select(c => Source.Get(language, $"Overview_Column_{c}"))],
            [.. overview.Interventions.SelectMany(i => i.Reports.Select(r => Row(overview, i, r, language)))]
        );
    }

    private static IReadOnlyList<Fact> Row(Overview overview, InterventionStanding standing, ReportStanding report, Language language) =>
        [
            Fact.Of(standing.Intervention.Name),
            Fact.Of(standing.Intervention.Owner),
            Fact.Of(Texts.List([.. standing.Intervention.Writers().Select(p => overview.Association.PersonOf(p).Name)], language)),
            Fact.Of(report.Form.Name.In(language)),
            Fact.Of(report.Period.Start),
            Fact.Of(report.Period.End),
            Fact.Of(StageWords.Of(report.Stage, language)),
            Fact.Of(report.Stage is ReportStage.Excused or ReportStage.TakenIn ? null : report.Due),
            Fact.Of(report.HandedInOn),
            Fact.Of(report.CaseNumber),
            Fact.Of(string.Join(' ', report.Lines.Select(l => OfficeWords.Of(l, overview.Today, language)))),
        ];
}
