using System.Text.Json.Nodes;
using FinsamBot.Edges.Tests.Teams.Bot;
using Microsoft.Bot.Schema;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>Messages as clients send them besides plain words: with a value, changed, with mentions, files, pictures and links.</summary>
[TestClass]
public sealed class OddMessageTests
{
    [TestMethod]
    [DataRow("{}")]
    [DataRow("\"\"")]
    [DataRow("\"{\\\"x\\\":1}\"")]
    [DataRow("false")]
    [DataRow("7")]
    [DataRow("[]")]
    [DataRow("[{\"fb.do\":\"help\"}]")]
    [DataRow("{\"action\":\"imBack\"}")]
    [DataRow("{\"fb.do\":7}")]
    [DataRow("{\"fb.do\":\"\"}")]
    public async Task A_value_that_is_no_button_of_ours_leaves_the_text_beside_it_to_count(string value)
    {
        await using var chat = await Chat.StartAsync();

        var seen = await chat.DeliverAsync(Message(chat, "2.1").With(a => a.Value = ActivityParts.ValueOf(value)));

        StringAssert.Contains(seen.Words, "2.1 Aktiviteter");
    }

    [TestMethod]
    public async Task A_button_of_ours_counts_also_beside_a_text_and_alone_an_unknown_value_is_said_to_be_unknown()
    {
        await using var chat = await Chat.StartAsync();
        var ours = ActivityParts.ValueOf($$"""{"fb.do":"page.show","fb.report":"{{Chat.Report}}","fb.page":"goals"}""");

        StringAssert.Contains((await chat.DeliverAsync(Message(chat, "Öppna").With(a => a.Value = ours))).Words, "2.4 ");
        foreach (var value in (string[])["{}", "false", "\"hej\"", "[1]"])
        {
            var alone = await chat.DeliverAsync(Message(chat, "").With(a => a.Value = ActivityParts.ValueOf(value)));
            StringAssert.Contains(alone.Words, "Den knappen känner jag inte till.", value);
        }
    }

    [TestMethod]
    [DataRow("editMessage")]
    [DataRow("EditMessage")]
    [DataRow("undeleteMessage")]
    [DataRow(null)]
    public async Task A_message_that_was_changed_is_answered_as_what_it_now_says(string? happened)
    {
        await using var chat = await Chat.StartAsync();
        var first = Message(chat, "2.11");
        await chat.DeliverAsync(first);

        StringAssert.Contains((await chat.DeliverAsync(Changed(first, "2.1", happened))).Words, "2.1 Aktiviteter");
    }

    [TestMethod]
    [DataRow(ActivityTypes.MessageDelete, "softDeleteMessage")]
    [DataRow(ActivityTypes.MessageUpdate, "softDeleteMessage")]
    [DataRow(ActivityTypes.MessageUpdate, "somethingNew")]
    public async Task A_message_that_is_gone_is_not_answered(string type, string happened)
    {
        await using var chat = await Chat.StartAsync();
        var gone = Changed(Message(chat, "2.1"), "2.1", happened).With(a => a.Type = type);

        Assert.AreEqual(Seen.Nothing, await chat.DeliverAsync(gone));
    }

    [TestMethod]
    public async Task What_a_message_asked_for_is_not_done_again_when_it_comes_back_as_it_was()
    {
        await using var chat = await Chat.StartAsync();
        var said = Message(chat, "avvikelse: coachen slutade 3 mars");
        await chat.DeliverAsync(said);
        Assert.HasCount(1, (await chat.ReportAsync()).Figures.Deviations);
        var stored = chat.Stored();

        foreach (var happened in (string[])["undeleteMessage", "editMessage"])
        {
            var again = await chat.DeliverAsync(Changed(said, said.Text, happened));
            StringAssert.Contains(again.Input("deviation.text")!, "Coachen slutade", happened);
        }

        Assert.AreEqual(stored, chat.Stored());
    }

