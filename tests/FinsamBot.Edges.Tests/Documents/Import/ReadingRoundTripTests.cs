using System.Text;
using FinsamBot.Core.Reports;
using FinsamBot.Documents.Import;
using FinsamBot.Documents.Word;
using FinsamBot.Testing.Reports;
using FsCheck;
using FsCheck.Fluent;

namespace FinsamBot.Edges.Tests.Documents.Import;

[TestClass]
public sealed class ReadingRoundTripTests
{
    private static readonly string[] Pieces =
    [
        "- ", "-", "– ", "• ", "    - ", "        * ", "**", "***", "*", "1. ", "2. ", "2) ", "    1. ", "12.", "\n", "\n", "\n\n", " ", "\t", "\u00A0", "\v",
        "text", "fler ord", "å", "🙂", "<w:p>", "_", "#", "|", "sju. ",
    ];

    [TestMethod]
    public void A_report_comes_back_from_Word_line_by_line() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Arb.From(Texts()), text => AssertSame(text)));

    [TestMethod]
    [DynamicData(nameof(Hostile))]
    public void What_has_broken_other_documents_comes_back_too(string name) => AssertSame(HostileTexts.All[name]);

    public static IEnumerable<object[]> Hostile => HostileTexts.All.Keys.Where(n => n != "control characters").Select(name => new object[] { name });

    [TestMethod]
    public void The_form_itself_comes_back_with_its_headings_tables_and_fields()
    {
        var document = SourceReader.Read("rapport.docx", WordReport.Render(Sample.Submitted().View).Content).Document!;

        var view = Sample.Submitted().View;
        var headings = document.Blocks.OfType<SourceLine>().Where(l => l.HeadingLevel is 1 or 2).Select(l => l.Text).ToList();
        CollectionAssert.IsSubsetOf(view.Template.Chapters.Select(c => $"{c.Number}. {c.Heading.Sv}").ToArray(), headings);
        Assert.IsTrue(document.Blocks.OfType<SourceTable>().All(t => t.HasHeader));
        CollectionAssert.AreEqual(view.Template.DiaryFields.Select(f => f.Label.Sv).ToArray(), document.Blocks.OfType<SourceTable>().First().Rows[0].ToArray());
    }

    [TestMethod]
    public void Reading_documents_cannot_call_out() =>
        Assert.DoesNotContain(
            a => a.Name!.StartsWith("System.Net", StringComparison.Ordinal) || a.Name.Contains("Http", StringComparison.Ordinal), typeof(SourceReader).Assembly.GetReferencedAssemblies());

    private static Gen<string> Texts() => Gen.Elements(Pieces).ListOf().Select(string.Concat);

    private static void AssertSame(string text)
    {
        var sample = Sample.Opened();
        sample.Do(Sample.Sofia, new SaveSections([new SectionInput("activities", text, true, null)]));
        var written = FormattedText.Parse(sample.Report.TextOf("activities").Text);

        var document = SourceReader.Read("rapport.docx", WordReport.Render(sample.View).Content).Document!;

        var section = document.Blocks.OfType<SourceLine>().SkipWhile(l => l.HeadingLevel is null || !l.Text.StartsWith("2.1 ", StringComparison.Ordinal)).Skip(1).TakeWhile(l => l.HeadingLevel is null);
        var expected = written.Blocks.Count == 0 ? ["Avsnittet är inte ifyllt."] : written.Blocks.Select(Shown).ToList();
        Assert.AreEqual(Whole(string.Join('\n', expected)), string.Join('\n', section.Select(l => (l.AfterBlank ? "~" : "") + l.Text)));
    }

    /// <summary>Halves of letters become signs that can be seen.</summary>
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>Word has one sign for bullets, and one blank behind a marker.</summary>
    private static string Shown(TextBlock block)
    {
        var marker = block switch
        {
            BulletItem => "- ",
            NumberedItem item => $"{item.Number}{item.Delimiter} ",
            _ => "",
        };
        var text = block.Written[block.Marker.Length..];
        return (block.AfterBlank ? "~" : "") + (marker.Length > 0 ? new string(' ', 4 * block.Level) + marker + text.TrimStart() : text);
    }
}
