using System.Globalization;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Annual.Board;

/// <summary>Puts the board's paper of a quarter together, from the same overview that the office looks at: their numbers are the
/// same.</summary>
public static class BoardMaking
{
    private const Language Read = Language.Swedish;
    private static readonly TextSource Source = new(typeof(Texts));

    /// <summary>In this order the board hears of reports.</summary>
    private static readonly OfficeConcern[] Heeded =
    [
        OfficeConcern.Late,
        OfficeConcern.AtRisk,
        OfficeConcern.NobodyWrites,
        OfficeConcern.NotSigned,
    ];

    /// <param name="views">The opened reports of the quarter; one that could not be read is not among them.</param>
    public static BoardPaper Of(BoardOrder order, Overview overview, IReadOnlyDictionary<ReportId, ReportView> views)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(overview);
        var quarter = order.Quarter;
        var all = overview.Interventions.Select(i => i with { Reports = [.. i.Reports.Where(r => quarter.Contains(r.Period.End))] });
        var (owing, others) = (all.Where(i => i.Reports.Count > 0).ToList(), all.Where(i => i.Reports.Count == 0));
        var shown = overview with { Interventions = owing };
        var whole = QuarterFigures.Of(shown, [quarter])[0];
        var limit = order.SmallestShown ?? overview.Association.SmallestShown;
        var participants = BoardParticipants.Of(owing, limit);
        return new BoardPaper(
            overview.Association.Details.Name,
            quarter,
            overview.Today,
            [.. Facts(whole, shown, participants, views)],
            [.. shown.Waiting.Where(w => Heeded.Contains(w.Line.Concern)).Select(w => Line(w, overview.Today))],
            Reports(owing),
            [
                .. owing.Select(i => new BoardPage(
                    i.Intervention.Name,
                    i.Intervention.Owner,
                    participants.Of(i.Intervention),
                    [.. PagesOf(i)]
                )),
            ]
        )
        {
            Goals = whole.Goals.Count == 0 ? null : FigureSheets.Goals([whole], Read),
            SmallestShown = limit,
            NothingDue = [.. others.Where(i => i.Intervention.RunsIn(quarter)).Select(i => i.Intervention.Name)],
        };

        IEnumerable<BoardReport> PagesOf(InterventionStanding standing) =>
            standing.Reports.Select(r => BoardReports.Of(r, views.GetValueOrDefault(r.Id), overview.Today));
    }

    private static IEnumerable<(string, string)> Facts(
        QuarterFigures whole,
        Overview shown,
        BoardParticipants participants,
        IReadOnlyDictionary<ReportId, ReportView> views
    )
    {
        yield return (Say("Board_InTime"), Number(whole.InTime));
        yield return (Say("Board_Late"), Number(whole.Late));
        yield return (Say("Board_Missing"), Number(whole.Missing));
        yield return (Say("Board_AtRisk"), Number(shown.Counts.GetValueOrDefault(ReportStage.AtRisk)));
        foreach (var count in participants.Totals)
        {
            yield return (count.Name, Fact.Shown(count.All).Words);
        }

        yield return (
            Say("Board_Deviations"),
            Number(views.Values.Where(v => !v.Circumstances.IsFinal).SelectMany(v => v.Report.Figures.Deviations).Distinct().Count())
        );
    }

    private static BoardLine Line(WaitingLine waiting, DateOnly today) =>
        new(waiting.Intervention.Name, Say($"Board_Heeds_{waiting.Line.Concern}"), OfficeWords.Of(waiting.Line, today, Read));

    private static FactSheet Reports(IReadOnlyList<InterventionStanding> owing) =>
        new(
            Say("Board_Reports"),
            [Say("Board_Intervention"), Say("Board_Form"), Say("Board_Stage"), Say("Board_Due"), Say("Board_HandedInOn")],
            [
                .. owing.SelectMany(i =>
                    i.Reports.Select(r =>
                        (IReadOnlyList<Fact>)
                            [
                                Fact.Of(i.Intervention.Name),
                                Fact.Of(r.Form.Name.In(Read)),
                                Fact.Of(StageWords.Of(r.Stage, Read)),
                                Fact.Of(r.Stage is ReportStage.Excused or ReportStage.TakenIn ? null : r.Due),
                                Fact.Of(r.HandedInOn),
                            ]
                    )
                ),
            ]
        );

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Say(string key) => Source.Get(Read, key);
}
