using FinsamBot.Edges.Tests.Teams.Bot;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>A picture that is pasted into the chat may follow the report as a file does; any other is explained.</summary>
[TestClass]
public sealed class PictureStoryTests
{
    private const string Explained = "Bilder, ljud och film kan jag inte läsa.";

    [TestMethod]
    public async Task A_pasted_picture_follows_the_report_when_its_sender_says_so()
    {
        await using var chat = await Chat.StartAsync();

        var offer = await chat.PastesAsync(SampleFiles.Png);
        StringAssert.Contains(offer.Words, "Ska filen följa med rapporten som bilaga?");
        StringAssert.Contains(offer.Words, "bild.png");

        await chat.PressesAsync(offer, "Låt följa med som bilaga");
        var photo = await chat.PastesAsync(SampleFiles.Jpeg);
        await chat.PressesAsync(photo, "Låt följa med som bilaga");
        CollectionAssert.AreEqual(
            new[] { "bild.png", "bild.jpg" },
            (await chat.ReportAsync()).Attachments.Select(a => a.File.Name).ToArray()
        );
    }

    [TestMethod]
    public async Task Teams_copy_of_the_text_does_not_make_a_second_picture_of_it_and_words_beside_it_are_answered()
    {
        await using var chat = await Chat.StartAsync();
        var before = chat.Connector.Received.Count;
        chat.Connector.AnswersWith(SampleFiles.Png);

        await chat.DeliverAsync(
            chat.ActivityOf()
                .With(a =>
                {
                    a.Type = "message";
                    a.Text = "2.1";
                    a.Attachments =
                    [
                        new("image/*", chat.Connector.ServiceUrl + "v3/attachments/1/views/original"),
                        new("text/html", content: "<p>2.1 <img itemtype=\"http://schema.skype.com/AMSImage\" src=\"x\"></p>"),
                    ];
                })
        );

        var posts = chat.Connector.Received.Skip(before).Where(r => r.Method == "POST").ToList();
        Assert.IsTrue(posts.Exists(p => p.Body.Contains("bild.png", StringComparison.Ordinal)));
        Assert.IsFalse(posts.Exists(p => p.Body.Contains("ljud och film", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task What_is_no_such_picture_or_lies_elsewhere_is_explained()
    {
        await using var chat = await Chat.StartAsync();

        StringAssert.Contains((await chat.PastesAsync("GIF89a"u8.ToArray())).Words, Explained);
        StringAssert.Contains((await chat.PastesAsync(SampleFiles.Png, "https://x.example.se/v3/attachments/1")).Words, Explained);
        var service = new Uri(chat.Connector.ServiceUrl);
        StringAssert.Contains(
            (await chat.PastesAsync(SampleFiles.Png, new Uri(service, "/emea/v3/conversations").ToString())).Words,
            Explained
        );
        Assert.IsEmpty((await chat.ReportAsync()).Attachments);
    }

    [TestMethod]
    public async Task Who_writes_no_report_hears_what_pictures_are_good_for()
    {
        await using var chat = await Chat.StartAsync();

        StringAssert.Contains((await chat.PastesAsync(SampleFiles.Png, who: Sample.Rita)).Words, Explained);
    }

    [TestMethod]
    public async Task A_picture_that_is_broken_or_too_large_is_refused_as_a_file_is()
    {
        await using var chat = await Chat.StartAsync();

        StringAssert.Contains((await chat.PastesAsync([.. SampleFiles.Png[..30]])).Words, "bild.png");
        StringAssert.Contains((await chat.PastesAsync([.. SampleFiles.Png, .. new byte[11 * 1024 * 1024]])).Words, "för stor");
        StringAssert.Contains((await chat.PastesAsync([.. SampleFiles.Png, .. new byte[21 * 1024 * 1024]])).Words, "större än 20 MB");
    }
}
