using System.Diagnostics;
using System.Text.RegularExpressions;
using FinsamBot.Domain.Text;
using FsCheck;
using FsCheck.Fluent;

namespace FinsamBot.Domain.Tests.Text;

[TestClass]
public partial class FormattedTextTests
{
    private static readonly string[] Pieces =
    [
        "- ",
        "-",
        "– ",
        "• ",
        "* ",
        "*",
        "**",
        "***",
        "1. ",
        "2) ",
        "12.",
        "007. ",
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        " ",
        "\t",
        "\u00A0",
        "\v",
        "\u2028",
        "text",
        "[",
        "](",
        ")",
        "https://a.se",
        "http",
        "://",
        "@",
        "a@b.se",
        "mailto:",
        ".",
        "å",
        "🙂",
        "\u0001",
        "\uD83D",
        "<w:p>",
        "_",
        "#",
    ];

    [TestMethod]
    public void Lines_gaps_lists_and_bold_are_seen()
    {
        var text = FormattedText.Parse("Först.\nSedan **två** saker:\n\n- ett\n  * inuti\n\n4) fyra");

        CollectionAssert.AreEqual(
            new[]
            {
                "Paragraph||Först.|",
                "Paragraph||Sedan två saker:|",
                "BulletItem|- |ett|gap",
                "BulletItem|  * |inuti|",
                "NumberedItem|4) |fyra|gap",
            },
            text.Blocks.Select(b => $"{b.GetType().Name}|{b.Marker}|{b.Text}|{(b.AfterBlank ? "gap" : "")}").ToArray()
        );
        CollectionAssert.AreEqual(new[] { 0, 0, 0, 1, 0 }, text.Blocks.Select(b => b.Level).ToArray());
        Assert.AreEqual((4, ')'), text.Blocks[4] is NumberedItem n ? (n.Number, n.Delimiter) : default);
        CollectionAssert.AreEqual(new[] { "två" }, text.Blocks.SelectMany(b => b.Runs).Where(r => r.Bold).Select(r => r.Text).ToArray());
    }

    [TestMethod]
    [DataRow("2 ** 3 ** 4")]
    [DataRow("**öppet men aldrig stängt")]
    [DataRow("stängt** men aldrig öppet")]
    [DataRow("****")]
    [DataRow("deltagare*innor och *fotnot")]
    [DataRow("medarbetare*innor och chefer*innor")]
    [DataRow("2 * 3 * 4 och 2*3*4")]
    [DataRow("****fyra****")]
    [DataRow("**tre*")]
    [DataRow("*tre**")]
    public void Asterisks_that_are_not_a_pair_stay_letters(string line)
    {
        var block = FormattedText.Parse(line).Blocks.Single();

        Assert.AreEqual(line, block.Text);
        Assert.IsFalse(block.Runs.Any(r => r.Bold || r.Italic));
    }

    [TestMethod]
    [DataRow("-")]
    [DataRow("- ")]
    [DataRow("-ett")]
    [DataRow("1.5 tjänst")]
    [DataRow("2026. Ett år")]
    [DataRow("01. Nollan syns")]
    [DataRow("1.")]
    [DataRow("**Fetstil** först")]
    public void What_only_resembles_a_list_stays_a_paragraph(string line) =>
        Assert.IsInstanceOfType<Paragraph>(FormattedText.Parse(line).Blocks.Single());

    [TestMethod]
    public void A_closing_mark_belongs_to_the_nearest_opening_one() =>
        CollectionAssert.AreEqual(
            new[] { new TextRun("**a ", false), new TextRun("b", true), new TextRun(" c", false) },
            FormattedText.Parse("**a **b** c").Blocks[0].Runs.ToArray()
        );

    [TestMethod]
    public void Nothing_gives_nothing()
    {
        Assert.IsEmpty(FormattedText.Parse(null).Blocks);
        Assert.IsEmpty(FormattedText.Parse(" \n\t\r\n").Blocks);
    }

    [TestMethod]
    public void No_visible_character_is_ever_lost() =>
        Prop.ForAll(Written(), text => FormattedText.Parse(text).PlainText == Normal(text))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));

    [TestMethod]
    public void Reading_again_what_was_read_changes_nothing() =>
        Prop.ForAll(
                Written(),
                text =>
                {
                    var once = FormattedText.Parse(text);
                    var twice = FormattedText.Parse(once.PlainText);
                    return once.Blocks.Select(Shape).SequenceEqual(twice.Blocks.Select(Shape));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));

    [TestMethod]
    [DataRow("*")]
    [DataRow("**")]
    [DataRow("**a ")]
    [DataRow("** ")]
    [DataRow(" ")]
    [DataRow("1. ")]
    [DataRow("- ")]
    [DataRow("\n")]
    [DataRow("***a* ")]
    [DataRow("[")]
    [DataRow("[a](")]
    [DataRow("[a](http://b.se/(")]
    [DataRow("http")]
    [DataRow("https://")]
    [DataRow("https://a.se ")]
    [DataRow("@")]
    [DataRow("a@b.")]
    [DataRow("a@b.se ")]
    public void A_hundred_thousand_tricky_characters_take_no_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)) + "x";
        var watch = Stopwatch.StartNew();

        Assert.AreEqual(Normal(text), FormattedText.Parse(text).PlainText);

        Assert.IsLessThan(TimeSpan.FromSeconds(2), watch.Elapsed);
    }

    private static string Shape(TextBlock block) =>
        $"{block.GetType().Name}|{block.Written}|{block.AfterBlank}|{string.Join('¤', block.Runs)}";

    private static Arbitrary<string> Written() =>
        Gen.OneOf(
                ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""),
                Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces))
            )
            .ToArbitrary();

    /// <summary>The promise in other words: every kind of line break is one, lines lose blanks at their end, blank lines in a row are
    /// one.</summary>
    private static string Normal(string text)
    {
        var lines = Breaks().Split(text).Select(l => l.TrimEnd());
        return BlankRuns().Replace(string.Join('\n', lines), "\n\n").Trim('\n');
    }

    [GeneratedRegex("\r\n|[\n\r\v\f\u0085\u2028\u2029]")]
    private static partial Regex Breaks();

    [GeneratedRegex("\n{3,}")]
    private static partial Regex BlankRuns();
}
