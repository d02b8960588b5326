using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Agenda;

[TestClass]
public sealed class RoutingTests
{
    private const string Key = "vagen-vidare/kvartalsrapport-2026-03-31/reminder/S-0w/2026-03-25/sofia";
    private static readonly ChannelKind Sms = new("Sms");

    /// <summary>Between chat and letter, to everybody, reminders only.</summary>
    private static readonly Ways Three = Ways.Of([
        Way.OfChats(_ => true),
        new Way(Sms, _ => true, kind => kind == typeof(Reminder)),
        Way.OfLetters(_ => true),
    ]);

    private static readonly Stamp Stamp = new(Sample.Morning, "finsambot", "deliver");

    [TestMethod]
    public void A_lead_with_a_chat_is_told_in_Teams() => Assert.AreEqual((Key, ChannelKind.Teams), Only(Sample.Opened()));

    [TestMethod]
    public void A_lead_without_a_chat_is_told_by_mail_under_the_same_key() => Assert.AreEqual((Key, ChannelKind.Mail), Only(WithoutChat()));

    [TestMethod]
    public void What_Teams_refuses_goes_by_mail_under_its_own_key()
    {
        var sample = Sample.Opened();
        sample.Happen(Stamp, Started(Key, ChannelKind.Teams), new DeliveryRefused(Key, "blocked"));

        Assert.AreEqual((Key + "/mail", ChannelKind.Mail), Only(sample));

        sample.Deliver(Key + "/mail");
        Assert.IsNull(Only(sample));
    }

    [TestMethod]
    public void What_mail_refuses_is_not_tried_by_mail_again()
    {
        var sample = WithoutChat();
        sample.Happen(Stamp, Started(Key, ChannelKind.Mail), new DeliveryRefused(Key, "no such address"));

        Assert.IsNull(Only(sample));
    }

    [TestMethod]
    public void What_may_have_arrived_in_Teams_goes_by_mail_and_says_so()
    {
        var sample = Sample.Opened();
        sample.Happen(Stamp, Started(Key, ChannelKind.Teams), new DeliveryUnknown(Key, "timeout"));

        Assert.AreEqual((Key + "/mail", ChannelKind.Mail), Only(sample));
        Assert.IsTrue(ReportAgenda.Due(sample.Report, sample.Circumstances, sample.Now).Single().MayHaveArrived);

        sample.Deliver(Key + "/mail");
        Assert.IsNull(Only(sample));
    }

    [TestMethod]
    public void What_may_have_left_by_mail_is_not_sent_again_and_stands_in_the_offices_list_until_something_reaches_the_person()
    {
        var sample = WithoutChat();
        sample.Happen(Stamp, Started(Key, ChannelKind.Mail), new DeliveryUnknown(Key, "copy-missing"));

        Assert.IsNull(Only(sample));
        Assert.AreEqual(OfficeConcern.NotReached, Listed(sample));

        var later = Started("vagen-vidare/kvartalsrapport-2026-03-31/reminder/T-7/2026-04-14/sofia", ChannelKind.Teams);
        sample.Happen(Stamp with { At = Sample.Morning.AddDays(7) }, later, new DeliverySent(later.Key, "receipt"));
        Assert.AreNotEqual(OfficeConcern.NotReached, Listed(sample));
    }

    [TestMethod]
    public void A_try_under_way_stays_in_the_channel_it_was_begun_in()
    {
        var begunByMail = WithoutChat();
        begunByMail.Happen(Stamp, Started(Key, ChannelKind.Mail));
        begunByMail.Contacts[Sample.Sofia] = Sample.InTeams(Sample.Sofia);
        Assert.AreEqual((Key, ChannelKind.Mail), Only(begunByMail.At(Sample.Morning.AddMinutes(5))));

        var begunInTeams = Sample.Opened();
        begunInTeams.Happen(Stamp, Started(Key, ChannelKind.Teams));
        begunInTeams.Contacts.Clear();
        Assert.AreEqual((Key, ChannelKind.Teams), Only(begunInTeams.At(Sample.Morning.AddMinutes(5))));
    }

