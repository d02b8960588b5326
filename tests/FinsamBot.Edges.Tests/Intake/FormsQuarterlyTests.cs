using FinsamBot.Documents.Word;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Text;
using FinsamBot.Intake.Forms;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Intake;

[TestClass]
public sealed class FormsQuarterlyTests
{
    [TestMethod]
    [DataRow("rapport.md")]
    [DataRow("rapport.txt")]
    public void Bold_labels_and_headings_of_any_level_are_understood(string name)
    {
        var report = FormsReading.Read(FormsQuarterlyTexts.Markdown, name);

        Assert.AreEqual(("kvartalsrapport", "2025", "2026-01-01–2026-03-31"), (report.Form, report.TemplateVersion, $"{report.Period}"));
        Assert.AreEqual(
            "Vägen in|Storviks kommun|2026-04-14|Ove Prov",
            WordFields(report, "interventionName", "owner", "reportDate", "submitterName")
        );
        Assert.AreEqual("||", WordFields(report, "caseNumber", "registrarSignature", "receivedOn"));
        Assert.AreEqual(
            "Deltagarna väljer vad de bygger.|Det går bra.|Inga särskilda kommentarer.",
            Sections(report, "userInvolvement", "overallAssessment", "steeringGroupAnalysis")
        );
        Assert.AreEqual("- **Fler i praktik;** uppnås troligen.\n- **Egen lokal;** påbörjat.", report.Section("goals")!.Text);
        Assert.IsEmpty(report.Unplaced);
        Assert.IsEmpty(report.Questions);
    }

    [TestMethod]
    public void Sentences_cut_by_a_page_and_words_cut_at_their_joint_are_whole_again_and_subheadings_stay()
    {
        var text = FormsReading.Read(FormsQuarterlyTexts.Markdown).Section("activities")!.Text;

        StringAssert.Contains(text, "tillsammans med handledarna byggt");
        StringAssert.Contains(text, "ett nytt arbetssätt.");
        StringAssert.Contains(text, "**Resurser**\n\nNamn på verkstaden saknas ännu.");
        StringAssert.StartsWith(text, "Gruppen", "The guidance is the form's.");
    }

    [TestMethod]
    public void Answers_behind_their_labels_and_wrapped_labels_are_understood()
    {
        var report = FormsReading.Read(FormsQuarterlyTexts.Dense);

        Assert.AreEqual(("2022", "2025-01-01–2025-03-31"), (report.TemplateVersion, $"{report.Period}"));
        Assert.AreEqual(
            "2025/14|EP|2025-04-08|Vägen in|Region Norrsken|2025-04-08|Ove Prov",
            WordFields(report, "caseNumber", "registrarSignature", "receivedOn", "interventionName", "owner", "reportDate", "submitterName")
        );
        Assert.AreEqual(
            "Vi har startat tre grupper. De träffas varje vecka.|Inga avvikelser.|Deltagarna väljer själva.|Målet är delvis "
                + "uppfyllt.|Bra.|Styrgruppen är nöjd.",
            Sections(report, "activities", "deviations", "userInvolvement", "goals", "overallAssessment", "steeringGroupAnalysis")
        );
        Assert.AreEqual("Bilaga: en lista", report.Unplaced.Single(), "What belongs nowhere is kept.");
    }

    [TestMethod]
    public void Our_own_Word_file_comes_back_as_it_was_written()
    {
        var view = Sample.Submitted().View;

        var report = FormsReading.Read(WordReport.Render(view).Content, "rapport.docx");

        Assert.AreEqual(
            ("kvartalsrapport", view.Template.Version, $"{Sample.FirstQuarter}"),
            (report.Form, report.TemplateVersion, $"{report.Period}")
        );
        foreach (var section in view.Template.Sections.Where(s => s.IsLong && s.FilledBy == FilledBy.Lead))
        {
            Assert.AreEqual(
                FormattedText.Parse(view.Report.TextOf(section.Id).Text).PlainText,
                report.Section(section.Id)!.Text,
                section.Id
            );
        }

        Assert.AreEqual(view.Report.TextOf("interventionName").Text, report.Field("interventionName")!.Value);
        Assert.AreEqual(
            view.Report.TextOf("submitterName").Text,
            report.Field("submitterName")!.Value,
            "The table of contacts has a column of that name."
        );
    }

