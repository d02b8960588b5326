using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions.Figures.Participants;

/// <summary>Participants as a table: a row for each time and count, by gender.</summary>
public static class ParticipantSheet
{
    /// <summary>What the first column holds: the head's key.</summary>
    public const string Period = "Period";
    public const string Quarter = "Quarter";

    private static readonly TextSource Source = new(typeof(Texts));

    /// <summary>The genders are parts of a bar, in this order.</summary>
    private static readonly string[] Genders = ["Women", "Men", "Unsplit"];

    /// <param name="limit">Counts below it are masked; said where any is.</param>
    public static FactSheet Of(string time, IReadOnlyList<(string Name, ShownFlow Flow)> times, int limit, Language language) =>
        new(
            Say("Participants", language),
            [.. new[] { time, "Count" }.Concat(Genders).Append("All").Select(k => Say(k, language))],
            [
                .. times.SelectMany(t =>
                    CountsOf(t.Flow)
                        .Select(c =>
                            (IReadOnlyList<Fact>)[Fact.Of(t.Name), Fact.Of(Say(c.Key, language)), .. Numbers(c.Count).Select(Fact.Shown)]
                        )
                ),
            ]
        )
        {
            Parts = 2..(2 + Genders.Length),
            Note = times.Any(t => t.Flow.HasMasks) ? Source.Get(language, "Figures_Masked", Fact.Hidden, limit - 1) : "",
        };

    private static (string Key, ShownHeadcount Count)[] CountsOf(ShownFlow flow) =>
        [("Opening", flow.Opening), ("New", flow.New), ("Exited", flow.Exited), ("Closing", flow.Closing)];

    private static int?[] Numbers(ShownHeadcount count) => [count.Women, count.Men, count.Unsplit, count.All];

    private static string Say(string key, Language language) => Source.Get(language, $"Figures_{key}");
}
