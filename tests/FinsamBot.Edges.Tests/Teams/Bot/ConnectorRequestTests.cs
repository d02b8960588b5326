using AdaptiveCards;
using FinsamBot.Teams.Bot.Activities;
using FinsamBot.Teams.Bot.Outbound;
using FinsamBot.Testing.Teams;
using Microsoft.Bot.Schema;

namespace FinsamBot.Edges.Tests.Teams.Bot;

[TestClass]
public sealed class ConnectorRequestTests
{
    private static readonly Activity Hello = new() { Type = ActivityTypes.Message, Text = "Åäö 👋 <b>" };

    [TestMethod]
    public async Task Sending_posts_the_activity_with_the_bots_token_and_gives_its_id()
    {
        await using var host = await ProtocolHost.StartAsync();

        var sent = await host.Outbound.SendToConversationAsync(host.Chat, Hello, default);

        Assert.AreEqual(new PostOutcome.Posted("1"), sent);
        var request = host.Connector.Received.Single();
        Assert.AreEqual("POST /emea/v3/conversations/a%3Achat-1/activities", $"{request.Method} {request.Target}");
        Assert.AreEqual("Bearer own-token-1", request.Authorization);
        Assert.AreEqual(
            """{"type":"message","text":"Åäö 👋 <b>"}""",
            request.Body.Replace("\\uD83D\\uDC4B", "👋", StringComparison.Ordinal)
        );
    }

    [TestMethod]
    public async Task Replying_updating_and_creating_use_their_own_addresses()
    {
        await using var host = await ProtocolHost.StartAsync();

        await host.Outbound.ReplyToActivityAsync(host.Chat, "17/47", Hello, default);
        await host.Outbound.UpdateActivityAsync(host.Chat, "1747", Hello, default);
        var created = await host.Outbound.CreateConversationAsync(host.Connector.ServiceUrl, ProtocolHost.Tenant, "29:sofia", default);

        Assert.AreEqual(new PostOutcome.Posted("3"), created);
        string[] expected =
        [
            "POST /emea/v3/conversations/a%3Achat-1/activities/17%2F47",
            "PUT /emea/v3/conversations/a%3Achat-1/activities/1747",
            "POST /emea/v3/conversations",
        ];
        CollectionAssert.AreEqual(expected, host.Connector.Received.Select(request => $"{request.Method} {request.Target}").ToList());
        Assert.AreEqual(
            $$"""{"isGroup":false,"bot":{"id":"28:{{ProtocolHost.AppId}}"},"members":[{"id":"29:sofia"}],"tenantId":"{{ProtocolHost.Tenant}}"}""",
            host.Connector.Received[2].Body
        );
    }

    [TestMethod]
    [DataRow("19:åäö@thread.tacv2;messageid=17", "19%3A%C3%A5%C3%A4%C3%B6%40thread.tacv2%3Bmessageid%3D17")]
    [DataRow("a/../b", "a%2F..%2Fb")]
    [DataRow("a?b#c d%20", "a%3Fb%23c%20d%2520")]
    [DataRow("...", "...")]
    public async Task An_id_is_one_segment_whatever_it_holds(string id, string segment)
    {
        await using var host = await ProtocolHost.StartAsync();

        await host.Outbound.SendToConversationAsync(host.Chat.At(conversation: id), Hello, default);

        Assert.AreEqual($"/emea/v3/conversations/{segment}/activities", host.Connector.Received.Single().Target);
    }

    [TestMethod]
    [DataRow("..")]
    [DataRow(".")]
    [DataRow("")]
    public async Task An_id_that_cannot_be_a_segment_is_refused_before_anything_is_sent(string id)
    {
        await using var host = await ProtocolHost.StartAsync();

        var outcome = await host.Outbound.SendToConversationAsync(host.Chat.At(conversation: id), Hello, default);

        Assert.AreEqual(new PostOutcome.Refused("BadId", RefusalMeaning.BadRequest), outcome);
        Assert.IsEmpty(host.Connector.Received);
    }

    [TestMethod]
    public async Task A_card_is_sent_byte_for_byte()
    {
        await using var host = await ProtocolHost.StartAsync();
        var card = """{ "type": "AdaptiveCard",  "body": [ "å\u00e5" ] }""";
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Attachments = [new Attachment(AdaptiveCard.ContentType, content: new FinishedJson(System.Text.Encoding.UTF8.GetBytes(card)))],
        };

        await host.Outbound.SendToConversationAsync(host.Chat, activity, default);

        Assert.AreEqual(
            $$"""{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{{card}}}]}""",
            host.Connector.Received.Single().Body
        );
    }

    [TestMethod]
    [DataRow("http://127.0.0.1/")]
    [DataRow("https://elsewhere.example.se/")]
    [DataRow("https://127.0.0.1@elsewhere.example.se/")]
    [DataRow("not an address")]
    public async Task Nothing_is_sent_and_no_token_fetched_for_a_host_that_is_not_allowed(string serviceUrl)
    {
        await using var host = await ProtocolHost.StartAsync();

        var outcome = await host.Outbound.SendToConversationAsync(host.Chat.At(serviceUrl: serviceUrl), Hello, default);

        Assert.AreEqual(new PostOutcome.Refused("ForeignServiceHost", RefusalMeaning.WrongHost), outcome);
        Assert.IsEmpty(host.Framework.TokenRequests);
    }

    [TestMethod]
    [DataRow(301)]
    [DataRow(302)]
    [DataRow(307)]
    [DataRow(308)]
    public async Task A_redirect_is_not_followed_and_the_token_goes_nowhere_else(int status)
    {
        await using var host = await ProtocolHost.StartAsync();
        await using var elsewhere = await FakeConnector.StartAsync();
        host.Connector.Answers(status, null, ("Location", elsewhere.ServiceUrl));

        var outcome = await host.Outbound.SendToConversationAsync(host.Chat, Hello, default);

        Assert.IsInstanceOfType<PostOutcome.Refused>(outcome);
        Assert.IsEmpty(elsewhere.Received);
        Assert.HasCount(1, host.Connector.Received);
    }
}
