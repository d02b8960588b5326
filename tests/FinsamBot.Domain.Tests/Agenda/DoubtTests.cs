using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Agenda;

/// <summary>What may have been sent before the store was taken back from a copy waits for the office's word.</summary>
[TestClass]
public sealed class DoubtTests
{
    private const string Key = "vagen-vidare/kvartalsrapport-2026-03-31/reminder/S-0w/2026-03-25/sofia";

    private static readonly Stamp Stamp = new(Sample.Morning, "finsambot", "deliver");

    private readonly Sample _sample = Sample.Opened();

    [TestMethod]
    public void Before_it_everything_waits_and_after_it_everything_goes()
    {
        Assert.Contains(Key, Open(null));

        Assert.DoesNotContain(Key, Open(Taken(Sample.Morning.AddDays(1))));
        Assert.Contains(Key, Held(Taken(Sample.Morning.AddDays(1))));
        Assert.Contains(Key, Open(Taken(DueAt)), "what is due at that very moment was not due before it");
        Assert.IsEmpty(Held(Taken(DueAt)));
    }

    [TestMethod]
    public void What_waits_makes_nothing_due_and_is_no_reason_to_look()
    {
        var view = View(Taken(Sample.Morning.AddYears(1)));

        Assert.IsEmpty(view.Due());
        Assert.IsNull(view.Next());
        Assert.Contains(OfficeConcern.HeldBack, OfficeList.Of([view]).Select(l => l.Concern));
    }

    [TestMethod]
    public void The_office_sends_it_after_all_or_drops_it_and_the_first_word_counts()
    {
        var taken = Taken(Sample.Morning.AddDays(1));
        var association = _sample.Circumstances.Association with { Restored = taken };
        Association Settled(bool send) => Association.Evolve(association, new EventRecord(1, Stamp, new HeldBackSettled([Key], send)));

        Assert.Contains(Key, Open(Settled(true).Restored));
        Assert.IsEmpty(Open(Settled(false).Restored));
        Assert.IsEmpty(Held(Settled(false).Restored));
        var again = new AssociationRequest(new SettleHeldBack([Key], true), PersonId.Bot, "x", Sample.Morning);
        Assert.IsEmpty(AssociationRules.On(Settled(false), FinsamBot.Domain.Forms.TemplateCatalogue.BuiltIn, again).Events);
        Assert.HasCount(1, AssociationRules.On(association, FinsamBot.Domain.Forms.TemplateCatalogue.BuiltIn, again).Events);
    }

    [TestMethod]
    public void What_Teams_refused_before_it_does_not_leave_by_mail_instead()
    {
        _sample.Happen(Stamp, Started(null), new DeliveryRefused(Key, "blocked"));

        Assert.IsEmpty(Open(Taken(Sample.Morning.AddDays(1))));
        Assert.Contains(Key + "/mail", Held(Taken(Sample.Morning.AddDays(1))));
    }

    [TestMethod]
    public void What_was_under_way_in_a_message_of_its_own_is_looked_for_and_what_travelled_with_others_is_doubtful()
    {
        _sample.Happen(Stamp, Started(null));
        Assert.Contains(Key, Open(Taken(Sample.Morning.AddDays(1))));

        _sample.Happen(Stamp, new DeliveryUnknown(Key, "x"), Started("other/with-1-more/x"));
        var view = View(Taken(Sample.Morning.AddDays(1))) with { Now = Sample.Morning.AddDays(2) };
        Assert.DoesNotContain(Key, view.Open().Select(o => o.Item.Key));
        var closed = DeliveryRules.On(view, new CloseDelivery(Key)).Events.OfType<DeliveryUnknown>().Single();
        Assert.AreEqual(DeliveryUnknown.Restored, closed.Reason);
    }

    private DateTimeOffset DueAt => _sample.View.Open().Single(o => o.Item.Key == Key).Item.DueAt;

    private static Restoration Taken(DateTimeOffset at) => new(at.AddDays(-7), at);

    private static DeliveryStarted Started(string? letter) => new(Key, ChannelKind.Teams, "sofia", Sample.Morning.AddMinutes(2), letter);

    private ReportView View(Restoration? restored)
    {
        var circumstances = _sample.Circumstances;
        return _sample.View with
        {
            Circumstances = circumstances with { Association = circumstances.Association with { Restored = restored } },
        };
    }

    private IReadOnlyList<string> Open(Restoration? restored) =>
        [.. View(restored).Open().Select(o => o.Item.Key).Where(k => k.StartsWith(Key, StringComparison.Ordinal))];

    private IReadOnlyList<string> Held(Restoration? restored) => [.. View(restored).HeldBack().Select(i => i.Key)];
}