    [TestMethod]
    public void A_started_send_belongs_to_its_sender_until_the_claim_ends()
    {
        var sample = Sample.Opened();
        sample.Happen(Stamp, Started(Key, ChannelKind.Teams));

        Assert.IsNull(Only(sample.At(Sample.Morning.AddMinutes(2).AddTicks(-1))));
        Assert.AreEqual((Key, ChannelKind.Teams), Only(sample.At(Sample.Morning.AddMinutes(2))));
    }

    [TestMethod]
    public void A_postponed_send_waits_for_the_channel_and_for_working_hours()
    {
        var sample = Sample.Opened();
        sample.Happen(Stamp, Started(Key, ChannelKind.Teams), new DeliveryPostponed(Key, Sample.Morning.AddHours(8), "429"));

        Assert.AreEqual(
            DateTimeOffset.Parse("2026-04-07T08:00:00+02:00"),
            ReportAgenda.Open(sample.Report, sample.Circumstances, sample.Now)[0].At
        );
    }

    [TestMethod]
    public void Who_cannot_be_reached_is_looked_at_again_each_morning_and_stands_in_the_offices_list()
    {
        var sample = WithoutChat();
        var unreachable = Sample.Association.People[Sample.Sofia] with { Mail = null };
        var circumstances = sample.Circumstances with
        {
            Association = Sample.Association with { People = Sample.Association.People.SetItem(Sample.Sofia, unreachable) },
        };

        Assert.DoesNotContain(i => i.To.Id == "sofia", ReportAgenda.Due(sample.Report, circumstances, sample.Now));
        Assert.AreEqual(
            DateTimeOffset.Parse("2026-04-07T08:00:00+02:00"),
            ReportAgenda.Next(sample.Report, circumstances, sample.Now),
            "After Easter she may have a chat."
        );
        Assert.AreEqual(
            OfficeConcern.NotReached,
            OfficeList.Of([new ReportView(sample.Report, circumstances, sample.Now)])[^1].Concern,
            "The office sees it."
        );
    }

    [TestMethod]
    public void A_third_way_takes_in_its_place_what_it_can_say()
    {
        Assert.AreEqual((Key, ChannelKind.Teams), Only(Sample.Opened(), Three));
        Assert.AreEqual((Key, Sms), Only(WithoutChat(), Three));
        Assert.AreEqual(
            ChannelKind.Mail,
            Only(WithoutChat().At(DateTimeOffset.Parse("2026-03-18T08:00:00+01:00")), Three)?.Channel,
            "The prompt is no reminder."
        );

        var sample = Sample.Opened();
        sample.Happen(Stamp, Started(Key, ChannelKind.Teams), new DeliveryUnknown(Key, "timeout"));
        Assert.AreEqual((Key + "/sms", Sms), Only(sample, Three));

        sample.Happen(Stamp, Started(Key + "/sms", Sms), new DeliveryRefused(Key + "/sms", "no such number"));
        Assert.AreEqual((Key + "/mail", ChannelKind.Mail), Only(sample, Three));
        Assert.IsTrue(Due(sample, Three).Single().MayHaveArrived, "In the chat, however often it was refused since.");

        sample.Deliver(Key + "/mail");
        Assert.IsNull(Only(sample, Three));
    }

    private static OfficeConcern Listed(Sample sample) =>
        OfficeList.Of([new ReportView(sample.Report, sample.Circumstances, sample.Now)])[^1].Concern;

    private static Sample WithoutChat()
    {
        var sample = Sample.Opened();
        sample.Contacts.Clear();
        return sample;
    }

    private static DeliveryStarted Started(string key, ChannelKind channel) => new(key, channel, "sofia", Sample.Morning.AddMinutes(2));

    private static (string Key, ChannelKind Channel)? Only(Sample sample, Ways? ways = null) =>
        Due(sample, ways ?? Ways.Usual).Select(i => ((string, ChannelKind)?)(i.Key, i.Channel)).SingleOrDefault();

    private static IReadOnlyList<AgendaItem> Due(Sample sample, Ways ways) =>
        ReportAgenda.Due(sample.Report, sample.Circumstances with { Ways = ways }, sample.Now);
}