    [TestMethod]
    public void Figures_that_our_own_Word_file_prints_are_data_again_and_no_part_of_the_answers()
    {
        var sample = Sample.Written();
        sample.Do(
            Sample.Sofia,
            new NoteDeviation(null, new DateOnly(2026, 2, 3), DeviationKind.Schedule, "Lokalen blev sen.", null, "Vi lånar en.")
        );
        var view = sample.View;

        var report = FormsReading.Read(WordReport.Render(view).Content, "rapport.docx");

        Assert.AreEqual(FormattedText.Parse(view.Report.TextOf("deviations").Text).PlainText, report.Section("deviations")!.Text);
        var deviation = report.Deviations.Single();
        Assert.AreEqual(
            (new DateOnly(2026, 2, 3), DeviationKind.Schedule, "Lokalen blev sen.", "Vi lånar en."),
            (deviation.On, deviation.Kind, deviation.Text, deviation.Action)
        );
    }

    [TestMethod]
    [DataRow("Ankomstdatum\n\nDet här är inget datum", "")]
    [DataRow("Ankomstdatum 260412", "2026-04-12")]
    [DataRow("**Ankomstdatum:** 12 april 2026", "2026-04-12")]
    [DataRow("# Ankomstdatum\n2026 04 12", "2026-04-12")]
    public void A_date_is_only_taken_for_one_that_is(string label, string date) =>
        Assert.AreEqual(
            date,
            FormsReading
                .Read(FormsQuarterlyTexts.Markdown.Replace("**Ankomstdatum**", label, StringComparison.Ordinal))
                .Field("receivedOn")!
                .Value
        );

    [TestMethod]
    [DataRow("Datum\tNamn\n20260414\tOve Prov")]
    [DataRow("Datum Namn\n20260414 Ove Prov")]
    [DataRow("**Datum** **Namn**\n\n14 april 2026 Ove Prov")]
    [DataRow("| | |\n|---|---|\n| Datum 2026 04 14 | Namn Ove Prov |\n|---|---|")]
    [DataRow("| Datum | 260414 |\n|---|---|\n| Namn | Ove Prov |")]
    [DataRow("Datum: 14 april 2026, Namn: Ove Prov")]
    [DataRow("Namn\nOve Prov\nDatum\n2026-04-14")]
    public void Who_wrote_it_and_when_stands_in_many_shapes(string shape)
    {
        var text = FormsQuarterlyTexts.Markdown[..FormsQuarterlyTexts.Markdown.IndexOf("| **Datum**", StringComparison.Ordinal)] + shape;

        Assert.AreEqual("2026-04-14|Ove Prov", WordFields(FormsReading.Read(text), "reportDate", "submitterName"));
    }

    [TestMethod]
    [DataRow("20260114", "20250101 - 20251231", null)]
    [DataRow("20250114", "20250101 - 20251231", "2026-01-14")]
    [DataRow("20271114", "20250101 - 20251231", "")]
    public void A_report_date_that_cannot_be_is_asked_about(string date, string period, string? asked)
    {
        var text = FormsQuarterlyTexts
            .Markdown.Replace("20260414", date, StringComparison.Ordinal)
            .Replace("20260101 - 20260331", period, StringComparison.Ordinal);

        var question = FormsReading
            .Read(text)
            .Questions.SingleOrDefault(q => q.Kind is ImportQuestionKind.DateSuggested or ImportQuestionKind.DateInFuture);

        Assert.AreEqual(
            asked,
            question is null ? null
                : question.Kind == ImportQuestionKind.DateInFuture ? ""
                : question.Arguments[1]
        );
    }

    [TestMethod]
    public void A_report_that_was_cut_off_is_taken_with_a_question_for_each_missing_section()
    {
        var cut = FormsQuarterlyTexts.Dense[..FormsQuarterlyTexts.Dense.IndexOf("2.4 Mål", StringComparison.Ordinal)];

        var report = FormsReading.Read(cut);

        Assert.AreEqual(
            "2.4 2.5",
            string.Join(' ', report.Questions.Where(q => q.Kind == ImportQuestionKind.SectionMissing).Select(q => q.Where))
        );
        Assert.IsTrue(report.Sections.Where(s => s.Text.Length == 0).All(s => s.Confidence == 0));
    }

    private static string WordFields(ImportedDocument report, params string[] ids) =>
        string.Join('|', ids.Select(id => report.Field(id)?.Value ?? "(saknas)"));

    private static string Sections(ImportedDocument report, params string[] ids) =>
        string.Join('|', ids.Select(id => report.Section(id)?.Text ?? "(saknas)"));
}
