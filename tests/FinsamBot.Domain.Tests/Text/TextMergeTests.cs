using FinsamBot.Domain.Text.Comparing;

namespace FinsamBot.Domain.Tests.Text;

[TestClass]
public sealed class TextMergeTests
{
    [TestMethod]
    [DataRow("A\nB\nC\nD", "A\nX\nC\nD", "A\nB\nC\nY", "A\nX\nC\nY", DisplayName = "in different lines")]
    [DataRow("A", "A", "A\n\nB", "A\n\nB", DisplayName = "one has added")]
    [DataRow("A\n\nB", "B", "A\n\nB", "B", DisplayName = "one has removed")]
    [DataRow("A", "Samma", "Samma", "Samma", DisplayName = "both have written the same")]
    [DataRow("A\nB", "A\n\nB", "A\nB\nC", "A\n\nB\nC", DisplayName = "a gap is no conflict")]
    [DataRow("", "", "", "", DisplayName = "nothing at all")]
    [DataRow("- ett\n- två\n- tre", "- noll\n- ett\n- två\n- tre", "- ett\n- två\n- tre\n- fyra", "- noll\n- ett\n- två\n- tre\n- fyra")]
    public void What_is_in_nobodys_way_is_put_together(string before, string mine, string theirs, string together)
    {
        var merge = TextMerge.Of(before, mine, theirs);

        Assert.IsTrue(merge.IsSettled);
        Assert.AreEqual(together, merge.With([]));
    }

    [TestMethod]
    public void What_both_have_changed_is_somebodys_choice()
    {
        var merge = TextMerge.Of(
            "Början\n\nVi började.\n\nSlut",
            "Början\n\nVi började i mars.\n\nSlut",
            "Början\n\nVi började sent.\n\nSlut"
        );

        var contested = merge.Contested.Single();
        Assert.AreEqual("Vi började i mars.", contested.Mine.Single().Written);
        Assert.AreEqual("Vi började sent.", contested.Theirs.Single().Written);
        Assert.AreEqual("Början\n\nVi började i mars.\n\nSlut", merge.With([MergeChoice.Mine]));
        Assert.AreEqual("Början\n\nVi började sent.\n\nSlut", merge.With([MergeChoice.Theirs]));
        Assert.AreEqual("Början\n\nVi började i mars.\n\nVi började sent.\n\nSlut", merge.With([MergeChoice.Both]));
        Assert.AreEqual(merge.With([MergeChoice.Both]), merge.With([]), "Whoever has not chosen loses nothing.");
    }

    [TestMethod]
    public void What_the_library_lost_is_contested() => Assert.HasCount(2, TextMerge.Of("A", "X", "A\nY").Contested.Single().Theirs);

    [TestMethod]
    public void Every_line_that_either_wrote_is_in_the_result_or_in_a_contested_stretch()
    {
        var random = new Random(20);
        for (var round = 0; round < 20_000; round++)
        {
            var before = Lines(random, 6);
            var (mine, theirs) = (Changed(random, before), Changed(random, before));

            var merge = TextMerge.Of(Text(before), Text(mine), Text(theirs));

            var kept = merge.With([]).Split('\n').ToHashSet();
            var written = mine.Concat(theirs).Except(before);
            Assert.IsEmpty(written.Where(l => !kept.Contains(l)), $"{Text(before)} / {Text(mine)} / {Text(theirs)}");
        }
    }

    [TestMethod]
    public void Whoever_alone_has_changed_it_gets_what_they_wrote_and_the_sides_are_alike()
    {
        var random = new Random(21);
        for (var round = 0; round < 5_000; round++)
        {
            var before = Lines(random, 8);
            var mine = Changed(random, before);

            Assert.AreEqual(Text(mine), TextMerge.Of(Text(before), Text(mine), Text(before)).With([]));
            Assert.AreEqual(Text(mine), TextMerge.Of(Text(before), Text(before), Text(mine)).With([]));
            var theirs = Changed(random, before);
            Assert.AreEqual(
                TextMerge.Of(Text(before), Text(mine), Text(theirs)).IsSettled,
                TextMerge.Of(Text(before), Text(theirs), Text(mine)).IsSettled
            );
        }
    }

    [TestMethod]
    public void Two_texts_that_have_nothing_in_common_are_chosen_between_as_a_whole()
    {
        var (mine, theirs) = (Numbered("min", 3_000), Numbered("din", 3_000));

        var contested = TextMerge.Of(Numbered("förr", 3_000), mine, theirs).Contested.Single();

        Assert.AreEqual(mine, TextMerge.TextOf(contested.Mine));
        Assert.AreEqual(theirs, TextMerge.TextOf(contested.Theirs));
    }

    private static string Numbered(string word, int count) => string.Join('\n', Enumerable.Range(0, count).Select(i => $"{word} {i}"));

    private static List<string> Lines(Random random, int most) =>
        [.. Enumerable.Range(0, random.Next(most)).Select(_ => $"rad{random.Next(4)}")];

    private static List<string> Changed(Random random, List<string> lines)
    {
        List<string> changed = [.. lines];
        for (var edits = random.Next(4); edits > 0; edits--)
        {
            var at = random.Next(changed.Count + 1);
            if (at < changed.Count && random.Next(2) == 0)
            {
                changed.RemoveAt(at);
            }
            else
            {
                changed.Insert(at, random.Next(3) == 0 ? $"rad{random.Next(4)}" : $"ny{random.Next(1_000_000)}");
            }
        }

        return changed;
    }

    private static string Text(IEnumerable<string> lines) => string.Join('\n', lines);
}