    [TestMethod]
    [DataRow("<at>FinsamBot</at> 2.1", "2.1 Aktiviteter", DisplayName = "no entity")]
    [DataRow("<at>FinsamBot</at> 2.1 <at>FinsamBot</at>", "2.1 Aktiviteter", DisplayName = "twice")]
    [DataRow("2.1 <at>FinsamBot</at>", "2.1 Aktiviteter", DisplayName = "last")]
    [DataRow("FinsamBot 2.1", "2.1 Aktiviteter", DisplayName = "no tag")]
    [DataRow("@FinsamBot, 2.1", "2.1 Aktiviteter", DisplayName = "an at sign")]
    [DataRow("<at>FinsamBot</at> borta 6 juli–10 juli <at>Bo Ek</at>", "Bo", DisplayName = "somebody else")]
    public async Task Mentions_call_the_bot_or_name_somebody(string text, string seen)
    {
        foreach (var words in (string?[])[null, ""])
        {
            await using var chat = await Chat.StartAsync();
            var message = Message(chat, text)
                .With(a =>
                {
                    a.Recipient.Name = "FinsamBot";
                    a.Entities =
                    [
                        Mention("28:bot", "FinsamBot", words),
                        Mention("29:bo", "Bo Ek", "<at>Bo Ek</at>"),
                        Mention(null, null, null),
                    ];
                });

            StringAssert.Contains((await chat.DeliverAsync(message)).Words, seen);
        }
    }

    [TestMethod]
    public async Task Two_files_are_both_read_and_of_many_the_rest_is_named()
    {
        await using var chat = await Chat.StartAsync();
        var message = chat.FileOf("ett.txt", "Tag två ägg.");
        message.Attachments = [.. message.Attachments, .. chat.FileOf("två.txt", "Vispa.").Attachments];
        var before = chat.Connector.Received.Count;
        await chat.DeliverAsync(message);
        await chat.FilesReadAsync();

        var said = Posts(chat, before);
        Assert.HasCount(4, said);
        CollectionAssert.IsSubsetOf(new[] { "Jag läser ett.txt.", "Jag läser två.txt." }, said.Take(2).Select(s => s.Summary).ToArray());
        Assert.IsTrue(said.Skip(2).Any(s => s.Words.Contains("ett.txt", StringComparison.Ordinal)));
        Assert.IsTrue(said.Skip(2).Any(s => s.Words.Contains("två.txt", StringComparison.Ordinal)));

        before = chat.Connector.Received.Count;
        message = chat.FileOf("a.txt", "Tag ett ägg.");
        message.Attachments = [.. "abcde".SelectMany(c => chat.FileOf($"{c}.txt", $"Tag {c} ägg.").Attachments)];
        await chat.DeliverAsync(message);
        await chat.FilesReadAsync();
        StringAssert.Contains(Posts(chat, before)[3].Words, "lägg in de andra igen: d.txt och e.txt.");
    }

    [TestMethod]
    [DataRow("image/png", "", "Bilder, ljud och film kan jag inte läsa.")]
    [DataRow("image/*", "", "Bilder, ljud och film kan jag inte läsa.")]
    [DataRow("audio/mp4", "", "Bilder, ljud och film kan jag inte läsa.")]
    [DataRow("reference", "", "Jag kan inte öppna länkar.")]
    [DataRow("application/vnd.microsoft.card.codesnippet", "", "Jag läser det du skriver här")]
    [DataRow("text/html", "<p><img itemtype=\"http://schema.skype.com/AMSImage\" src=\"x\"></p>", "Bilder, ljud och film")]
    [DataRow("text/html", "<p>Se här</p><attachment id=\"1\"></attachment>", "Jag kan inte öppna länkar.")]
    public async Task What_cannot_be_read_is_explained_with_what_to_do_instead(string type, string content, string said)
    {
        await using var chat = await Chat.StartAsync();
        var message = Message(chat, "").With(a => a.Attachments = [new Attachment(type, content: content, name: "bild")]);

        var seen = await chat.DeliverAsync(message);

        StringAssert.Contains(seen.Words, said);
        StringAssert.Contains(seen.Words, "gemet");
    }

