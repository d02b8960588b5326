using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;
using FinsamBot.Edges.Tests.Teams.Bot;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Reports;
using Microsoft.Bot.Schema;
using Outcome = FinsamBot.Domain.Deliveries.SendOutcome;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>Where people can be reached, and how notices reach them.</summary>
[TestClass]
public sealed class ContactTests
{
    [TestMethod]
    public async Task An_installation_told_in_two_activities_is_greeted_once()
    {
        await using var chat = await Chat.StartAsync();
        var installed = chat.ActivityOf()
            .With(a =>
            {
                a.Type = ActivityTypes.InstallationUpdate;
                a.Action = "add";
            });
        var joined = chat.ActivityOf()
            .With(a =>
            {
                a.Type = ActivityTypes.ConversationUpdate;
                a.MembersAdded = [new ChannelAccount { Id = "28:bot" }];
            });
        await Task.WhenAll(chat.AnswerAsync(installed), chat.AnswerAsync(joined));
        StringAssert.Contains(chat.Connector.Received.Single().Body, "Välkommen till FinsamBot");
        Assert.AreEqual("a:sofia", (await ConversationAsync(chat))!.ConversationId);
    }

    [TestMethod]
    public async Task The_latest_service_address_is_kept_and_written_only_when_it_is_new()
    {
        await using var chat = await Chat.StartAsync();
        await chat.SaysAsync("hej");
        var stored = chat.Streams.BytesOf(Sample.Sofia.Stream);
        await chat.SaysAsync("rapport");
        CollectionAssert.AreEqual(stored, chat.Streams.BytesOf(Sample.Sofia.Stream));

        var moved = chat.Connector.ServiceUrl + "other/";
        await chat.DeliverAsync(
            chat.ActivityOf()
                .With(a =>
                {
                    a.Type = ActivityTypes.Typing;
                    a.ServiceUrl = moved;
                })
        );
        Assert.AreEqual(moved, (await ConversationAsync(chat))!.ServiceUrl);
    }

    [TestMethod]
    public async Task After_the_bot_is_removed_the_person_is_no_longer_reached_here()
    {
        await using var chat = await Chat.StartAsync();
        await chat.SaysAsync("hej");
        await chat.DeliverAsync(
            chat.ActivityOf()
                .With(a =>
                {
                    a.Type = ActivityTypes.InstallationUpdate;
                    a.Action = "remove";
                })
        );
        Assert.IsNull(await ConversationAsync(chat));
        var back = await chat.DeliverAsync(
            chat.ActivityOf()
                .With(a =>
                {
                    a.Type = ActivityTypes.InstallationUpdate;
                    a.Action = "add";
                })
        );
        StringAssert.Contains(back.Words, "Välkommen till FinsamBot");
    }

    [TestMethod]
    [DataRow(typeof(Prompt), "Dags att skriva kvartalsrapporten")]
    [DataRow(typeof(Reminder), "Fem avsnitt är kvar: 2.1, 2.2, 2.3, 2.4 och 2.5.")]
    public async Task A_notice_reaches_the_chat_and_its_button_goes_on(Type kind, string words)
    {
        await using var chat = await Chat.StartAsync();
        await chat.SaysAsync("hej");
        var request = await RequestAsync(chat, kind);
        Assert.AreEqual(new Outcome.Sent("2"), await chat.Channel.SendAsync(request, NothingToRecord, CancellationToken.None));
        var post = chat.Connector.Received[^1];
        Assert.EndsWith("/v3/conversations/a%3Asofia/activities", post.Target);
        var card = new Seen(System.Text.Json.Nodes.JsonNode.Parse(post.Body)!["attachments"]![0]!["content"], null);
        StringAssert.Contains(card.Words, words);
        Assert.DoesNotContain("2.1", post.Json.GetProperty("summary").GetString()!);
        StringAssert.Contains((await chat.PressesAsync(card, card.Buttons[0])).Words, "2.1 Aktiviteter");
    }

    [TestMethod]
    public async Task A_notice_that_may_have_arrived_is_not_posted_again()
    {
        await using var chat = await Chat.StartAsync();
        await chat.SaysAsync("hej");
        var posts = chat.Connector.Received.Count;
        var request = await RequestAsync(chat, typeof(Prompt));
        var before = new Attempt(AttemptState.Started, ChannelKind.Teams, "sofia", chat.Clock.GetUtcNow(), null, 1, chat.Clock.GetUtcNow());
        Assert.IsInstanceOfType<Outcome.Unknown>(
            await chat.Channel.SendAsync(request with { Before = before }, NothingToRecord, CancellationToken.None)
        );
        Assert.HasCount(posts, chat.Connector.Received);
    }

