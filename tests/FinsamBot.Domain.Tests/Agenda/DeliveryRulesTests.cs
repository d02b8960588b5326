using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Agenda;

/// <summary>A sender takes an item before it sends, and what became of it is noted: both are decided on what is owed now.</summary>
[TestClass]
public sealed class DeliveryRulesTests
{
    private const string Key = "vagen-vidare/kvartalsrapport-2026-03-31/review/1/request/anna";
    private static readonly TimeSpan TwoMinutes = TimeSpan.FromMinutes(2);
    private static readonly Stamp Stamp = new(Sample.Morning, "finsambot", "deliver");

    [TestMethod]
    public void Who_comes_first_has_the_item_and_keeps_it_for_as_long_as_asked()
    {
        var sample = Sample.Sent();

        var started = (DeliveryStarted)On(sample, Claim()).Events.Single();

        Assert.AreEqual((ChannelKind.Mail, "anna", sample.Now + TwoMinutes), (started.Channel, started.To, started.ClaimEnds));
        Assert.IsNull(started.Letter, "It travels under its own key.");
        sample.Happen(Stamp, started);
        Assert.IsEmpty(On(sample, Claim()).Events, "Somebody has it.");
    }

    [TestMethod]
    public void What_is_not_owed_or_goes_another_way_is_not_taken()
    {
        Assert.IsEmpty(On(Sample.Written(), Claim()).Events);
        Assert.IsEmpty(On(Sample.Sent(), Claim() with { Channel = ChannelKind.Teams }).Events);
        Assert.IsEmpty(On(Sample.Submitted(), Claim()).Events, "It left before the report was handed in.");
    }

    [TestMethod]
    public void What_another_has_begun_is_taken_up_as_that_message_or_not_at_all()
    {
        var sample = Sample.Sent();
        sample.Happen(Stamp, new DeliveryStarted(Key, ChannelKind.Mail, "anna", sample.Now.AddMinutes(2), "bundle/7"));
        sample.At(sample.Now.AddMinutes(3));

        Assert.IsEmpty(On(sample, Claim()).Events, "Sent afresh it might come twice.");
        Assert.IsEmpty(On(sample, Claim() with { Letter = "bundle/8", IsRetry = true }).Events);
        var again = (DeliveryStarted)On(sample, Claim() with { Letter = "bundle/7", IsRetry = true }).Events.Single();
        Assert.AreEqual("bundle/7", again.Letter);
    }

    [TestMethod]
    public void Nothing_begun_is_no_retry() => Assert.IsEmpty(On(Sample.Sent(), Claim() with { IsRetry = true }).Events);

    [TestMethod]
    public void What_is_never_taken_is_kept_longer_and_tried_more_seldom()
    {
        var sample = Sample.Sent();
        var claim = (DeliveryStarted)On(sample, Claim() with { Tries = 100 }).Events.Single();
        Assert.AreEqual(sample.Now.AddHours(1), claim.ClaimEnds);

        var soon = new SendOutcome.TryLater(sample.Now.AddMinutes(1), "busy");
        Assert.AreEqual(soon.Until, ((DeliveryPostponed)On(sample, new EndDelivery(Key, soon, 99)).Events.Single()).Until);
        var end = (DeliveryPostponed)On(sample, new EndDelivery(Key, soon, 300)).Events.Single();
        Assert.AreEqual((sample.Now.AddHours(6), "busy"), (end.Until, end.Reason));
        var late = new SendOutcome.TryLater(sample.Now.AddDays(1), "closed");
        Assert.AreEqual(late.Until, ((DeliveryPostponed)On(sample, new EndDelivery(Key, late, 300)).Events.Single()).Until);
    }

    [TestMethod]
    public void Each_end_is_noted_as_what_it_is()
    {
        var sample = Sample.Sent();

        Assert.AreEqual(new DeliveryPrepared(Key, "draft"), On(sample, new PrepareDelivery(Key, "draft")).Events.Single());
        Assert.AreEqual(new DeliverySent(Key, "id"), Ended(sample, new SendOutcome.Sent("id")));
        Assert.AreEqual(new DeliveryRefused(Key, "gone"), Ended(sample, new SendOutcome.Refused("gone")));
        Assert.AreEqual(new DeliveryUnknown(Key, "timeout"), Ended(sample, new SendOutcome.Unknown("timeout")));
    }

    [TestMethod]
    public void What_has_been_sent_stays_sent_whatever_a_slower_sender_finds()
    {
        var sample = Sample.Sent();
        sample.Happen(Stamp, new DeliveryStarted(Key, ChannelKind.Mail, "anna", sample.Now.AddMinutes(2)));
        sample.At(sample.Now.AddMinutes(3));
        sample.Happen(Stamp, On(sample, Claim() with { IsRetry = true }).Events.Single());
        sample.Happen(Stamp, Ended(sample, new SendOutcome.Sent("id")));

        foreach (
            SendOutcome later in new SendOutcome[]
            {
                new SendOutcome.Sent("id"),
                new SendOutcome.TryLater(sample.Now, "busy"),
                new SendOutcome.Unknown("timeout"),
            }
        )
        {
            Assert.IsEmpty(On(sample, new EndDelivery(Key, later, 0)).Events, $"{later}");
        }

        Assert.AreEqual(AttemptState.Sent, sample.View.Deliveries[Key].State);
    }

    [TestMethod]
    public void A_claim_is_closed_when_its_time_is_over_and_nobody_needs_it()
    {
        var sample = Sample.Sent();
        sample.Happen(Stamp, new DeliveryStarted(Key, ChannelKind.Mail, "anna", sample.Now.AddMinutes(2)));
        sample.At(sample.Now.AddMinutes(1));
        sample.Do(Sample.Sofia, new SubmitReport(true));

        Assert.IsEmpty(On(sample, new CloseDelivery(Key)).Events, "Its sender may still be at it.");
        Assert.AreEqual((Key, Sample.Morning.AddMinutes(2)), sample.View.Abandoned().Single());
        Assert.IsTrue(sample.View.Next() <= Sample.Morning.AddMinutes(2), "Somebody looks then.");

        sample.At(Sample.Morning.AddMinutes(2));
        Assert.AreEqual(new DeliveryUnknown(Key, DeliveryUnknown.NeedPassed), On(sample, new CloseDelivery(Key)).Events.Single());
    }

    [TestMethod]
    public void A_claim_that_is_still_needed_is_not_closed_but_taken_up()
    {
        var sample = Sample.Sent();
        sample.Happen(Stamp, new DeliveryStarted(Key, ChannelKind.Mail, "anna", sample.Now.AddMinutes(2)));
        sample.At(sample.Now.AddMinutes(3));

        Assert.IsEmpty(On(sample, new CloseDelivery(Key)).Events);
        Assert.IsEmpty(sample.View.Abandoned());
    }

    private static ClaimDelivery Claim() => new(Key, ChannelKind.Mail, Key, IsRetry: false, TwoMinutes, Tries: 0);

    private static Event Ended(Sample sample, SendOutcome outcome) => On(sample, new EndDelivery(Key, outcome, 0)).Events.Single();

    private static Decision On(Sample sample, DeliveryCommand command) => DeliveryRules.On(sample.View, command);
}