    [TestMethod]
    public async Task The_words_beside_a_picture_are_answered_too_and_a_smiley_is_none()
    {
        await using var chat = await Chat.StartAsync();
        var before = chat.Connector.Received.Count;
        await chat.DeliverAsync(Message(chat, "2.1").With(a => a.Attachments = [new Attachment("image/jpeg", "https://x.example.se/1")]));
        var said = Posts(chat, before);
        StringAssert.Contains(said[0].Words, "Bilder, ljud och film kan jag inte läsa.");
        StringAssert.Contains(said[1].Words, "2.1 Aktiviteter");

        var smiley = "<p>2.1 <img itemtype=\"http://schema.skype.com/Emoji\" alt=\"🙂\"></p>";
        before = chat.Connector.Received.Count;
        await chat.DeliverAsync(Message(chat, "2.1").With(a => a.Attachments = [new Attachment("text/html", content: smiley)]));
        StringAssert.Contains(Posts(chat, before).Single().Words, "2.1 Aktiviteter");
    }

    [TestMethod]
    [DataRow("https://norrsken-my.sharepoint.com/:w:/g/personal/sofia/EaBcD?e=4", true)]
    [DataRow("Här är rapporten https://1drv.ms/w/s!Aabc", true)]
    [DataRow("hur mår du", false)]
    public async Task A_link_is_not_opened_and_its_sender_is_told_what_to_do(string text, bool isLink)
    {
        await using var chat = await Chat.StartAsync();

        Assert.AreEqual(isLink, (await chat.SaysAsync(text)).Words.Contains("Jag kan inte öppna länkar.", StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task A_file_from_a_phone_that_is_a_page_is_explained()
    {
        await using var chat = await Chat.StartAsync();

        foreach (var page in (string[])["<!DOCTYPE html><html><body>Logga in</body></html>", "\uFEFF \n<HTML lang=\"sv\">"])
        {
            StringAssert.Contains((await chat.SendsFileAsync("Kvartalsrapport.docx", page)).Words, "Det är en länk till filen");
        }
    }

    [TestMethod]
    [DataRow("groupChat")]
    [DataRow("channel")]
    public async Task In_a_group_a_file_is_sent_on_to_the_own_chat(string type)
    {
        await using var chat = await Chat.StartAsync();
        Activity In(string text, params Attachment[] attachments) =>
            chat.ActivityOf(conversationType: type)
                .With(a =>
                {
                    a.Type = ActivityTypes.Message;
                    a.Text = text;
                    a.Attachments = attachments;
                });

        var named = new Attachment("text/html", content: "<at id=\"0\">FinsamBot</at><attachment id=\"1\"></attachment>");
        foreach (var message in (Activity[])[In("<at>FinsamBot</at>", named), In("", [.. chat.FileOf("a.txt", "x").Attachments])])
        {
            StringAssert.Contains((await chat.DeliverAsync(message)).Text!, "Filer läser jag bara i vår egen chatt.");
        }

        StringAssert.Contains((await chat.DeliverAsync(In("<at>FinsamBot</at> status", named))).Text!, "Vägen vidare: ");
    }

    private static Activity Message(Chat chat, string text) =>
        chat.ActivityOf()
            .With(a =>
            {
                a.Type = ActivityTypes.Message;
                a.Text = text;
            });

    private static Activity Changed(Activity message, string text, string? happened) =>
        new()
        {
            Type = ActivityTypes.MessageUpdate,
            Id = message.Id,
            ChannelId = message.ChannelId,
            ServiceUrl = message.ServiceUrl,
            From = message.From,
            Recipient = message.Recipient,
            Conversation = message.Conversation,
            Text = text,
            ChannelData = happened is null ? null : ActivityParts.ValueOf($$"""{"eventType":"{{happened}}"}"""),
        };

    private static Entity Mention(string? id, string? name, string? words) =>
        new()
        {
            Type = "mention",
            Properties = (Newtonsoft.Json.Linq.JObject)
                ActivityParts.ValueOf(
                    new JsonObject
                    {
                        ["text"] = words,
                        ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
                    }.ToJsonString()
                )!,
        };

    private static List<(string Summary, string Words)> Posts(Chat chat, int before) =>
        [
            .. chat
                .Connector.Received.Skip(before)
                .Select(r => JsonNode.Parse(r.Body)!)
                .Select(post => (post["summary"]?.ToString() ?? "", new Seen(post["attachments"]![0]!["content"], null).Words)),
        ];
}