    [TestMethod]
    [DataRow(403, "MessageWritesBlocked", true)]
    [DataRow(403, "BotNotInConversationRoster", true)]
    [DataRow(400, "MemberNotFoundInConversation", true)]
    [DataRow(404, "MemberNotFoundInConversation", true)]
    [DataRow(404, "ConversationNotFound", true)]
    [DataRow(403, "NotEnoughPermissions", false)]
    [DataRow(413, "MessageSizeTooBig", false)]
    public async Task A_refusal_of_Teams_says_whether_mail_has_to_take_over(int status, string code, bool unreachable)
    {
        await using var chat = await Chat.StartAsync();
        await chat.SaysAsync("hej");
        chat.Connector.Answers(status, code);
        var outcome = await chat.Channel.SendAsync(await RequestAsync(chat, typeof(Prompt)), NothingToRecord, CancellationToken.None);
        Assert.AreEqual(new Outcome.Refused(code, unreachable), outcome);
    }

    [TestMethod]
    [DataRow(403, null)]
    [DataRow(403, "SomethingNew")]
    [DataRow(404, null)]
    public async Task Whom_Teams_lets_nothing_through_to_twice_is_unreachable_there(int status, string? code)
    {
        await using var chat = await Chat.StartAsync();
        await chat.SaysAsync("hej");
        var request = await RequestAsync(chat, typeof(Prompt));

        Assert.IsFalse(await IsUnreachableAsync(chat, request, status, code), "once may be a slip");
        Assert.IsInstanceOfType<Outcome.Sent>(await chat.Channel.SendAsync(request, NothingToRecord, CancellationToken.None));
        Assert.IsFalse(await IsUnreachableAsync(chat, request, status, code), "it got through meanwhile");
        Assert.IsTrue(await IsUnreachableAsync(chat, request, status, code));
    }

    [TestMethod]
    public async Task When_everybody_is_barred_it_is_the_bot_that_is_and_nobody_loses_the_chat()
    {
        await using var chat = await Chat.StartAsync();
        await chat.SaysAsync("hej");
        var sofia = await RequestAsync(chat, typeof(Prompt));
        var bo = sofia with
        {
            Parcels = [.. sofia.Parcels.Select(p => p with { Item = p.Item with { To = p.Item.To with { Id = "bo" } } })],
        };

        foreach (var request in (DeliveryRequest[])[sofia, bo, sofia, bo])
        {
            Assert.IsFalse(await IsUnreachableAsync(chat, request, 403, null));
        }
    }

    [TestMethod]
    public async Task What_was_refused_before_a_restart_counts()
    {
        await using var chat = await Chat.StartAsync();
        await chat.SaysAsync("hej");
        var request = await RequestAsync(chat, typeof(Prompt));
        var at = chat.Clock.GetUtcNow();
        var refused = new Attempt(AttemptState.Refused, ChannelKind.Teams, "sofia", at, null, 1, at);
        var view = (ReportView)request.Parcels[0].View;
        view = view with { Report = view.Report with { Deliveries = view.Report.Deliveries.Add("earlier", refused) } };

        Assert.IsTrue(await IsUnreachableAsync(chat, new DeliveryRequest(request.Item, view, null), 403, null));
    }

    private static async Task<bool> IsUnreachableAsync(Chat chat, DeliveryRequest request, int status, string? code)
    {
        chat.Connector.Answers(status, code);
        var outcome = await chat.Channel.SendAsync(request, NothingToRecord, CancellationToken.None);
        return ((Outcome.Refused)outcome).Unreachable;
    }

    [TestMethod]
    public async Task A_person_without_a_chat_is_left_to_mail()
    {
        await using var chat = await Chat.StartAsync();
        var outcome = await chat.Channel.SendAsync(await RequestAsync(chat, typeof(Prompt)), NothingToRecord, CancellationToken.None);
        Assert.AreEqual(new Outcome.Refused("NoConversation", true), outcome);
    }

    private static Task NothingToRecord(string handle, CancellationToken cancellation) =>
        throw new AssertFailedException("Teams has no handles.");

    private static async Task<DeliveryRequest> RequestAsync(Chat chat, Type kind)
    {
        var view = (await chat.Handler.FindAsync(Chat.Report, chat.Clock.GetUtcNow(), CancellationToken.None))!;
        var to = new Addressee("sofia", "Sofia Lind", null, await ConversationAsync(chat), Language.Swedish);
        var now = chat.Clock.GetUtcNow();
        AgendaItem item = kind == typeof(Prompt) ? new Prompt("key", now, to) : new Reminder("key", now, to, Milestone: null);
        return new DeliveryRequest(item, view, null);
    }

    private static async Task<Domain.People.ConversationReference?> ConversationAsync(Chat chat) =>
        (await chat.Directory.ContactAsync(Sample.Sofia, CancellationToken.None)).Conversation;
}
