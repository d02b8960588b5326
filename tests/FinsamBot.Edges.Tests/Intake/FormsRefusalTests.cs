using FinsamBot.Domain.Text;
using FinsamBot.Intake.Reading;

namespace FinsamBot.Edges.Tests.Intake;

[TestClass]
public sealed class FormsRefusalTests
{
    [TestMethod]
    [DataRow("Protokoll\n\nNärvarande: Eva Prov\n\nDatum: 2026-01-12\n\nMötet öppnades.")]
    [DataRow("Kvartalsrapport\n\nOmsättningen ökade. Resultatet blev bättre än väntat.")]
    [DataRow("Ansökan om medel\n\nInsatsens namn\nVägen in\n\nHuvudman för insatsen\nStorviks kommun\n\nSyfte\nFler i arbete.")]
    [DataRow("En enda rad")]
    public void A_file_on_another_form_is_refused_with_the_forms_that_can_be_read(string text)
    {
        var refusal = FormsReading.Refused(text);

        Assert.AreEqual(ImportRefusalReason.AnotherForm, refusal.Reason);
        StringAssert.Contains(refusal.In(Language.Swedish), "Kvartalsrapport");
        StringAssert.Contains(refusal.In(Language.English), "rapport.txt");
    }

    [TestMethod]
    public void Two_reports_in_one_file_are_refused()
    {
        string[] twos =
        [
            FormsQuarterlyTexts.Markdown + "\n\n" + FormsQuarterlyTexts.Markdown,
            FormsQuarterlyTexts.Dense + "\n" + FormsQuarterlyTexts.Markdown,
            FormsQuarterlyTexts.Markdown + "\n\n" + FormsFinalTexts.Plain,
            FormsFinalTexts.Plain + "\n\n" + FormsFinalTexts.Plain,
            FormsAppendixTexts.Tabs + "\n\n" + FormsAppendixTexts.Tabs,
        ];
        foreach (var two in twos)
        {
            Assert.AreEqual(ImportRefusalReason.TwoReports, FormsReading.Refused(two).Reason, two[..20]);
        }
    }

    [TestMethod]
    public void Goals_that_are_told_under_the_same_headings_for_each_part_are_one_report()
    {
        var text = FormsFinalTexts.Plain.Replace(
            "- Minst 20 platser.",
            "- Minst 20 platser.\n\nÖvergripande mål\n- Ett.\n\nEffektmål\n- Två.\n\nInsatsmål\n- Tre.\n\nSyfte\nMer.",
            StringComparison.Ordinal
        );

        Assert.AreEqual("slutrapport", FormsReading.Read(text).Form);
    }

    [TestMethod]
    public void A_report_that_speaks_of_other_reports_is_one_report()
    {
        var text = FormsQuarterlyTexts.Markdown.Replace(
            "Det går bra.",
            "Slutrapport\n\nSlutrapporten skrivs i höst. Kvartalsrapport\n\nSyfte: att lära.",
            StringComparison.Ordinal
        );

        Assert.AreEqual("kvartalsrapport", FormsReading.Read(text).Form);
    }
}
