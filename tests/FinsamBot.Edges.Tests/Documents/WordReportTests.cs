using System.Text.RegularExpressions;
using FinsamBot.Documents;
using FinsamBot.Documents.Word;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Papers;
using FinsamBot.Testing;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Edges.Tests.Documents;

[TestClass]
public partial class WordReportTests
{
    public static IEnumerable<object[]> States =>
        [
            ["opened"],
            ["written"],
            ["sent"],
            ["submitted"],
            ["asked twice"],
        ];

    public static IEnumerable<object[]> Hostile => HostileTexts.All.Keys.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(States))]
    public void The_validator_finds_no_error_in_any_state(string state) => ValidWord.Require(WordReport.Render(In(state).View));

    [TestMethod]
    [DynamicData(nameof(Hostile))]
    public void The_validator_finds_no_error_whatever_people_write(string name) =>
        ValidWord.Require(WordReport.Render(HostileTexts.Report(HostileTexts.All[name]).View));

    [TestMethod]
    [DynamicData(nameof(Hostile))]
    public void Every_character_is_there_in_order_with_its_list_number_and_bold(string name)
    {
        var text = HostileTexts.All[name];
        var view = HostileTexts.Report(text).View;

        var sections = Sections(WordReport.Render(view));

        foreach (var section in view.Template.Sections.Where(s => s is { Kind: SectionKind.LongText, FilledBy: FilledBy.Lead }))
        {
            CollectionAssert.AreEqual(Expected(text), sections[section.Number], section.Number);
        }

        var analysis = sections["2.6"];
        var said = analysis.FindIndex(l =>
            l.StartsWith("Anna Berg, Arbetsförmedlingen", StringComparison.Ordinal) || l.StartsWith("**Anna Berg", StringComparison.Ordinal)
        );
        CollectionAssert.AreEqual(Expected(text), analysis[(said + 1)..^2], "The two who are silent follow.");
    }

    [TestMethod]
    public void Short_answers_keep_their_lines_too()
    {
        var sample = Sample.Opened();
        sample.Do(Sample.Sofia, new SaveSections([new SectionInput("owner", "Älvbacka kommun\noch\tRegion <Norrsken>\u0001", true, null)]));

        var line = WordText
            .Read(WordReport.Render(sample.View).Content)
            .Single(l => l.Text.StartsWith("Huvudman", StringComparison.Ordinal));

        Assert.AreEqual("Huvudman för insatsen\tÄlvbacka kommun\noch\tRegion <Norrsken>", line.Text);
    }

    [TestMethod]
    [DataRow("2022", "Registreringsdatum", "Ankomstdatum")]
    [DataRow("2025", "Ankomstdatum", "Registreringsdatum")]
    public void Every_official_label_of_the_forms_version_is_printed(string version, string dateLabel, string otherLabel)
    {
        var form = TemplateCatalogue.BuiltIn.Of(new TemplateRef("kvartalsrapport", version));
        var view = Sample.Submitted().View;
        view = view with { Circumstances = view.Circumstances with { Template = form } };

        var text = string.Join('\n', WordText.Read(WordReport.Render(view).Content).Select(l => l.Visible));

        foreach (
            var label in form
                .DiaryFields.Concat(form.Sections)
                .Select(s => s.Label.Sv)
                .Concat(form.Chapters.Select(c => $"{c.Number}. {c.Heading.Sv}"))
        )
        {
            Assert.Contains(label, text);
        }

        Assert.Contains(dateLabel, text);
        Assert.DoesNotContain(otherLabel, text);
    }

    [TestMethod]
    public void What_a_submitted_report_says_from_top_to_bottom()
    {
        var file = WordReport.Render(Sample.Submitted().View).Content;

        Golden.Matches(
            "submitted.txt",
            string.Join('\n', Parts(file).Select(part => string.Join('\n', WordText.Read(file, part).Select(l => l.Visible))))
        );
    }

    [TestMethod]
    public void A_second_round_keeps_the_answers_of_the_first()
    {
        var file = WordReport.Render(In("asked twice").View).Content;

        var lines = WordText.Read(file).Select(l => l.Text).ToList();
        Golden.Matches(
            "asked-twice.txt",
            string.Join(
                '\n',
                Sections(WordReport.Render(In("asked twice").View))["2.6"].Concat(lines[lines.IndexOf("Underlag: styrgruppens svar")..])
            )
        );
    }

    [TestMethod]
    public void Silence_is_called_silence_and_a_group_never_asked_is_said_to_be_so()
    {
        Assert.AreEqual("Styrgruppen har inte fått rapporten än.", Sections(WordReport.Render(Sample.Written().View))["2.6"].Single());
        var sent = Sections(WordReport.Render(Sample.Sent().View))["2.6"];
        Assert.AreEqual(3, sent.Count(l => l.StartsWith("Inget svar inkom från", StringComparison.Ordinal)));
        Assert.DoesNotContain("inga synpunkter", string.Join('\n', sent));
        var never = Sample.Written();
        never.Do(Sample.Sofia, new SubmitReport(true));
        Assert.AreEqual(
            "Rapporten lämnades in utan att styrgruppen hade fått den.",
            Sections(WordReport.Render(never.View))["2.6"].Single()
        );
    }

    [TestMethod]
    public void Who_was_reminded_and_who_was_never_reached_is_said()
    {
        var sample = Sample.Sent();
        var letters = $"{sample.Report.Id}/review/1/";
        sample.Deliver(letters + "request/anna");
        sample.At(Sample.Morning.AddDays(5)).Deliver(letters + "reminder/T-2/anna");
        sample.At(Sample.Morning.AddDays(7)).Deliver(letters + "reminder/T-0/anna");
        sample.Happen(
            new Stamp(sample.Now, "finsambot", "d"),
            new DeliveryStarted(letters + "request/karim", ChannelKind.Mail, "karim", sample.Now),
            new DeliveryRefused(letters + "request/karim", "no such mailbox")
        );

        var lines = Sections(WordReport.Render(sample.View))["2.6"];

        CollectionAssert.IsSubsetOf(
            new[]
            {
                "Inget svar inkom från Anna Berg, Arbetsförmedlingen. Påminnelse skickades 7 april och 9 april.",
                "Inget svar inkom från Karim Haddad, Försäkringskassan: mejlet nådde inte fram.",
                "Inget svar inkom från Lena Ström, Region Norrsken.",
            },
            lines
        );
        var evidence = WordText.Read(WordReport.Render(sample.View).Content).Select(l => l.Text).ToList();
        CollectionAssert.IsSubsetOf(
            new[]
            {
                "Inget svar har kommit (påmind 2026-04-07, 2026-04-09)",
                "Inget svar har kommit (utskicket nådde inte fram)",
                "Inget svar har kommit",
            },
            evidence
        );
    }

    [TestMethod]
    public void The_same_view_gives_the_same_bytes_and_a_submitted_report_does_so_for_ever()
    {
        var sample = Sample.Submitted();
        var first = WordReport.Render(sample.View).Content;

        Assert.IsTrue(first.Span.SequenceEqual(WordReport.Render(sample.View).Content.Span));
        Assert.IsTrue(first.Span.SequenceEqual(WordReport.Render(sample.At(Sample.Morning.AddYears(3)).View).Content.Span));
    }

    [TestMethod]
    [DataRow("Vägen vidare", "Kvartalsrapport Vägen vidare 2026-01-01–2026-03-31.docx")]
    [DataRow("../A/B: \"C\"?\t<D>\u0000|*.", "Kvartalsrapport A B C D 2026-01-01–2026-03-31.docx")]
    public void The_file_is_named_for_people_and_safe_everywhere(string name, string expected)
    {
        var view = Sample.Submitted().View;
        view = view with { Circumstances = view.Circumstances with { Intervention = view.Intervention with { Name = name } } };

        var document = WordReport.Render(view);

        Assert.AreEqual(expected, document.FileName);
        ValidWord.Require(document);
    }

    [TestMethod]
    public void The_case_number_is_one_field_in_the_table_and_on_every_page()
    {
        var file = WordReport.Render(Sample.Submitted().View).Content;
        string[] Bindings(string part) =>
            [
                .. WordText
                    .Xml(file, part)
                    .Descendants()
                    .Where(e => e.Name.LocalName == "dataBinding")
                    .Select(e => e.Attributes().Single(a => a.Name.LocalName == "xpath").Value),
            ];

        Assert.AreEqual("/d:diary[1]/d:caseNumber[1]", Bindings("word/document.xml")[0]);
        Assert.AreEqual("/d:diary[1]/d:caseNumber[1]", Bindings("word/header1.xml").Single());
        CollectionAssert.AreEqual(
            new[] { "caseNumber", "registrarSignature", "receivedOn" },
            WordText.Xml(file, "customXml/item1.xml").Elements().Select(e => e.Name.LocalName).ToArray()
        );
    }

    [TestMethod]
    public void The_host_gets_the_renderer_as_a_delegate() =>
        Assert.AreEqual(
            WordReport.ContentType,
            new ServiceCollection()
                .AddDocuments(new ConfigurationBuilder().Build())
                .BuildServiceProvider()
                .GetRequiredService<RenderDocument>()(Sample.Opened().View)
                .ContentType
        );

    private static string[] Parts(ReadOnlyMemory<byte> file) => ["word/header1.xml", "word/document.xml", "word/footer1.xml"];

    private static Sample In(string state) =>
        state switch
        {
            "opened" => Sample.Opened(),
            "written" => Sample.Written(),
            "sent" => Sample.Sent(),
            "submitted" => Sample.Submitted(),
            _ => AskedTwice(),
        };

    private static Sample AskedTwice()
    {
        var sample = Sample.Sent().LettersLeave();
        sample.Do(Sample.Anna, new AnswerReview(1, AnswerKind.Analysis, "Planen är för tunn.", "code"));
        sample.At(Sample.Morning.AddDays(5));
        sample.Do(Sample.Sofia, new SaveSections([new SectionInput("goals", "17 av 19.", true, null)]));
        sample.Do(Sample.Sofia, new SendToSteeringGroup(false));
        sample.LettersLeave();
        sample.Do(Sample.Karim, new AnswerReview(2, AnswerKind.NoRemarks, "", "code"));
        sample.At(Sample.Morning.AddDays(6));
        sample.Do(Sample.Sofia, new SaveSections([new SectionInput("activities", "Nytt.", true, null)]));
        sample.Do(Sample.Sofia, new SubmitReport(true));
        return sample;
    }

    /// <summary>The lines under each numbered heading, with list markers and bold as written.</summary>
    private static Dictionary<string, List<string>> Sections(RenderedDocument document)
    {
        var sections = new Dictionary<string, List<string>>();
        List<string> current = [];
        foreach (var line in WordText.Read(document.Content))
        {
            if (line.Style is "Heading1" or "Heading2")
            {
                sections[line.Text.Split(' ')[0]] = current = [];
            }
            else
            {
                current.Add(line.Marker.Length > 0 ? $"{line.Marker} {line.Marked}" : line.Marked);
            }
        }

        return sections;
    }

    private static List<string> Expected(string text) =>
        [
            .. Breaks()
                .Split(text)
                .Select(l => Marker().Replace(l.TrimEnd(), m => (m.Groups[1].Value is "-" ? Bullet(m.Value) : m.Groups[1].Value) + " "))
                .Where(l => l.Length > 0)
                .Select(Seen),
        ];

    private static string Bullet(string marker) => marker.Length is > 3 and < 8 ? "–" : "•";

    private static string Seen(string line) => Halves().Replace(Unseeable().Replace(line, ""), "\uFFFD");

    [GeneratedRegex("\r\n|[\n\r\v\f\u0085\u2028\u2029]")]
    private static partial Regex Breaks();

    [GeneratedRegex(@"^[ \t\u00A0]*(-|[0-9]{1,3}[.)])[ \t]")]
    private static partial Regex Marker();

    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFFE\uFFFF]")]
    private static partial Regex Unseeable();

    [GeneratedRegex(@"[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex Halves();
}
