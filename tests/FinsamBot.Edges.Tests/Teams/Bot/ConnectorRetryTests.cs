using FinsamBot.Teams.Bot.Outbound;
using Microsoft.Bot.Schema;

namespace FinsamBot.Edges.Tests.Teams.Bot;

[TestClass]
public sealed class ConnectorRetryTests
{
    private static readonly Activity Hello = new() { Type = ActivityTypes.Message, Text = "hej" };

    [TestMethod]
    [DataRow(412)]
    [DataRow(429)]
    [DataRow(502)]
    [DataRow(503)]
    [DataRow(504)]
    public async Task A_passing_trouble_is_repeated_after_a_short_pause(int status)
    {
        await using var host = await ProtocolHost.StartAsync();
        host.Connector.Answers(status, "Trouble");

        var sending = host.Outbound.SendToConversationAsync(host.Chat, Hello, default);

        // The jitter may leave no pause at all.
        await Task.WhenAny(sending, host.Clock.SomethingWaitsAsync(TimeSpan.FromSeconds(4)));
        host.Clock.Advance(TimeSpan.FromSeconds(4));

        Assert.AreEqual(new PostOutcome.Posted("1"), await sending);
        Assert.HasCount(2, host.Connector.Received);
        Assert.AreEqual(host.Connector.Received[0].Body, host.Connector.Received[1].Body);
    }

    [TestMethod]
    public async Task Tries_are_few_and_end_in_try_later()
    {
        await using var host = await ProtocolHost.StartAsync(
            settings: [("Connector:WaitBudget", "00:01:00"), ("Connector:MaxRetries", "2")]
        );
        for (var answer = 0; answer < 10; answer++)
        {
            host.Connector.Answers(503, "Busy", ("Retry-After", "1"));
        }

        var sending = host.Outbound.SendToConversationAsync(host.Chat, Hello, default);
        for (var pause = 0; pause < 2; pause++)
        {
            await host.Connector.NextAsync();
            await host.Clock.SomethingWaitsAsync(TimeSpan.FromSeconds(1));
            host.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.AreEqual(new PostOutcome.TryLater(ProtocolHost.Start.AddSeconds(3), "Busy"), await sending);
        Assert.HasCount(3, host.Connector.Received);
    }

    [TestMethod]
    public async Task A_short_retry_after_is_waited_for_exactly()
    {
        await using var host = await ProtocolHost.StartAsync();
        host.Connector.Answers(429, "Throttled", ("Retry-After", "3"));

        var sending = host.Outbound.SendToConversationAsync(host.Chat, Hello, default);
        await host.Clock.SomethingWaitsAsync(TimeSpan.FromSeconds(4));
        host.Clock.Advance(TimeSpan.FromSeconds(2.9));
        Assert.HasCount(1, host.Connector.Received);
        host.Clock.Advance(TimeSpan.FromSeconds(0.1));

        Assert.AreEqual(new PostOutcome.Posted("1"), await sending);
    }

    [TestMethod]
    [DataRow("60")]
    [DataRow("Mon, 11 Jan 2027 08:01:00 GMT")]
    public async Task A_long_retry_after_becomes_the_instant_to_try_again(string retryAfter)
    {
        await using var host = await ProtocolHost.StartAsync();
        host.Connector.Answers(429, "Throttled", ("Retry-After", retryAfter));

        var outcome = await host.Outbound.SendToConversationAsync(host.Chat, Hello, default);

        Assert.AreEqual(new PostOutcome.TryLater(ProtocolHost.Start.AddSeconds(60), "Throttled"), outcome);
        Assert.HasCount(1, host.Connector.Received);
    }

    [TestMethod]
    public async Task The_eighth_message_of_a_second_waits_and_the_others_conversations_do_not()
    {
        await using var host = await ProtocolHost.StartAsync();
        for (var message = 0; message < 7; message++)
        {
            await host.Outbound.SendToConversationAsync(host.Chat, Hello, default);
        }

        var eighth = host.Outbound.SendToConversationAsync(host.Chat, Hello, default);
        var second = TimeSpan.FromSeconds(1) + TeamsLimits.Slack;
        await host.Clock.SomethingWaitsAsync(second);
        var other = await host.Outbound.SendToConversationAsync(host.Chat.At(conversation: "a:chat-2"), Hello, default);
        Assert.IsInstanceOfType<PostOutcome.Posted>(other);
        Assert.HasCount(8, host.Connector.Received);
        host.Clock.Advance(second);

        Assert.IsInstanceOfType<PostOutcome.Posted>(await eighth);
        Assert.HasCount(9, host.Connector.Received);
    }

    [TestMethod]
    public async Task A_full_window_beyond_the_budget_is_try_later_without_a_request()
    {
        await using var host = await ProtocolHost.StartAsync(
            settings: [("Connector:ThreadWindows:0:Count", "1"), ("Connector:ThreadWindows:0:Span", "01:00:00")]
        );
        await host.Outbound.SendToConversationAsync(host.Chat, Hello, default);

        var outcome = await host.Outbound.SendToConversationAsync(host.Chat, Hello, default);

        Assert.AreEqual(new PostOutcome.TryLater(ProtocolHost.Start.AddHours(1) + TeamsLimits.Slack, "SendWindow"), outcome);
        Assert.HasCount(1, host.Connector.Received);
    }

    [TestMethod]
    public async Task A_delivery_waits_longer_for_its_place_than_an_answer()
    {
        await using var host = await ProtocolHost.StartAsync(
            settings: [("Connector:TenantWindows:0:Count", "1"), ("Connector:TenantWindows:0:Span", "00:00:20")]
        );
        await host.Outbound.DeliverToConversationAsync(host.Chat, Hello, default);

        var answer = await host.Outbound.SendToConversationAsync(host.Chat, Hello, default);
        var deliveries = Enumerable.Range(0, 3).Select(_ => host.Outbound.DeliverToConversationAsync(host.Chat, Hello, default)).ToList();

        Assert.IsInstanceOfType<PostOutcome.TryLater>(answer, "Twenty seconds are too long for somebody who waits.");
        var until = ProtocolHost.Start + (3 * (TimeSpan.FromSeconds(20) + TeamsLimits.Slack));
        Assert.AreEqual(new PostOutcome.TryLater(until, "SendWindow"), await deliveries[2], "A minute is too long for a delivery, too.");
        for (var place = 0; place < 2; place++)
        {
            host.Clock.Advance(TimeSpan.FromSeconds(21));
            Assert.IsInstanceOfType<PostOutcome.Posted>(await deliveries[place]);
        }

        Assert.HasCount(3, host.Connector.Received);
    }

    [TestMethod]
    public async Task Fifty_leave_in_a_second_whoever_they_are_for_and_the_others_in_the_next()
    {
        await using var host = await ProtocolHost.StartAsync();

        var posts = Enumerable
            .Range(0, 60)
            .Select(n => host.Outbound.DeliverToConversationAsync(host.Chat.At(conversation: $"a:chat-{n}"), Hello, default))
            .ToList();
        await Task.WhenAll(posts.Take(50));

        Assert.HasCount(50, host.Connector.Received);
        Assert.IsFalse(posts.Skip(50).Any(p => p.IsCompleted));
        host.Clock.Advance(TimeSpan.FromSeconds(1) + TeamsLimits.Slack);
        Assert.IsTrue((await Task.WhenAll(posts)).All(o => o is PostOutcome.Posted));
    }
}
