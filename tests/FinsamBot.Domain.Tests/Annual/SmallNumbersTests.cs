using FinsamBot.Domain.Annual;

namespace FinsamBot.Domain.Tests.Annual;

[TestClass]
public sealed class SmallNumbersTests
{
    public static IEnumerable<object[]> Tables() =>
        [
            ["nothing small", "12 14|20 9", "12 14 26|20 9 29|32 23 55"],
            ["one small: its row partner, and the cheapest pair beside it", "3 14|20 9|30 31", "- - 17|- - 29|30 31 61|53 54 107"],
            ["two small in one column guard each other's column", "3 14|2 9|30 31", "- - 17|- - 11|30 31 61|35 54 89"],
            ["nobody is shown", "0 14|20 9", "0 14 14|20 9 29|20 23 43"],
            ["beside nobody the sums are masked", "3 0|20 9|8 12", "- 0 -|20 9 29|- 12 -|31 21 52"],
            ["a table of one row", "3 9", "- - 12|- - 12"],
            ["nothing at all", "", "0 0 0"],
        ];

    [TestMethod]
    [DynamicData(nameof(Tables))]
    public void Small_counts_are_masked_with_what_would_give_them_away(string name, string counts, string shown) =>
        Assert.AreEqual(shown, Text(SmallNumbers.Mask(Rows(counts))), name);

    [TestMethod]
    public void Who_is_counted_without_a_gender_is_no_more_given_away_by_the_total()
    {
        var masked = SmallNumbers.Mask([new CountRow("a", 20, 30, 3), new CountRow("b", 25, 35, 10), new CountRow("c", 40, 50)]);

        Assert.IsNull(masked.Rows[0].Unsplit);
        Assert.IsNull(masked.Rows[1].Unsplit, "13 - 10 would be 3");
        Assert.AreEqual((85, 115, 13, 213), (masked.Totals.Women, masked.Totals.Men, masked.Totals.Unsplit, masked.Totals.All));
    }

    [TestMethod]
    public void Without_a_limit_everything_is_shown() => Assert.IsFalse(SmallNumbers.Mask(Rows("1 2|3 4"), limit: 0).HasMasks);

    [TestMethod]
    public void Nobody_can_work_out_a_masked_count()
    {
        var random = new Random(5);
        for (var n = 0; n < 400; n++)
        {
            var unsplit = n % 4 == 0 ? random.Next(1, 7) : 0;
            var rows = Enumerable
                .Range(0, random.Next(1, unsplit > 0 ? 3 : 4))
                .Select(i => new CountRow($"{i}", random.Next(7), random.Next(7), i == 0 ? unsplit : random.Next(unsplit + 1)))
                .ToList();
            var limit = random.Next(2, 6);

            var masked = SmallNumbers.Mask(rows, limit);

            var exposed = new Guesses(masked).Values.Where(v => v.Value.Count < 2).Select(v => v.Key);
            Assert.AreEqual(
                "",
                string.Join(' ', exposed),
                $"{string.Join('|', rows.Select(r => $"{r.Women} {r.Men}"))} below {limit}: {Text(masked)}"
            );
        }
    }

    [TestMethod]
    public void Every_small_count_is_masked_and_no_shown_count_is_changed()
    {
        var random = new Random(7);
        for (var n = 0; n < 500; n++)
        {
            var rows = Enumerable
                .Range(0, random.Next(1, 40))
                .Select(i => new CountRow($"{i}", random.Next(30), random.Next(30), n % 3 == 0 ? random.Next(12) : 0))
                .ToList();
            var whole = SmallNumbers.Mask(rows, limit: 0);

            foreach (var (shown, real) in Cells(SmallNumbers.Mask(rows)).Zip(Cells(whole)))
            {
                Assert.IsTrue(real is > 0 and < 5 ? shown is null : shown is null || shown == real);
                Assert.IsFalse(real == 0 && shown is null, "nobody is nobody");
            }
        }
    }

    [TestMethod]
    public void Totals_of_a_table_with_several_rows_stay_and_little_else_is_masked()
    {
        var rows = Rows("3 14|20 9|30 31|12 18|25 7|40 2|16 22");

        var masked = SmallNumbers.Mask(rows);

        Assert.AreEqual("146 103 249", Text(masked).Split('|')[^1]);
        Assert.HasCount(4, Cells(masked).Where(c => c is null).ToList());
    }

    private static IEnumerable<int?> Cells(MaskedCounts counts) =>
        counts.Rows.Append(counts.Totals).SelectMany(r => new[] { r.Women, r.Men, r.Unsplit, r.All });

    private static List<CountRow> Rows(string counts) =>
        [
            .. counts
                .Split('|', StringSplitOptions.RemoveEmptyEntries)
                .Select((r, i) => new CountRow($"{i}", int.Parse(r.Split(' ')[0]), int.Parse(r.Split(' ')[1]))),
        ];

    private static string Text(MaskedCounts counts) =>
        string.Join('|', counts.Rows.Append(counts.Totals).Select(r => $"{Of(r.Women)} {Of(r.Men)} {Of(r.All)}"));

    private static string Of(int? count) => count is { } shown ? $"{shown}" : "-";
}
