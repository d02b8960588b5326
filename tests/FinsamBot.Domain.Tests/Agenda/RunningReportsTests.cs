using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Agenda;

/// <summary>Which reports a lead can open before their morning comes.</summary>
[TestClass]
public sealed class RunningReportsTests
{
    private static readonly DateOnly LastDay = new(2027, 6, 30);

    [TestMethod]
    [DataRow("2025-12-31", "", DisplayName = "the day before the first period")]
    [DataRow("2026-01-01", "2026-03-31")]
    [DataRow("2026-03-31", "2026-03-31", DisplayName = "the last day of the quarter")]
    [DataRow("2026-04-01", "2026-06-30", DisplayName = "the first day of the next")]
    public void The_report_of_the_running_quarter_can_be_opened(string day, string ends) =>
        Assert.AreEqual(ends, Ends(View(Sample.Intervention, day)));

    [TestMethod]
    public void An_opened_one_is_not_offered_again()
    {
        var opened = Sample.Intervention with { Opened = [new OpenedPeriod(Sample.Template.Id, Sample.FirstQuarter)] };

        Assert.AreEqual("", Ends(View(opened, "2026-03-01")));
    }

    [TestMethod]
    [DataRow("2027-05-28", "", DisplayName = "the weekday before its plan opens it")]
    [DataRow("2027-05-31", "2027-06-30", DisplayName = "thirty days before the intervention ends")]
    [DataRow("2027-06-30", "2027-06-30", DisplayName = "its last day")]
    [DataRow("2027-07-01", "", DisplayName = "the period is over")]
    public void A_final_report_runs_for_years_and_can_be_opened_from_the_day_its_plan_says(string day, string ends)
    {
        var form = TemplateCatalogue.BuiltIn.Of(new TemplateRef("slutrapport", "2026"));
        var final = new Reporting(form.Ref, new PeriodScheme(Sample.FirstQuarter.Start, Sample.FirstQuarter.End, LastDay, Whole: true));

        Assert.AreEqual(ends, Ends(View(Sample.Intervention with { Reportings = [final] }, day)));
    }

    private static string Ends(InterventionView view) => string.Join(' ', view.Running().Select(p => $"{p.Plan.Period.End:yyyy-MM-dd}"));

    private static InterventionView View(Intervention intervention, string day) =>
        new(
            new Circumstances(Sample.Association, intervention, Sample.Template, new Dictionary<PersonId, Contact>()),
            TemplateCatalogue.BuiltIn,
            DateTimeOffset.Parse(day + "T12:00:00+02:00")
        );
}
