using FinsamBot.Core.Agenda;
using FinsamBot.Core.Interventions;
using FinsamBot.Core.Reports;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Core.Tests.Agenda;

[TestClass]
public sealed class InterventionAgendaTests
{
    [TestMethod]
    [DataRow("2026-04-01T07:59:59+02:00", 0)]
    [DataRow("2026-04-01T08:00:00+02:00", 1)]
    [DataRow("2026-07-01T08:00:00+02:00", 2)]
    [DataRow("2027-01-01T12:00:00+01:00", 3, DisplayName = "not on New Year's Day")]
    [DataRow("2027-01-04T08:00:00+01:00", 4)]
    public void A_report_opens_on_the_first_working_morning_after_its_period(string now, int count) =>
        Assert.HasCount(count, InterventionAgenda.Due(Sample.Intervention, DateTimeOffset.Parse(now)));

    [TestMethod]
    public void What_is_opened_is_not_due_again_and_a_gap_is_filled()
    {
        var periods = Sample.Intervention.Periods!.All().Take(3).ToList();
        var opened = Sample.Intervention with { Opened = Sample.Intervention.Opened.SetItem(periods[1].End, periods[1]) };

        var due = InterventionAgenda.Due(opened, DateTimeOffset.Parse("2026-10-02T08:00:00+02:00"));

        Assert.AreSequenceEqual([periods[0], periods[2]], due);
        Assert.AreEqual(InterventionAgenda.OpensAt(periods[0]), InterventionAgenda.Next(opened));
    }

    [TestMethod]
    public void An_intervention_that_has_ended_needs_no_further_look()
    {
        var periods = new PeriodScheme(Sample.FirstQuarter.Start, Sample.FirstQuarter.End, Sample.FirstQuarter.End);
        var ended = Sample.Intervention with { Periods = periods, Opened = Sample.Intervention.Opened.SetItem(Sample.FirstQuarter.End, Sample.FirstQuarter) };

        Assert.IsNull(InterventionAgenda.Next(ended));
        Assert.IsNull(InterventionAgenda.Next(Intervention.None));
    }
}
