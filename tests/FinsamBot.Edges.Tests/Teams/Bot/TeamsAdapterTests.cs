using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace FinsamBot.Edges.Tests.Teams.Bot;

/// <summary>What a developer who knows the SDK expects of an adapter, over a wire that is ours.</summary>
[TestClass]
public sealed class TeamsAdapterTests
{
    [TestMethod]
    public async Task What_a_bot_sends_in_its_turn_goes_to_the_conversation_with_the_bots_token()
    {
        await using var host = await ProtocolHost.StartAsync(
            async (context, cancellation) =>
            {
                var sent = await context.SendActivityAsync(MessageFactory.Text("Hej på dig 👋"), cancellation);
                Assert.AreEqual("1", sent.Id);
            }
        );

        using var response = await host.PostAsync(host.Message());

        Assert.AreEqual(200, (int)response.StatusCode);
        var posted = host.Connector.Received.Single();
        Assert.AreEqual("POST /emea/v3/conversations/a%3Achat-1/activities", $"{posted.Method} {posted.Target}");
        Assert.AreEqual("Bearer own-token-1", posted.Authorization);
        var body = JsonNode.Parse(posted.Body)!;
        Assert.AreEqual("Hej på dig 👋", body["text"]!.ToString());
        Assert.AreEqual("28:" + ProtocolHost.AppId, body["from"]!["id"]!.ToString());
        Assert.AreEqual("29:sofia", body["recipient"]!["id"]!.ToString());
    }

    [TestMethod]
    public async Task Middleware_sees_what_comes_and_what_goes()
    {
        List<string> seen = [];
        await using var host = await ProtocolHost.StartAsync(
            async (context, cancellation) =>
            {
                context.OnSendActivities(
                    (_, activities, next) =>
                    {
                        seen.AddRange(activities.Select(a => a.Text));
                        return next();
                    }
                );
                await context.SendActivityAsync("Hej", cancellationToken: cancellation);
            }
        );

        using var response = await host.PostAsync(host.Message());

        CollectionAssert.AreEqual((string[])["Hej"], seen);
    }

    [TestMethod]
    public async Task A_message_is_updated_and_deleted_where_it_lies()
    {
        await using var host = await ProtocolHost.StartAsync(
            async (context, cancellation) =>
            {
                var update = MessageFactory.Text("Nytt");
                update.Id = "1747";
                await context.UpdateActivityAsync(update, cancellation);
                await context.DeleteActivityAsync("1748", cancellation);
            }
        );
        host.Connector.AnswersWith(200, """{"id":"1747"}""");
        host.Connector.AnswersWith(200, "");

        using var response = await host.PostAsync(host.Message());

        Assert.AreEqual(200, (int)response.StatusCode);
        CollectionAssert.AreEqual(
            (string[])["PUT /emea/v3/conversations/a%3Achat-1/activities/1747", "DELETE /emea/v3/conversations/a%3Achat-1/activities/1748"],
            host.Connector.Received.Select(r => $"{r.Method} {r.Target}").ToList()
        );
    }

