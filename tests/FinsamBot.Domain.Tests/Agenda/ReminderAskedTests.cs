using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Agenda;

/// <summary>The office has the writers reminded then and there.</summary>
[TestClass]
public sealed class ReminderAskedTests
{
    [TestMethod]
    public void The_writers_are_reminded_at_once_although_they_wanted_to_wait_and_once_a_day()
    {
        var sample = Sample.Opened();
        Assert.IsNull(sample.Do(Sample.Sofia, new SnoozeReminders(new DateOnly(2026, 4, 10))).Refusal);
        var circumstances = OfOffice(sample);
        var asked = Decide.On(sample.Report, circumstances, Wish(sample.Now));
        var report = asked.Events.Aggregate(
            sample.Report,
            (r, e) => Evolve.Apply(r, new EventRecord(1, new Stamp(sample.Now, "rita", "c"), e))
        );

        var due = ReportAgenda.Due(report, circumstances, sample.Now).OfType<Reminder>().ToList();
        Assert.AreEqual(Sample.Sofia.Value, due.Single(r => r.Milestone is null).To.Id);
        Assert.IsEmpty(Decide.On(report, circumstances, Wish(sample.Now.AddHours(3)) with { CommandId = "later" }).Events);
        Assert.IsNotEmpty(Decide.On(report, circumstances, Wish(sample.Now.AddDays(1)) with { CommandId = "next" }).Events);
    }

    [TestMethod]
    public void Nobody_but_the_office_asks_for_it_and_not_after_the_report_is_handed_in()
    {
        var sample = Sample.Opened();
        Assert.AreEqual(RefusalReason.OnlyOfficeDecides, sample.Do(Sample.Sofia, new RemindWriters()).Refusal?.Reason);
        var submitted = Sample.Submitted();
        Assert.AreEqual(
            RefusalReason.AlreadySubmitted,
            Decide.On(submitted.Report, OfOffice(submitted), Wish(submitted.Now)).Refusal?.Reason
        );
    }

    private static Request Wish(DateTimeOffset now) => new(new RemindWriters(), Sample.Rita, "remind", now);

    private static Circumstances OfOffice(Sample sample) =>
        sample.Circumstances with
        {
            Association = Sample.Association with { Roles = Sample.Association.Roles.Add((Sample.Rita, Role.Administrator)) },
        };
}
