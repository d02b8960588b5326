using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Reports;

[TestClass]
public sealed class OpeningTests
{
    [TestMethod]
    [DataRow("finsambot")]
    [DataRow("sofia")]
    [DataRow("bo")]
    public void The_clock_the_lead_and_the_deputy_may_open_a_report(string actor)
    {
        var sample = new Sample();

        var decision = sample.Do(new PersonId(actor), new OpenReport(Sample.FirstQuarter));

        Assert.IsNull(decision.Refusal);
        Assert.AreEqual(ReportStatus.Writing, sample.Report.Status);
        Assert.AreEqual("vagen-vidare/kvartalsrapport-2026-03-31", sample.Report.Id.ToString());
        Assert.AreEqual(new TemplateRef("kvartalsrapport", "2025"), sample.Report.Template);
    }

    [TestMethod]
    [DataRow("interventionName", "Vägen vidare")]
    [DataRow("owner", "Älvbacka kommun")]
    [DataRow("period", "2026-01-01–2026-03-31")]
    [DataRow("submitterName", "Sofia Lind")]
    public void What_the_register_knows_is_filled_in(string section, string text)
    {
        var saved = Sample.Opened().Report.TextOf(section);

        Assert.AreEqual(text, saved.Text);
        Assert.AreEqual(1, saved.Revision);
        Assert.IsTrue(saved.Done);
    }

    [TestMethod]
    public void Opening_again_changes_nothing()
    {
        var sample = Sample.Opened();

        Assert.AreSame(Decision.Nothing, sample.Do(Sample.Sofia, new OpenReport(Sample.FirstQuarter)));
    }

    [TestMethod]
    public void A_report_can_be_opened_from_the_first_day_of_its_period_in_Stockholm()
    {
        var start = new DateTimeOffset(2026, 3, 31, 22, 0, 0, TimeSpan.Zero);
        var secondQuarter = new OpenReport(new ReportingPeriod(new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30)));

        Assert.IsNotNull(new Sample().At(start.AddSeconds(-1)).Do(Sample.Sofia, secondQuarter).Refusal);
        Assert.IsNull(new Sample().At(start).Do(Sample.Sofia, secondQuarter).Refusal);
    }
}
