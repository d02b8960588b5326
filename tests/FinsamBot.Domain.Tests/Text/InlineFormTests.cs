using FinsamBot.Domain.Text;
using FsCheck;
using FsCheck.Fluent;

namespace FinsamBot.Domain.Tests.Text;

[TestClass]
public sealed class InlineFormTests
{
    [TestMethod]
    [DataRow("ett *kursivt* ord", "ett |i:kursivt| ord")]
    [DataRow("*Not:* se sidan 3", "i:Not:| se sidan 3")]
    [DataRow("(*så*)", "(|i:så|)")]
    [DataRow("***båda*** två", "bi:båda| två")]
    [DataRow("**fet *kursiv* fet**", "b:fet |bi:kursiv|b: fet")]
    [DataRow("*kursiv **fet** kursiv*", "i:kursiv |bi:fet|i: kursiv")]
    [DataRow("**fet *kursiv***", "b:fet |bi:kursiv")]
    [DataRow("***kursiv* fet**", "bi:kursiv|b: fet")]
    [DataRow("***fet** kursiv*", "bi:fet|i: kursiv")]
    [DataRow("*a **b* c**", "i:a **b| c**")]
    [DataRow("o**be**roende", "o|b:be|roende")]
    public void Asterisks_in_pairs_are_form(string line, string expected) => Assert.AreEqual(expected, Shown(line));

    [TestMethod]
    [DataRow("Se [förbundets sida](https://norrsken.example.se/stöd).", "Se |förbundets sida->https://norrsken.example.se/st%C3%B6d|.")]
    [DataRow(
        "Se https://norrsken.example.se/a_b(c)?x=1, och mer.",
        "Se |https://norrsken.example.se/a_b(c)?x=1->https://norrsken.example.se/a_b(c)?x=1|, och mer."
    )]
    [DataRow("[öppet](https://example.se och mer", "[öppet](|https://example.se->https://example.se| och mer")]
    [DataRow("(http://example.se/x)", "(|http://example.se/x->http://example.se/x|)")]
    [DataRow(
        "Skriv till rita.noren@norrsken.example.se.",
        "Skriv till |rita.noren@norrsken.example.se->mailto:rita.noren@norrsken.example.se|."
    )]
    [DataRow("[Skriv](mailto:rita@example.se)", "Skriv->mailto:rita@example.se")]
    [DataRow(
        "**[fet](https://example.se)** och *https://example.se/i*",
        "b:fet->https://example.se| och |i:https://example.se/i->https://example.se/i"
    )]
    [DataRow("https://example.se/*a*b **c**", "https://example.se/*a*b->https://example.se/*a*b| |b:c")]
    public void Addresses_are_links(string line, string expected) => Assert.AreEqual(expected, Shown(line));

    [TestMethod]
    [DataRow("[klicka](javascript:alert(1))")]
    [DataRow("[fil](file:///etc/passwd) [data](data:text/html,x) [ftp](ftp://example.se)")]
    [DataRow("[tomt]() [öppet](htt och mer")]
    [DataRow("[1] (se sidan 2)")]
    [DataRow("http:// och https://, ahttps://x")]
    [DataRow("@anna och a@b och @@ och a.@b.se och x@.se")]
    public void What_leads_nowhere_stays_letters(string line)
    {
        var block = FormattedText.Parse(line).Blocks.Single();

        Assert.AreEqual(line, block.Text);
        Assert.IsTrue(block.Runs.All(r => r.Link is null), Shown(line));
    }

    [TestMethod]
    public void What_is_written_from_runs_is_read_as_those_runs()
    {
        var words = Gen.Elements("ord", "två ord", "å", "1 (ett)", "x.y");
        var link = Gen.Elements<Uri?>(null, null, null, new Uri("https://example.se/å"), new Uri("mailto:a@example.se"));
        var run =
            from text in words
            from bold in ArbMap.Default.GeneratorFor<bool>()
            from italic in ArbMap.Default.GeneratorFor<bool>()
            from to in link
            select new TextRun(text, bold, italic, to);

        Prop.ForAll(
                run.NonEmptyListOf().ToArbitrary(),
                runs =>
                {
                    // Blanks between them: most marks stand at the edge of a word.
                    var parted = runs.SelectMany(r => new[] { r, new TextRun(" – ", false) }).ToList();
                    var line = FormattedText.Write(parted);
                    var read = FormattedText.Parse(line).Blocks.Single().Runs;
                    return Looks(read).SequenceEqual(Looks(parted));
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [TestMethod]
    public void Form_that_cannot_be_written_is_left_out_and_no_letter_added()
    {
        Assert.AreEqual(
            "oberoende",
            FormattedText.Write([new TextRun("o", false), new TextRun("be", false, true), new TextRun("roende", false)])
        );
        Assert.AreEqual(
            "o**be**roende",
            FormattedText.Write([new TextRun("o", false), new TextRun("be", true), new TextRun("roende", false)])
        );
        Assert.AreEqual("**Fet** sen", FormattedText.Write([new TextRun("Fet ", true), new TextRun("sen", false)]));
        Assert.AreEqual(
            "se a]b",
            FormattedText.Write([new TextRun("se ", false), new TextRun("a]b", false, false, new Uri("https://example.se"))])
        );
    }

    /// <summary>Each letter that is no blank with how it looks.</summary>
    private static IEnumerable<string> Looks(IEnumerable<TextRun> runs) =>
        runs.SelectMany(r => r.Text.Where(c => c is not (' ' or '–')).Select(c => $"{c}{r.Bold}{r.Italic}{r.Address}"));

    private static string Shown(string line) =>
        string.Join(
            '|',
            FormattedText
                .Parse(line)
                .Blocks.Single()
                .Runs.Select(r =>
                    (r.Bold ? "b" : "")
                    + (r.Italic ? "i" : "")
                    + (r.Bold || r.Italic ? ":" : "")
                    + r.Text
                    + (r.Address is { } address ? "->" + address : "")
                )
        );
}
