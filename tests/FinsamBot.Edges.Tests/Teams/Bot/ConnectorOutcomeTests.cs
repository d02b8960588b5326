using FinsamBot.Teams.Bot.Outbound;
using FinsamBot.Testing.Teams;
using Microsoft.Bot.Schema;

namespace FinsamBot.Edges.Tests.Teams.Bot;

[TestClass]
public sealed class ConnectorOutcomeTests
{
    private static readonly Activity Hello = new() { Type = ActivityTypes.Message, Text = "hej" };

    [TestMethod]
    [DataRow(400, "BadSyntax", RefusalMeaning.BadRequest)]
    [DataRow(400, "Bad Argument", RefusalMeaning.BadRequest)]
    [DataRow(403, "BotDisabledByAdmin", RefusalMeaning.BotDisabledByAdmin)]
    [DataRow(403, "BotNotInConversationRoster", RefusalMeaning.BotNotInConversation)]
    [DataRow(403, "ConversationBlockedByUser", RefusalMeaning.BlockedByUser)]
    [DataRow(403, "ForbiddenOperationException", RefusalMeaning.NotInstalled)]
    [DataRow(403, "InvalidBotApiHost", RefusalMeaning.WrongHost)]
    [DataRow(403, "NotEnoughPermissions", RefusalMeaning.NotEnoughPermissions)]
    [DataRow(403, "SomethingNew", RefusalMeaning.Barred)]
    [DataRow(404, "SomethingNew", RefusalMeaning.Barred)]
    [DataRow(400, "MemberNotFoundInConversation", RefusalMeaning.PersonNotInConversation)]
    [DataRow(404, "MemberNotFoundInConversation", RefusalMeaning.PersonNotInConversation)]
    [DataRow(409, "SomethingNew", RefusalMeaning.Other)]
    [DataRow(404, "ActivityNotFoundInConversation", RefusalMeaning.ActivityGone)]
    [DataRow(404, "ConversationNotFound", RefusalMeaning.ConversationGone)]
    [DataRow(413, "MessageSizeTooBig", RefusalMeaning.TooLarge)]
    public async Task A_refusal_is_not_repeated_and_says_what_it_means(int status, string code, RefusalMeaning meaning)
    {
        await using var host = await ProtocolHost.StartAsync();
        host.Connector.Answers(status, code);

        var outcome = await host.Outbound.SendToConversationAsync(host.Chat, Hello, default);

        Assert.AreEqual(new PostOutcome.Refused(code, meaning), outcome);
        Assert.HasCount(1, host.Connector.Received);
    }

    [TestMethod]
    [DataRow(
        """{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\",\"details\":\"x\"}"}""",
        "MessageWritesBlocked",
        RefusalMeaning.BlockedByUser
    )]
    [DataRow("""{"errorCode":209,"message":"not json"}""", "209", RefusalMeaning.Barred)]
    [DataRow("""{"errorCode":209,"message":"{broken"}""", "209", RefusalMeaning.Barred)]
    [DataRow("""{"error":"text"}""", "403", RefusalMeaning.Barred)]
    [DataRow("[1]", "403", RefusalMeaning.Barred)]
    [DataRow("<html>proxy</html>", "403", RefusalMeaning.Barred)]
    [DataRow("", "403", RefusalMeaning.Barred)]
    public async Task Other_shapes_of_an_error_are_read_too(string body, string code, RefusalMeaning meaning)
    {
        await using var host = await ProtocolHost.StartAsync();
        host.Connector.AnswersWith(403, body);

        var outcome = await host.Outbound.SendToConversationAsync(host.Chat, Hello, default);

        Assert.AreEqual(new PostOutcome.Refused(code, meaning), outcome);
    }

    [TestMethod]
    [DataRow("""{"id":"17"}""", "17")]
    [DataRow("""{"more":{"id":"no"},"id":"17"}""", "17")]
    [DataRow("{}", null)]
    [DataRow("", null)]
    [DataRow("oops", null)]
    public async Task A_success_is_a_success_whatever_its_body(string body, string? id)
    {
        await using var host = await ProtocolHost.StartAsync();
        host.Connector.AnswersWith(202, body);

        var outcome = await host.Outbound.SendToConversationAsync(host.Chat, Hello, default);

        Assert.AreEqual(new PostOutcome.Posted(id), outcome);
    }

    [TestMethod]
    public async Task After_a_server_error_a_post_may_have_arrived_and_an_update_may_be_tried_later()
    {
        await using var host = await ProtocolHost.StartAsync();
        host.Connector.Answers(500, "ServiceError");
        host.Connector.Answers(500, "ServiceError");

        var posted = await host.Outbound.SendToConversationAsync(host.Chat, Hello, default);
        var updated = await host.Outbound.UpdateActivityAsync(host.Chat, "17", Hello, default);

        Assert.AreEqual(new PostOutcome.Unknown("ServiceError"), posted);
        Assert.AreEqual(new PostOutcome.TryLater(ProtocolHost.Start.AddMinutes(5), "ServiceError"), updated);
        Assert.HasCount(2, host.Connector.Received);
    }

    [TestMethod]
    public async Task A_post_without_an_answer_is_unknown_and_not_repeated()
    {
        await using var host = await ProtocolHost.StartAsync();
        host.Connector.KeepsSilent();

        var sending = host.Outbound.SendToConversationAsync(host.Chat, Hello, default);
        await host.Connector.NextAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.AreEqual(new PostOutcome.Unknown("Timeout"), await sending);
        Assert.HasCount(1, host.Connector.Received);
    }

    [TestMethod]
    public async Task A_post_whose_connection_breaks_or_whose_caller_gives_up_is_unknown_and_not_repeated()
    {
        await using var host = await ProtocolHost.StartAsync();
        host.Connector.HangsUp();
        host.Connector.KeepsSilent();
        using var caller = new CancellationTokenSource();

        var broken = await host.Outbound.SendToConversationAsync(host.Chat, Hello, default);
        await host.Connector.NextAsync();
        var given = host.Outbound.SendToConversationAsync(host.Chat, Hello, caller.Token);
        await host.Connector.NextAsync();
        await caller.CancelAsync();

        Assert.IsInstanceOfType<PostOutcome.Unknown>(broken);
        Assert.AreEqual(new PostOutcome.Unknown("Cancelled"), await given);
        Assert.HasCount(2, host.Connector.Received);
    }

    [TestMethod]
    public async Task An_update_without_an_answer_may_be_tried_later()
    {
        await using var host = await ProtocolHost.StartAsync();
        host.Connector.KeepsSilent();

        var updating = host.Outbound.UpdateActivityAsync(host.Chat, "17", Hello, default);
        await host.Connector.NextAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.AreEqual(new PostOutcome.TryLater(ProtocolHost.Start.AddSeconds(35), "Timeout"), await updating);
    }

    [TestMethod]
    public async Task Where_nobody_listens_nothing_was_sent_so_it_may_be_tried_later()
    {
        await using var host = await ProtocolHost.StartAsync();
        var gone = await FakeConnector.StartAsync();
        var chat = host.Chat.At(serviceUrl: gone.ServiceUrl);
        await gone.DisposeAsync();

        var outcome = await host.Outbound.SendToConversationAsync(chat, Hello, default);

        Assert.AreEqual(new PostOutcome.TryLater(ProtocolHost.Start.AddSeconds(30), "ConnectionError"), outcome);
    }
}
