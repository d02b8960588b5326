using System.Collections.Immutable;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Deliveries;

[TestClass]
public sealed class AttemptTests
{
    private static readonly DateTimeOffset At = Sample.Morning;
    private static readonly DeliveryStarted Started = new("key", ChannelKind.Mail, "anna", At.AddMinutes(2));

    [TestMethod]
    public void A_start_claims_the_item() =>
        Assert.AreEqual(
            new Attempt(AttemptState.Started, ChannelKind.Mail, "anna", At.AddMinutes(2), null, 1, At) { Letter = "key" },
            After(Started)
        );

    [TestMethod]
    public void What_the_channel_prepared_is_kept_for_the_next_try()
    {
        var again = After(Started, new DeliveryPrepared("key", "draft-7"), new DeliveryPostponed("key", At.AddHours(1), "429"), Started);

        Assert.AreEqual("draft-7", again!.Handle);
        Assert.AreEqual(2, again.Tries);
        Assert.AreEqual(AttemptState.Started, again.State);
    }

    [TestMethod]
    public void A_postponed_item_waits_as_long_as_the_channel_wishes()
    {
        var postponed = After(Started, new DeliveryPostponed("key", At.AddHours(1), "429"))!;

        Assert.AreEqual(AttemptState.Postponed, postponed.State);
        Assert.AreEqual(At.AddHours(1), postponed.NextTry);
        Assert.IsFalse(postponed.IsSettled);
    }

    [TestMethod]
    public void Sent_refused_and_unknown_are_the_end()
    {
        Assert.AreEqual((AttemptState.Sent, true), End(new DeliverySent("key", "receipt")));
        Assert.AreEqual((AttemptState.Refused, true), End(new DeliveryRefused("key", "no such address")));
        Assert.AreEqual((AttemptState.Unknown, true), End(new DeliveryUnknown("key", "timeout")));
    }

    [TestMethod]
    public void An_end_without_a_start_is_no_attempt()
    {
        Assert.IsNull(After(new DeliverySent("key", "receipt")));
        Assert.IsNull(After(new DeliveryPrepared("key", "draft")));
        Assert.IsNull(After(new DeliveryPostponed("key", At, "429")));
        Assert.IsNull(After(new DeliveryRefused("key", "no")));
        Assert.IsNull(After(new DeliveryUnknown("key", "timeout")));
    }

    [TestMethod]
    public void Items_do_not_touch_each_other() =>
        Assert.AreEqual(AttemptState.Started, After(Started, Started with { Key = "other" }, new DeliverySent("other", "receipt"))!.State);

    private static (AttemptState State, bool Settled) End(DeliveryEvent end)
    {
        var attempt = After(Started, end)!;
        return (attempt.State, attempt.IsSettled);
    }

    private static Attempt? After(params DeliveryEvent[] events) =>
        events
            .Aggregate(ImmutableDictionary<string, Attempt>.Empty, (attempts, e) => Attempt.Apply(attempts, e, At))
            .GetValueOrDefault("key");
}
