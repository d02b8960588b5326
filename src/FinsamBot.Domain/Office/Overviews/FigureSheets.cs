using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Office.Overviews;

/// <summary>What the quarters come to, as tables: page and files are made from the same rows.</summary>
public static class FigureSheets
{
    private static readonly TextSource Source = new(typeof(Texts));

    /// <summary>Everything that is counted.</summary>
    public static IReadOnlyList<FactSheet> All(IReadOnlyList<QuarterFigures> quarters, Language language) =>
        [Participants(quarters, language), Goals(quarters, language), Punctuality(quarters, language), Answers(quarters, language)];

    /// <summary>A row for each quarter and count, by gender; small counts are masked.</summary>
    public static FactSheet Participants(IReadOnlyList<QuarterFigures> quarters, Language language) =>
        ParticipantSheet.Of(
            ParticipantSheet.Quarter,
            [.. quarters.Select(q => (Days.Months(q.Quarter, language), q.Participants))],
            quarters.Select(q => q.SmallestShown).FirstOrDefault(),
            language
        );

    public static FactSheet Punctuality(IReadOnlyList<QuarterFigures> quarters, Language language) =>
        new(
            Say("Figures_Punctuality", language),
            Columns(language, "Quarter", "InTime", "Late", "Missing"),
            [.. quarters.Select(q => Row(q, language, q.InTime, q.Late, q.Missing))]
        );

    /// <summary>The median in words: it may lie between two days.</summary>
    public static FactSheet Answers(IReadOnlyList<QuarterFigures> quarters, Language language) =>
        new(
            Say("Figures_Answers", language),
            Columns(language, "Quarter", "AnswerCount", "Median"),
            [
                .. quarters.Select(q =>
                    (IReadOnlyList<Fact>)
                        [Quarter(q, language), Fact.Of(q.AnswerDays.Count), Fact.Of(GoalWords.Number(q.MedianAnswerDays, language))]
                ),
            ]
        );

    public static FactSheet Goals(IReadOnlyList<QuarterFigures> quarters, Language language)
    {
        var statuses = Enum.GetValues<GoalStatus>().Where(s => quarters.Any(q => q.Goals.ContainsKey(s))).ToList();
        return new FactSheet(
            Say("Figures_Goals", language),
            [.. Columns(language, "Quarter"), .. statuses.Select(s => Texts.Capital(GoalWords.Of(s, language)))],
            [.. quarters.Select(q => Row(q, language, [.. statuses.Select(s => q.Goals.GetValueOrDefault(s))]))]
        );
    }

    private static IReadOnlyList<Fact> Row(QuarterFigures quarter, Language language, params IEnumerable<int> numbers) =>
        [Quarter(quarter, language), .. numbers.Select(n => Fact.Of((int?)n))];

    private static Fact Quarter(QuarterFigures quarter, Language language) => Fact.Of(Days.Months(quarter.Quarter, language));

    private static IReadOnlyList<string> Columns(Language language, params IEnumerable<string> keys) =>
        [.. keys.Select(k => Say($"Figures_{k}", language))];

    private static string Say(string key, Language language) => Source.Get(language, key);
}
