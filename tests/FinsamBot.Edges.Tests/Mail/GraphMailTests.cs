using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Mail;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Mail;

[TestClass]
public sealed class GraphMailTests
{
    [TestMethod]
    public async Task A_letter_becomes_a_draft_that_is_recorded_and_then_sent()
    {
        await using var world = await GraphWorld.StartAsync();
        var draftsWhenRecorded = -1;
        world.BeforeRecord = _ => draftsWhenRecorded = world.Graph.Mailbox.Drafts.Count;

        var outcome = await world.TryAsync();

        var letter = world.Graph.Mailbox.Sent.Single();
        Assert.AreEqual(new SendOutcome.Sent(letter.InternetMessageId), outcome);
        Assert.AreEqual(1, draftsWhenRecorded);
        Assert.AreEqual(letter.ImmutableId, world.Handle);
        Assert.AreEqual("anna.berg@af.example.se", letter.To);
        Assert.AreEqual("Läs och svara senast 13 april: kvartalsrapport för Vägen vidare", letter.Subject);
        Assert.Contains("två studiebesök", letter.Html);
        CollectionAssert.AreEqual(new[] { GraphCall.Create, GraphCall.Send }, world.Graph.Seen.Select(s => s.Call).ToArray());
    }

    [TestMethod]
    public async Task The_agenda_key_stands_in_an_extended_property_and_automatic_answers_are_wanted_only_where_somebody_is_asked()
    {
        await using var world = await GraphWorld.StartAsync();
        await world.TryAsync();

        var letter = world.Graph.Mailbox.Sent.Single();
        Assert.AreEqual(("String {6f1d2a54-3c0b-4e8f-9d57-8a2b60c4e713} Name FinsamBotKey", world.Item.Key), letter.Property);
        Assert.IsFalse(letter.Content.AsObject().ContainsKey("internetMessageHeaders"));
        world.Sample = Sample.Filed();
        world.Item = SampleLetters.Item(world.Sample, typeof(RegistrarCopy), "registrar");
        await world.TryAsync();
        Assert.AreEqual("x-auto-response-suppress", (string?)world.Graph.Mailbox.Sent[^1].Content["internetMessageHeaders"]![0]!["name"]);
    }

    [TestMethod]
    public async Task Every_request_asks_for_immutable_ids_with_the_token()
    {
        await using var world = await GraphWorld.StartAsync();
        world.AfterRecord = _ => throw new ProgramDiedException();
        await world.TryAsync();
        world.AfterRecord = _ => { };
        await world.TryAsync();

        Assert.IsGreaterThanOrEqualTo(3, world.Graph.Seen.Count);
        foreach (var seen in world.Graph.Seen)
        {
            Assert.AreEqual("IdType=\"ImmutableId\"", seen.Prefer, $"{seen.Call}");
            Assert.AreEqual("Bearer " + FakeGraph.Token, seen.Authorization, $"{seen.Call}");
        }
    }

    [TestMethod]
    [DataRow(60, DisplayName = "A letter waits for its place when that is near")]
    [DataRow(20, DisplayName = "and is left to a later try when it is far")]
    public async Task More_letters_than_the_mailbox_may_send_in_a_minute_wait_for_room(int patience)
    {
        await using var world = await GraphWorld.StartAsync();
        (world.MaxPerMinute, world.MaxWait) = (2, TimeSpan.FromSeconds(patience));
        using var channel = world.Channel();
        var first = world.Clock.GetUtcNow();
        foreach (var member in (string[])["anna", "karim"])
        {
            world.Item = SampleLetters.Item(world.Sample, typeof(ReviewRequest), member);
            Assert.IsInstanceOfType<SendOutcome.Sent>(await world.TryAsync(channel));
            world.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        world.Item = SampleLetters.Item(world.Sample, typeof(ReviewRequest), "lena");
        var third = await world.TryAsync(channel);

        Assert.AreEqual(patience == 60, third is SendOutcome.Sent);
        Assert.AreEqual(patience == 60, world.Clock.GetUtcNow() >= first.AddMinutes(1));
        Assert.AreEqual(patience == 60 ? third : new SendOutcome.TryLater(first.AddSeconds(60.5), "pace"), third);
        Assert.HasCount(patience == 60 ? 3 : 2, world.Graph.Mailbox.Sent);
        Assert.IsEmpty(world.Graph.Mailbox.Drafts);
    }

    [TestMethod]
    public async Task More_requests_than_Graph_takes_in_ten_minutes_are_not_made()
    {
        await using var world = await GraphWorld.StartAsync();
        world.MaxRequests = 2;
        using var channel = world.Channel();
        world.Item = SampleLetters.Item(world.Sample, typeof(ReviewRequest), "anna");
        Assert.IsInstanceOfType<SendOutcome.Sent>(await world.TryAsync(channel));

        world.Item = SampleLetters.Item(world.Sample, typeof(ReviewRequest), "karim");
        var later = await world.TryAsync(channel);

        Assert.IsInstanceOfType<SendOutcome.TryLater>(later);
        Assert.HasCount(2, world.Graph.Seen);
        world.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.IsInstanceOfType<SendOutcome.Sent>(await world.TryAsync(channel));
    }

    [TestMethod]
    public async Task No_more_requests_are_under_way_at_once_than_the_mailbox_serves()
    {
        await using var world = await GraphWorld.StartAsync();
        using var channel = world.Channel();
        var (underWay, most) = (0, 0);
        world.Graph.Arriving = _ => InterlockedMax(ref most, Interlocked.Increment(ref underWay));
        world.Graph.Done = _ => Interlocked.Decrement(ref underWay);
        var requests = Enumerable
            .Range(1, 20)
            .Select(n => new DeliveryRequest(world.Item with { Key = $"{world.Item.Key}/{n}" }, world.Sample.View, null));

        var outcomes = await Task.WhenAll(requests.Select(r => channel.SendAsync(r, (_, _) => Task.CompletedTask, default)));

        Assert.IsTrue(outcomes.All(o => o is SendOutcome.Sent));
        Assert.HasCount(20, world.Graph.Mailbox.Sent);
        Assert.IsInRange(1, 4, most);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
        {
            Interlocked.CompareExchange(ref most, value, seen);
        }
    }
}