    [TestMethod]
    public async Task Teams_tells_of_a_member_through_the_SDKs_own_client_with_our_token()
    {
        TeamsSeen? member = null;
        await using var host = await ProtocolHost.StartAsync(
            async (context, cancellation) =>
            {
                var found = await TeamsInfo.GetMemberAsync(context, "29:sofia", cancellation);
                member = new TeamsSeen(found.UserPrincipalName, found.AadObjectId);
            }
        );
        host.Connector.AnswersWith(
            200,
            """{"id":"29:sofia","objectId":"object-sofia","aadObjectId":"object-sofia","userPrincipalName":"sofia.lind@alvbacka.example.se"}"""
        );

        using var response = await host.PostAsync(host.Message());

        Assert.AreEqual(new TeamsSeen("sofia.lind@alvbacka.example.se", "object-sofia"), member);
        var asked = host.Connector.Received.Single();
        Assert.AreEqual("GET /emea/v3/conversations/a%3Achat-1/members/29%3Asofia", $"{asked.Method} {asked.Target}");
        Assert.AreEqual("Bearer own-token-1", asked.Authorization);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task A_token_that_is_refused_is_fetched_anew_for_the_SDKs_client_and_once_only(bool isTakenThen)
    {
        Exception? thrown = null;
        await using var host = await ProtocolHost.StartAsync(
            async (context, cancellation) =>
            {
                var client = context.TurnState.Get<IConnectorClient>();
                try
                {
                    await client.Conversations.SendToConversationAsync("a:chat-1", MessageFactory.Text("Hej på dig 👋"), cancellation);
                }
                catch (ErrorResponseException e)
                {
                    thrown = e;
                }
            }
        );
        host.Connector.Answers(401, "BotNotRegistered");
        if (!isTakenThen)
        {
            host.Connector.Answers(401, "BotNotRegistered");
        }

        using var response = await host.PostAsync(host.Message());

        Assert.AreEqual(isTakenThen, thrown is null);
        CollectionAssert.AreEqual(
            (string[])["Bearer own-token-1", "Bearer own-token-2"],
            host.Connector.Received.Select(r => r.Authorization).ToList()
        );
        Assert.AreEqual(host.Connector.Received[0].Body, host.Connector.Received[1].Body);
        Assert.Contains("Hej på dig 👋", host.Connector.Received[1].Body);
    }

    [TestMethod]
    public async Task The_SDKs_client_keeps_Teams_windows_and_says_when_to_come_again()
    {
        Exception? thrown = null;
        await using var host = await ProtocolHost.StartAsync(
            async (context, cancellation) =>
            {
                var client = context.TurnState.Get<IConnectorClient>();
                try
                {
                    for (var n = 0; n < 3; n++)
                    {
                        await client.Conversations.GetConversationMembersWithHttpMessagesAsync("a:chat-1", null, cancellation);
                    }
                }
                catch (ErrorResponseException e)
                {
                    thrown = e;
                }
            },
            settings:
            [
                ("Connector:ThreadWindows:0:Count", "2"),
                ("Connector:ThreadWindows:0:Span", "00:01:00"),
                ("Connector:WaitBudget", "00:00:00"),
            ]
        );
        host.Connector.AnswersWith(200, "[]");
        host.Connector.AnswersWith(200, "[]");

        using var response = await host.PostAsync(host.Message());

        Assert.HasCount(2, host.Connector.Received);
        Assert.AreEqual(429, (int)((ErrorResponseException)thrown!).Response.StatusCode);
    }

    [TestMethod]
    public async Task One_client_is_kept_for_each_service_address()
    {
        List<IConnectorClient> seen = [];
        await using var host = await ProtocolHost.StartAsync(
            (context, _) =>
            {
                seen.Add(context.TurnState.Get<IConnectorClient>());
                return Task.CompletedTask;
            }
        );

        using var first = await host.PostAsync(host.Message("1"));
        using var second = await host.PostAsync(host.Message("2"));

        Assert.HasCount(2, seen);
        Assert.AreSame(seen[0], seen[1]);
    }

    [TestMethod]
    public async Task A_conversation_is_continued_without_anybodys_activity()
    {
        await using var host = await ProtocolHost.StartAsync();
        var reference = host.Chat;
        reference.ChannelId = "msteams";
        reference.Bot = new ChannelAccount("28:" + ProtocolHost.AppId);
        reference.User = new ChannelAccount("29:sofia");

        await host.Adapter.ContinueConversationAsync(
            ProtocolHost.AppId,
            reference,
            async (context, cancellation) => await context.SendActivityAsync("Påminnelse", cancellationToken: cancellation),
            CancellationToken.None
        );

        Assert.Contains("Påminnelse", host.Connector.Received.Single().Body);
    }

    [TestMethod]
    public async Task An_invoke_that_the_bot_leaves_unanswered_is_501_and_a_trace_goes_nowhere()
    {
        await using var host = await ProtocolHost.StartAsync(
            async (context, cancellation) => await context.SendActivityAsync(Activity.CreateTraceActivity("spår"), cancellation)
        );

        using var response = await host.PostAsync(host.Invoke());

        Assert.AreEqual(501, (int)response.StatusCode);
        Assert.IsEmpty(host.Connector.Received);
    }

    private sealed record TeamsSeen(string UserPrincipalName, string ObjectId);
}
