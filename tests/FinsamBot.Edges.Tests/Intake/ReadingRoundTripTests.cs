using System.Text;
using FinsamBot.Documents.Word;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Text;
using FinsamBot.Edges.Tests.Documents;
using FinsamBot.Intake.Reading;
using FinsamBot.Testing.Reports;
using FsCheck;
using FsCheck.Fluent;

namespace FinsamBot.Edges.Tests.Intake;

[TestClass]
public sealed class ReadingRoundTripTests
{
    private static readonly string[] Pieces =
    [
        "- ",
        "-",
        "– ",
        "• ",
        "    - ",
        "        • ",
        "1. ",
        "2. ",
        "2) ",
        "    1. ",
        "12.",
        "\n",
        "\n",
        "\n\n",
        " ",
        "\t",
        "\u00A0",
        "\v",
        "text",
        "fler ord",
        "å",
        "🙂",
        "<w:p>",
        "_",
        "#",
        "|",
        "sju. ",
        "[ord](https://example.se/a)",
        "https://example.se/b",
        "sofia@example.se",
        "[",
        "](",
    ];

    private static readonly string[] Stars = ["*", "**", "***", "        * ", "**fet**", "*kursiv*"];

    private static readonly string[] Words = ["Åtgärd", "två möten", "50 %", "(a)", "slut.", "🙂"];

    [TestMethod]
    public void A_report_comes_back_from_Word_line_by_line() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Arb.From(Texts(Pieces)), text => AssertSame(text, Shown)));

    /// <summary>An asterisk that is a letter beside one that is a mark can become one, and the other way; nothing else changes.</summary>
    [TestMethod]
    public void Whatever_asterisks_stand_in_it_no_other_sign_is_lost() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200),
            Prop.ForAll(Arb.From(Texts([.. Pieces, .. Stars])), text => AssertSame(text, Signs))
        );

    [TestMethod]
    public void Words_look_as_they_did() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(100),
            Prop.ForAll(
                Arb.From(Looks()),
                runs =>
                {
                    var line = FormattedText.Write(runs);
                    var read = FormattedText.Parse(Lines(line).Single().Text).Blocks.Single();

                    Assert.AreEqual(Visible(FormattedText.Parse(line).Blocks.Single().Runs), Visible(read.Runs));
                }
            )
        );

    [TestMethod]
    [DynamicData(nameof(Hostile))]
    public void What_has_broken_other_documents_comes_back_too(string name) => AssertSame(HostileTexts.All[name], Shown);

    public static IEnumerable<object[]> Hostile =>
        HostileTexts.All.Keys.Where(n => n != "control characters").Select(name => new object[] { name });

    [TestMethod]
    public void The_form_itself_comes_back_with_its_headings_tables_and_fields()
    {
        var document = SourceReader.Read("rapport.docx", WordReport.Render(Sample.Submitted().View).Content).Document!;

        var view = Sample.Submitted().View;
        var headings = document.Blocks.OfType<SourceLine>().Where(l => l.HeadingLevel is 1 or 2).Select(l => l.Text).ToList();
        CollectionAssert.IsSubsetOf(view.Template.Chapters.Select(c => $"{c.Number}. {c.Heading.Sv}").ToArray(), headings);
        Assert.IsTrue(document.Blocks.OfType<SourceTable>().All(t => t.HasHeader));
        CollectionAssert.AreEqual(
            view.Template.DiaryFields.Select(f => f.Label.Sv).ToArray(),
            document.Blocks.OfType<SourceTable>().First().Rows[0].ToArray()
        );
    }

    [TestMethod]
    public void Reading_documents_cannot_call_out() =>
        Assert.DoesNotContain(
            a => a.Name!.StartsWith("System.Net", StringComparison.Ordinal) || a.Name.Contains("Http", StringComparison.Ordinal),
            typeof(SourceReader).Assembly.GetReferencedAssemblies()
        );

    private static Gen<string> Texts(string[] pieces) => Gen.Elements(pieces).ListOf().Select(string.Concat);

    private static Gen<List<TextRun>> Looks() =>
        Looked().NonEmptyListOf().Select(words => words.SelectMany(w => new[] { w, new TextRun(" ", false) }).SkipLast(1).ToList());

    private static Gen<TextRun> Looked() =>
        from word in Gen.Elements(Words)
        from bold in Gen.Elements(true, false)
        from italic in Gen.Elements(true, false)
        from link in Gen.Elements<string?>(null, null, "https://example.se/x")
        select new TextRun(word, bold, italic, link is null ? null : new Uri(link));

    private static void AssertSame(string text, Func<IEnumerable<TextBlock>, string> shown)
    {
        var written = FormattedText.Parse(CleanText.Of(text)).Blocks;
        var read = FormattedText.Parse(string.Join('\n', Lines(text).Select(l => (l.AfterBlank ? "\n" : "") + l.Text))).Blocks;

        Assert.AreEqual(Whole(shown(written)), shown(read));
    }

    /// <summary>The lines of one section, through Word and back.</summary>
    private static IEnumerable<SourceLine> Lines(string text)
    {
        var sample = Sample.Opened();
        sample.Do(Sample.Sofia, new SaveSections([new SectionInput("activities", text, true, null)]));
        var document = SourceReader.Read("rapport.docx", WordReport.Render(sample.View).Content).Document!;
        return document
            .Blocks.OfType<SourceLine>()
            .SkipWhile(l => l.HeadingLevel is null || !l.Text.StartsWith("2.1 ", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(l => l.HeadingLevel is null)
            .Where(l => l.Text != "Avsnittet är inte ifyllt.");
    }

    /// <summary>Halves of letters become signs that can be seen.</summary>
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>Word has one sign for bullets, and one blank behind a marker.</summary>
    private static string Shown(IEnumerable<TextBlock> blocks) =>
        string.Join(
            '\n',
            blocks.Select(block =>
            {
                var marker = block switch
                {
                    BulletItem => "- ",
                    NumberedItem item => $"{item.Number}{item.Delimiter} ",
                    _ => "",
                };
                return (block.AfterBlank ? "~" : "") + (marker.Length > 0 ? block.Level + marker + block.Text.TrimStart() : block.Text);
            })
        );

    /// <summary>Bullets may be any sign, so none of them counts.</summary>
    private static string Signs(IEnumerable<TextBlock> blocks) =>
        string.Join(
            '\n',
            blocks.Select(block =>
                string.Concat(
                    ((block.AfterBlank ? "~" : "") + block.Marker + block.Text).Where(c =>
                        !char.IsWhiteSpace(c) && !"*-–•".Contains(c, StringComparison.Ordinal)
                    )
                )
            )
        );

    private static string Visible(IEnumerable<TextRun> runs) =>
        string.Concat(
            runs.SelectMany(r =>
                r.Text.Where(c => !char.IsWhiteSpace(c)).Select(c => $"{c}{(r.Bold ? "b" : "")}{(r.Italic ? "i" : "")}{r.Address} ")
            )
        );
}
