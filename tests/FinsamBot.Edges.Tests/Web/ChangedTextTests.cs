using FinsamBot.Domain.Text;
using FinsamBot.Domain.Text.Comparing;
using FinsamBot.Web.Reading.Changes;

namespace FinsamBot.Edges.Tests.Web;

[TestClass]
public sealed class ChangedTextTests
{
    private static readonly string[] Vocabulary =
    [
        "mål",
        "plan",
        "50 %",
        "**fet**",
        "deltagare.",
        "och",
        "\n",
        "\n- ",
        "\n\n",
        "\n2. ",
        "🙂",
        "å",
        " ",
    ];

    [TestMethod]
    public void Without_the_added_the_old_text_is_left_and_without_the_removed_the_new_one()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var before = Words(random, random.Next(60));
            var after = seed % 5 == 0 ? Words(random, random.Next(60)) : Altered(random, before);
            var lines = ChangedText.Between(string.Join(' ', before), string.Join(' ', after));
            Assert.AreEqual(Letters(string.Join(' ', before)), Left(lines, Mark.Added), $"old, seed {seed}");
            Assert.AreEqual(Letters(string.Join(' ', after)), Left(lines, Mark.Removed), $"new, seed {seed}");
        }
    }

    [TestMethod]
    public void One_changed_word_is_one_mark()
    {
        var runs = ChangedText.Between("- Sexton deltagare har en plan.", "- Sjutton deltagare har en plan.").Single().Runs;

        CollectionAssert.AreEqual(
            new[] { Plain("Sexton", Mark.Removed), Plain("Sjutton", Mark.Added), Plain(" deltagare har en plan.", Mark.Kept) },
            runs.ToArray()
        );
    }

    [TestMethod]
    public void Words_changed_beside_each_other_are_read_as_one_change()
    {
        var runs = ChangedText
            .Between("Vi har anställt en vikarie i vår verkstad.", "Vi har anställt två handledare i vår verkstad.")
            .Single()
            .Runs;

        CollectionAssert.AreEqual(
            new[] { "Vi har anställt ", "en vikarie", "två handledare", " i vår verkstad." },
            runs.Select(r => r.Run.Text).ToArray()
        );
    }

    [TestMethod]
    public void Lines_with_little_in_common_are_two_lines()
    {
        var lines = ChangedText.Between("Starten sköts upp.", "Budgeten höll hela kvartalet.");

        CollectionAssert.AreEqual(new[] { Mark.Removed, Mark.Added }, lines.Select(l => l.Runs.Single().Mark).ToArray());
    }

    [TestMethod]
    public void A_hundred_thousand_characters_in_one_line_that_are_all_new_fall_back_to_the_whole_line()
    {
        var before = string.Join(' ', Enumerable.Range(0, 20_000).Select(n => $"a{n}"))[..99_000];
        var after = string.Join(' ', Enumerable.Range(0, 20_000).Select(n => $"b{n}"))[..99_000];

        CollectionAssert.AreEqual(
            new[] { Mark.Removed, Mark.Added },
            ChangedText.Between(before, after).Select(l => l.Runs.Single().Mark).ToArray()
        );
    }

    [TestMethod]
    public void Fifty_thousand_lines_that_are_all_new_are_shown_whole()
    {
        var lines = ChangedText.Between(
            string.Join('\n', Enumerable.Repeat("a", 50_000)),
            string.Join('\n', Enumerable.Repeat("b", 50_000))
        );

        Assert.AreEqual(100_000, lines.Count);
    }

    private static List<string> Words(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => Vocabulary[random.Next(Vocabulary.Length)])];

    private static List<string> Altered(Random random, List<string> words)
    {
        var altered = new List<string>(words);
        for (var n = random.Next(6); n > 0; n--)
        {
            altered.Insert(random.Next(altered.Count + 1), Vocabulary[random.Next(Vocabulary.Length)]);
            altered.RemoveAt(random.Next(altered.Count));
        }

        return altered;
    }

    /// <summary>What is read: line by line, without marks of form.</summary>
    private static MarkedRun Plain(string text, Mark mark) => new(new TextRun(text, false), mark);

    private static string Letters(string text) => string.Join('\n', FormattedText.Parse(text).Blocks.Select(b => b.Text));

    private static string Left(IReadOnlyList<MarkedLine> lines, Mark gone) =>
        string.Join(
            '\n',
            lines
                .Where(l => l.Runs.Any(r => r.Mark != gone))
                .Select(l => string.Concat(l.Runs.Where(r => r.Mark != gone).Select(r => r.Run.Text)))
        );
}
