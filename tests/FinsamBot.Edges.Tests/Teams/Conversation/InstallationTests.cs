using FinsamBot.Edges.Tests.Teams.Bot;
using FinsamBot.Testing.Reports;
using Microsoft.Bot.Schema;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>News of an installation and a removal arrive in any order; what counts is when they happened, by Teams' clock.</summary>
[TestClass]
public sealed class InstallationTests
{
    private static readonly DateTimeOffset Monday = new(2026, 4, 13, 8, 0, 0, TimeSpan.Zero);

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task An_installation_from_before_the_removal_changes_nothing(bool wasKnown)
    {
        await using var chat = await Chat.StartAsync();
        if (wasKnown)
        {
            await chat.SaysAsync("hej");
        }

        await chat.DeliverAsync(Removed(chat, Monday.AddMinutes(5)));
        var stored = chat.Streams.BytesOf(Sample.Sofia.Stream);
        var posts = chat.Connector.Received.Count;

        foreach (var late in (Activity[])[Installed(chat, Monday), Joined(chat, Monday.AddMinutes(4)), Typing(chat, Monday)])
        {
            Assert.AreEqual(Seen.Nothing, await chat.DeliverAsync(late));
        }

        CollectionAssert.AreEqual(stored, chat.Streams.BytesOf(Sample.Sofia.Stream));
        Assert.HasCount(posts, chat.Connector.Received);
        Assert.IsFalse(await IsReachedAsync(chat));

        StringAssert.Contains((await chat.DeliverAsync(Installed(chat, Monday.AddMinutes(5)))).Words, "Välkommen till FinsamBot");
        Assert.IsTrue(await IsReachedAsync(chat));
    }

    [TestMethod]
    public async Task A_removal_from_before_the_installation_changes_nothing()
    {
        await using var chat = await Chat.StartAsync();
        await chat.DeliverAsync(Installed(chat, Monday));
        await chat.DeliverAsync(Installed(chat, Monday.AddHours(2)));

        await chat.DeliverAsync(Removed(chat, Monday.AddHours(1)));
        Assert.IsTrue(await IsReachedAsync(chat));

        await chat.DeliverAsync(Removed(chat, Monday.AddHours(3)));
        Assert.IsFalse(await IsReachedAsync(chat));
    }

    [TestMethod]
    public async Task A_removal_told_as_a_member_who_left_is_one_and_without_a_time_news_count_as_they_come()
    {
        await using var chat = await Chat.StartAsync();
        await chat.DeliverAsync(Installed(chat, Monday));
        var left = Joined(chat, Monday.AddHours(1)).With(a => (a.MembersAdded, a.MembersRemoved) = (null, a.MembersAdded));
        await chat.DeliverAsync(Removed(chat, Monday.AddHours(1)));
        await chat.DeliverAsync(left);
        Assert.IsFalse(await IsReachedAsync(chat), "the second of the two activities of one removal");

        await chat.DeliverAsync(Installed(chat, null));
        Assert.IsTrue(await IsReachedAsync(chat));
        await chat.DeliverAsync(Removed(chat, null));
        Assert.IsFalse(await IsReachedAsync(chat));
    }

    [TestMethod]
    public async Task Who_writes_after_the_removal_is_reached_again_and_who_wrote_before_is_answered_only()
    {
        await using var chat = await Chat.StartAsync();
        await chat.DeliverAsync(Removed(chat, Monday));
        var said = Typing(chat, Monday.AddSeconds(-3))
            .With(a =>
            {
                a.Type = ActivityTypes.Message;
                a.Text = "2.1";
            });

        StringAssert.Contains((await chat.DeliverAsync(said)).Words, "2.1 Aktiviteter");
        Assert.IsFalse(await IsReachedAsync(chat));

        await chat.DeliverAsync(Typing(chat, Monday.AddSeconds(3)));
        Assert.IsTrue(await IsReachedAsync(chat));
    }

    private static Activity Installed(Chat chat, DateTimeOffset? at) =>
        Typing(chat, at)
            .With(a =>
            {
                a.Type = ActivityTypes.InstallationUpdate;
                a.Action = "add";
            });

    private static Activity Removed(Chat chat, DateTimeOffset? at) => Installed(chat, at).With(a => a.Action = "remove");

    private static Activity Joined(Chat chat, DateTimeOffset? at) =>
        Typing(chat, at)
            .With(a =>
            {
                a.Type = ActivityTypes.ConversationUpdate;
                a.MembersAdded = [new ChannelAccount { Id = "28:bot" }];
            });

    private static Activity Typing(Chat chat, DateTimeOffset? at) =>
        chat.ActivityOf()
            .With(a =>
            {
                a.Type = ActivityTypes.Typing;
                a.Timestamp = at;
            });

    private static async Task<bool> IsReachedAsync(Chat chat) =>
        (await chat.Directory.ContactAsync(Sample.Sofia, CancellationToken.None)).Conversation is not null;
}
