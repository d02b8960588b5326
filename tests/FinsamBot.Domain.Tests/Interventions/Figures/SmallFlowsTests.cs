using FinsamBot.Domain.Interventions.Figures.Participants;

namespace FinsamBot.Domain.Tests.Interventions.Figures;

/// <summary>Small counts over times that follow each other are masked, and nobody can work them out.</summary>
[TestClass]
public sealed class SmallFlowsTests
{
    /// <summary>Opening, new, exited and closing of each time: women men unsplit all.</summary>
    public static IEnumerable<object[]> Tables() =>
        [
            ["nothing small", "20 30 0|7 8 0|9 6 0", "20 30 0 50|7 8 0 15|9 6 0 15|18 32 0 50"],
            ["who came and left in it guard each other", "20 30 0|3 8 0|9 6 0", "20 30 0 50|- - 0 11|- - 0 15|14 32 0 46"],
            ["nobody is shown", "20 30 0|0 8 0|9 6 0", "20 30 0 50|0 8 0 8|9 6 0 15|11 32 0 43"],
            [
                "the next time begins as the one before it ended",
                "20 30 0|7 8 0|24 6 0/3 32 0|9 7 0|0 6 0",
                "20 30 0 50|- - 0 15|24 6 0 30|- - 0 35/- - 0 35|- - 0 16|0 6 0 6|12 33 0 45",
            ],
            ["one alone", "0 0 0|2 0 0|0 0 0", "0 0 0 0|- 0 0 -|0 0 0 0|- 0 0 -"],
        ];

    [TestMethod]
    [DynamicData(nameof(Tables))]
    public void Small_counts_are_masked_with_what_would_give_them_away(string name, string counts, string shown) =>
        Assert.AreEqual(shown, Text(SmallFlows.Mask(Read(counts), 5)), name);

    [TestMethod]
    public void Nobody_can_work_out_a_masked_count()
    {
        var random = new Random(18);
        for (var n = 0; n < 500; n++)
        {
            var times = Some(random, random.Next(1, 4), most: 5, unsplit: n % 4 == 0, goesOn: n % 5 > 0);
            var limit = random.Next(2, 6);

            var masked = SmallFlows.Mask(times, limit);

            var guesses = new FlowGuesses(masked, t => times[t].Closing == times[t + 1].Opening, highest: 9);
            Assert.IsTrue(guesses.HasAny, Text(masked));
            Assert.AreEqual(
                "",
                string.Join(' ', guesses.Exposed),
                $"{Text([.. times.Select(ShownFlow.Whole)])} below {limit}: {Text(masked)}"
            );
        }
    }

    [TestMethod]
    public void Every_small_count_is_masked_no_shown_one_is_changed_and_an_end_is_masked_as_the_beginning_it_is()
    {
        var random = new Random(7);
        for (var n = 0; n < 200; n++)
        {
            var times = Some(random, random.Next(1, 12), most: 25, unsplit: n % 3 == 0, goesOn: true);

            var masked = SmallFlows.Mask(times, 5);

            foreach (var (shown, real) in Cells(masked).Zip(Cells([.. times.Select(ShownFlow.Whole)])))
            {
                Assert.IsTrue(real is > 0 and < 5 ? shown is null : shown is null || shown == real);
                Assert.IsFalse(real == 0 && shown is null, "nobody is nobody");
            }

            Assert.IsTrue(masked.Zip(masked.Skip(1)).All(t => t.First.Closing == t.Second.Opening));
        }
    }

    [TestMethod]
    public void Where_more_have_left_than_there_were_nothing_of_the_time_is_shown()
    {
        ParticipantFlow[] odd = [new("", new Headcount(9, 9), new Headcount(8, 8), new Headcount(0, 0, 2))];

        Assert.IsTrue(Cells(SmallFlows.Mask(odd, 5)).All(c => c is null or 0));
    }

    [TestMethod]
    public void Without_a_limit_everything_is_shown() =>
        Assert.IsFalse(SmallFlows.Mask(Some(new Random(1), 6, 4, unsplit: true, goesOn: true), 0).Any(f => f.HasMasks));

    /// <summary>Ten years of an association with many interventions.</summary>
    [TestMethod]
    public void Of_many_people_nearly_everything_is_shown()
    {
        var masked = SmallFlows.Mask(Some(new Random(3), 40, most: 90, unsplit: false, goesOn: true), 5);
        Assert.IsLessThan(140, Cells(masked).Count(c => c is null), "Of 640.");
    }

    private static List<ParticipantFlow> Some(Random random, int times, int most, bool unsplit, bool goesOn)
    {
        Headcount Count() => new(random.Next(most), random.Next(most), unsplit ? random.Next(3) : 0);
        int Left(int of) => random.Next(of + 1);
        var all = new List<ParticipantFlow>();
        for (var t = 0; t < times; t++)
        {
            var (opening, came) = (t > 0 && goesOn ? all[^1].Closing : Count(), Count());
            var there = opening + came;
            all.Add(new ParticipantFlow("", opening, came, new Headcount(Left(there.Women), Left(there.Men), Left(there.Unsplit))));
        }

        return all;
    }

    private static IEnumerable<int?> Cells(IEnumerable<ShownFlow> flows) =>
        flows.SelectMany(f => Counts(f).SelectMany(c => new[] { c.Women, c.Men, c.Unsplit, c.All }));

    private static ShownHeadcount[] Counts(ShownFlow flow) => [flow.Opening, flow.New, flow.Exited, flow.Closing];

    private static List<ParticipantFlow> Read(string times) =>
        [
            .. times
                .Split('/')
                .Select(t => t.Split('|').Select(c => c.Split(' ').Select(int.Parse).ToArray()).ToList())
                .Select(t => t.ConvertAll(c => new Headcount(c[0], c[1], c[2])))
                .Select(t => new ParticipantFlow("", t[0], t[1], t[2])),
        ];

    private static string Text(IEnumerable<ShownFlow> flows) =>
        string.Join(
            '/',
            flows.Select(f => string.Join('|', Counts(f).Select(c => $"{Of(c.Women)} {Of(c.Men)} {Of(c.Unsplit)} {Of(c.All)}")))
        );

    private static string Of(int? count) => count is { } shown ? $"{shown}" : "-";
}
