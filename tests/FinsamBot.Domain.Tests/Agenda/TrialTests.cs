using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.People;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Agenda;

/// <summary>Before "start reminding" nobody but the office hears from the bot first.</summary>
[TestClass]
public sealed class TrialTests
{
    [TestMethod]
    public void An_association_that_is_set_up_sends_nothing_and_opens_nothing()
    {
        var view = Late(SendingMode.ToNobody);

        Assert.IsEmpty(view.Open());
        Assert.IsNull(view.Next());
    }

    [TestMethod]
    public void In_a_trial_the_office_receives_what_others_would_and_it_stays_made_for_them()
    {
        var (trial, earnest) = (Late(SendingMode.ToOffice).Due(), Late(SendingMode.ToAll).Due());

        Assert.IsNotEmpty(earnest);
        Assert.AreSequenceEqual(
            earnest.Where(i => i.To.Id != Addressee.Office).Select(i => "trial/" + i.Key).Order(StringComparer.Ordinal),
            trial.Where(i => i.To.ReceivedBy is not null).Select(i => i.Key).Order(StringComparer.Ordinal)
        );
        foreach (var item in trial)
        {
            Assert.AreEqual(Sample.Association.Details.Mailbox, item.To.Mail, item.Key);
            Assert.IsNull(item.To.Conversation, "Nobody's own chat.");
        }
    }

    [TestMethod]
    public void What_went_to_the_office_is_no_word_to_those_whom_it_concerned()
    {
        var item = Late(SendingMode.ToOffice).Due().First(i => i.To.ReceivedBy is not null);
        var started = (DeliveryStarted)
            DeliveryRules
                .On(Late(SendingMode.ToOffice), new ClaimDelivery(item.Key, item.Channel, item.Key, false, TimeSpan.FromMinutes(5), 0))
                .Events.Single();

        Assert.AreEqual(Addressee.Office, started.To);
        StringAssert.StartsWith(started.About!.Kind, "trial/");

        var report = Late(SendingMode.ToAll);
        var sent = Attempt.Apply(Attempt.Apply(report.Deliveries, started, report.Now), new DeliverySent(item.Key, "receipt"), report.Now);
        var afterwards = report with { Report = report.Report with { Deliveries = sent } };
        Assert.AreSequenceEqual(report.Due().Select(i => i.Key), afterwards.Due().Select(i => i.Key));
    }

    private static ReportView Late(SendingMode sending)
    {
        var sample = Sample.Written();
        return new ReportView(
            sample.Report,
            sample.Circumstances with
            {
                Association = Sample.Association with { Sending = sending },
            },
            Sample.Morning.AddDays(25)
        );
    }
}
