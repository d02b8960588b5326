using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions.Figures.Deviations;

/// <summary>Every deviation of an intervention, latest first: those nobody has said what is done about, and the others.</summary>
internal static class DeviationSheets
{
    private const string Open = "Open";
    private const string Acted = "Acted";

    private static readonly TextSource Source = new(typeof(Texts));

    public static IEnumerable<FactSheet> Of(InterventionFigures figures, Language language)
    {
        var all = All(figures).OrderByDescending(d => d.On).ThenByDescending(d => d.Number).ToList();
        FactSheet[] sheets =
        [
            Sheet(Open, all.FindAll(IsOpen), figures, language),
            Sheet(Acted, all.FindAll(d => !IsOpen(d)), figures, language),
        ];
        return sheets.Where(s => s.Rows.Count > 0);
    }

    /// <summary>A report that keeps its figures itself has some that the intervention does not know yet.</summary>
    private static IEnumerable<Deviation> All(InterventionFigures figures) =>
        figures.OfDays.Deviations.Concat(figures.OfPeriods.SelectMany(r => r.Figures.Deviations)).DistinctBy(d => (d.On, d.Kind, d.Text));

    private static bool IsOpen(Deviation deviation) => deviation.Action.Length == 0;

    private static FactSheet Sheet(string key, List<Deviation> deviations, InterventionFigures figures, Language language) =>
        new(
            Source.Get(language, $"Story_Deviations_{key}"),
            FigureStory.Heads(language, ["Day", "Kind", "Deviation", .. key == Acted ? ["Action"] : Array.Empty<string>(), "HandedIn"]),
            [.. deviations.Select(d => Row(d, figures, language))]
        );

    private static IReadOnlyList<Fact> Row(Deviation deviation, InterventionFigures figures, Language language)
    {
        var amount = deviation.Amount is { } kronor
            ? " " + Source.Get(language, "Deviation_Amount", FigureWords.Kronor(kronor, language))
            : "";
        return
        [
            Fact.Of((DateOnly?)deviation.On),
            Fact.Of(DeviationWords.Of(deviation.Kind, language)),
            Fact.Of(FigureWords.Sentence(deviation.Text) + amount),
            .. IsOpen(deviation) ? Array.Empty<Fact>() : [Fact.Of(FigureWords.Sentence(deviation.Action))],
            Told(deviation, figures, language),
        ];
    }

    private static Fact Told(Deviation deviation, InterventionFigures figures, Language language) =>
        deviation.IsLate
            ? Fact.Of(Source.Get(language, "Story_AfterHandIn"))
            : FigureStory.HandedIn(figures.OfPeriods.LastOrDefault(r => r.Period.Contains(deviation.On)), language);
}
