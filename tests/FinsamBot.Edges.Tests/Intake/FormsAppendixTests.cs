using FinsamBot.Domain.Checks.Contradictions;
using FinsamBot.Intake.Forms;
using FinsamBot.Intake.Forms.Appendix;

namespace FinsamBot.Edges.Tests.Intake;

[TestClass]
public sealed class FormsAppendixTests
{
    [TestMethod]
    public void Chapters_and_tables_are_found_and_their_names_matched()
    {
        var appendix = FormsReading.Read(FormsAppendixTexts.Tabs);

        Assert.AreEqual(("arsredovisning-bilaga", "2025-01-01–2025-12-31"), (appendix.Form, $"{appendix.Period}"));
        Assert.AreEqual(
            "1 Finsam Vik KRAFT, Viks kommun|2 Språng 2.0, Storviks kommun",
            string.Join('|', appendix.Sections.Select(s => $"{s.Number} {s.Label}"))
        );
        StringAssert.EndsWith(appendix.Sections[0].Text, "INTERNA MÖTEN\n\nVi har mötts varje vecka.");
        Assert.AreEqual("Nya deltagare 9/6/15|Utskrivna deltagare 10/9/19", Tables(appendix));
        Assert.IsEmpty(appendix.Unplaced);
        Assert.IsEmpty(appendix.Questions);
    }

    [TestMethod]
    public void Each_project_becomes_a_report_of_its_own_with_its_rows()
    {
        var reports = AppendixSplit.Reports(FormsReading.Read(FormsAppendixTexts.Tabs));

        Assert.AreEqual(
            "Finsam Vik KRAFT 4+3 6+5|Språng 2.0 5+3 4+4",
            string.Join(
                '|',
                reports.Select(r =>
                    $"{r.Interventions[0].Name} {r.Flows[0].New.Women}+{r.Flows[0].New.Men} {r.Flows[0].Exited.Women}"
                    + $"+{r.Flows[0].Exited.Men}"
                )
            )
        );
        StringAssert.StartsWith(reports[0].Sections.Single().Text, "12 personer", "The heading that every chapter has is the form's.");
        Assert.AreEqual("Storviks kommun", reports[1].Field("owner")!.Value);
        Assert.AreEqual(ContradictionKind.RunningTotal, reports[1].Contradictions.Single().Kind);
    }

    [TestMethod]
    public void Text_and_table_are_compared_for_the_same_project()
    {
        var found = FormsReading.Read(FormsAppendixTexts.Tabs).Contradictions;

        Assert.AreEqual(
            "TextAgainstTable 11|PartsDoNotAddUp 4 + 3 + 2 = 9 (12)|RunningTotal 41 − 30 = 11 (8)",
            string.Join('|', found.Select(c => $"{c.Kind} {c.Against}"))
        );
    }

    [TestMethod]
    public void Tables_that_were_run_together_are_read_and_added_up()
    {
        var appendix = FormsReading.Read(FormsAppendixTexts.RunTogether, "bilaga.md");

        Assert.AreEqual("Nya deltagare 9/6/15|Utskrivna deltagare 10/9/19", Tables(appendix));
        Assert.AreEqual("Storviks kommun;Steg 1;4;4;9", string.Join(';', appendix.Tables[1].Rows[1]));
        Assert.AreEqual("RowSum TableTotal", string.Join(' ', appendix.Contradictions.Select(c => c.Kind)));
        Assert.IsEmpty(appendix.Unplaced);
    }

    [TestMethod]
    [DataRow("Delårsrapport 2025 för", "2025-01-01–2025-06-30")]
    [DataRow("Delårsrapport januari–augusti 2025 för", "2025-01-01–2025-08-31")]
    [DataRow("Årsredovisning 2024 för", "2024-01-01–2024-12-31")]
    public void The_title_tells_the_period(string title, string period) =>
        Assert.AreEqual(
            period,
            $"{FormsReading.Read(FormsAppendixTexts.RunTogether.Replace("Delårsrapport 2025 för", title, StringComparison.Ordinal)).Period}"
        );

    [TestMethod]
    public void Without_a_list_of_contents_the_heading_that_comes_again_tells_the_chapters()
    {
        var appendix = FormsReading.Read(FormsAppendixTexts.Bare);

        Assert.AreEqual("Kraft|Språng", string.Join('|', appendix.Interventions.Select(i => i.Name)));
        Assert.AreEqual("Rapporter 2025", appendix.Unplaced.Single());
    }

    [TestMethod]
    public void A_chapter_of_the_contents_that_is_not_there_is_asked_about()
    {
        var text = FormsAppendixTexts.Tabs.Replace(
            "Språng 2.0, Storviks kommun\t5",
            "Språng 2.0, Storviks kommun\t5\nBorta, Storviks kommun\t6",
            StringComparison.Ordinal
        );

        var question = FormsReading.Read(text).Questions.Single();

        Assert.AreEqual((ImportQuestionKind.SectionMissing, "Borta, Storviks kommun"), (question.Kind, question.Arguments[0]));
    }

    private static string Tables(ImportedDocument appendix) =>
        string.Join('|', appendix.Tables.Select(t => $"{t.Name} {string.Join('/', t.Totals!)}"));
}
