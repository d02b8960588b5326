using System.Security.Cryptography;
using System.Text;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Papers;
using FinsamBot.Runtime.Streams;
using FinsamBot.Testing.Mail;

namespace FinsamBot.Edges.Tests.Mail.Replies;

/// <summary>One bad mail harms only itself: in the folder and over Graph.</summary>
[TestClass]
public sealed class IsolationTests
{
    [TestMethod]
    public async Task A_mail_that_fails_for_ever_is_set_aside_after_three_tries_and_the_others_are_read_at_once()
    {
        await using var world = await ReplyWorld.StartAsync();
        world.Taking = m => FailFor(m, new NotSupportedException("of no use to anybody but its bytes"));

        await world.ReceiveAsync(Reply(world, "gift"), "1.eml");
        await world.ReceiveAsync(Reply(world, "friskt"), "2.eml");
        Assert.AreEqual("friskt", world.Taken.Single().Text);
        await world.ReadAsync();
        await world.ReadAsync();

        var parked = (await Parked.ListAsync(world.Blobs, default)).Single();
        Assert.AreEqual(("pickup", "NotSupportedException", Hash(Reply(world, "gift"))), (parked.Box, parked.Why, parked.Sha256));
        Assert.AreEqual(Reply(world, "gift"), Encoding.UTF8.GetString((await KeptMail.OpenAsync(world.Blobs, parked.Sha256, default))!));
        Assert.IsEmpty(Directory.GetFiles(world.Replies));
        Assert.HasCount(1, Directory.GetFiles(Path.Combine(world.Replies, "unreadable")));
        Assert.IsFalse(world.Log.All.Any(l => l.Contains("gift", StringComparison.Ordinal)), "Nothing of the mail is in the log.");
    }

    [TestMethod]
    public async Task A_mail_that_fails_for_ever_over_Graph_is_set_aside_with_its_bytes_and_the_others_are_read_at_once()
    {
        await using var world = await GraphReading.SentAsync();
        var reading = new GraphReading { Taking = m => FailFor(m, new InvalidOperationException()) };
        await reading.ReadAsync(world);
        var mime = Mime.Plain("gift").Replace("{letter}", world.Graph.Mailbox.Sent[0].InternetMessageId, StringComparison.Ordinal);
        world.Graph.Inbox.Arrive(GraphReading.Message("gift", world.Clock.GetUtcNow(), GraphReading.Answering(world)), mime);
        GraphReading.Arrive(world, "friskt");

        for (var programs = 0; programs < 4; programs++)
        {
            await reading.ReadAsync(world);
        }

        Assert.AreEqual("friskt", reading.Taken.Single().Text);
        var parked = (await Parked.ListAsync(reading.Blobs, default)).Single();
        Assert.AreEqual((FakeGraph.Address, "InvalidOperationException", Hash(mime)), (parked.Box, parked.Why, parked.Sha256));
    }

    [TestMethod]
    public async Task A_mail_for_which_the_storage_is_out_of_reach_is_tried_until_it_is_back()
    {
        await using var world = await GraphReading.SentAsync();
        var reading = new GraphReading { Taking = m => FailFor(m, new StorageUnavailableException("out")) };
        await reading.ReadAsync(world);
        GraphReading.Arrive(world, "gift");
        GraphReading.Arrive(world, "friskt");
        for (var tries = 0; tries < 6; tries++)
        {
            await Assert.ThrowsExactlyAsync<StorageUnavailableException>(() => reading.ReadAsync(world), "The host hears of it.");
        }

        reading.Taking = _ => { };
        await reading.ReadAsync(world);

        Assert.AreSequenceEqual(["friskt", "gift"], reading.Taken.Select(m => m.Text));
        Assert.IsEmpty(await Parked.ListAsync(reading.Blobs, default));
    }

    [TestMethod]
    public async Task A_message_that_Graph_cannot_search_for_holds_up_no_other()
    {
        await using var world = await GraphReading.SentAsync();
        var reading = new GraphReading();
        await reading.ReadAsync(world);
        GraphReading.Arrive(world, "ett");
        GraphReading.Arrive(world, "två");
        world.Graph.Plan(GraphCall.Search, 1, new GraphFault.Answers(403, "ErrorAccessDenied"));

        await reading.ReadAsync(world);
        Assert.AreSequenceEqual(["två"], reading.Taken.Select(m => m.Text));
        await reading.ReadAsync(world);
        Assert.AreSequenceEqual(["två", "ett"], reading.Taken.Select(m => m.Text));
    }

    [TestMethod]
    [DataRow("Content-Type: text/plain; charset=utf-7")]
    [DataRow("Content-Type: text/plain; charset=\"unicode-1-1-utf-7\"")]
    [DataRow("Content-Type: text/plain; charset*=utf-7''utf-8")]
    [DataRow("Content-Type: text/plain; name=\"=?utf-7?Q?a?=\"")]
    [DataRow("Content-Type: multipart/mixed; boundary*=utf-7''b")]
    [DataRow("Content-Type: text/plain; charset=x-europa")]
    [DataRow("Content-Type: text/plain; charset=utf-16")]
    [DataRow("Content-Type: text/plain; charset=")]
    [DataRow("Subject: =?utf-7?B?AAAA?=\r\nContent-Type: text/plain")]
    [DataRow("Content-Type: application/pkcs7-mime\r\nContent-Transfer-Encoding: base64")]
    [DataRow("Content-Type: multipart/mixed; boundary=\"\"")]
    [DataRow("no field at all\r\nContent-Type: text/plain")]
    public async Task No_name_of_letters_and_no_boundary_stops_the_reading(string type)
    {
        await using var world = await ReplyWorld.StartAsync();
        var mail = Reply(world, "x").Replace("Content-Type: text/plain; charset=utf-8", type, StringComparison.Ordinal);
        await world.ReceiveAsync(mail, "1.eml");
        await world.ReceiveAsync(Reply(world, "friskt"), "2.eml");

        Assert.AreEqual("friskt", world.Taken[^1].Text);
        Assert.IsEmpty(Directory.GetFiles(world.Replies));
        Assert.IsEmpty(await Parked.ListAsync(world.Blobs, default), "It was read.");
    }

    [TestMethod]
    public async Task What_is_no_mail_is_named_at_once()
    {
        await using var world = await ReplyWorld.StartAsync();
        await world.ReceiveAsync("\u0000\u0001 not a mail"u8.ToArray());

        Assert.AreEqual("FormatException", (await Parked.ListAsync(world.Blobs, default)).Single().Why);
    }

    [TestMethod]
    public async Task A_message_that_Graph_tells_of_again_with_its_id_alone_is_one_mail()
    {
        await using var world = await GraphReading.SentAsync();
        var reading = new GraphReading();
        await reading.ReadAsync(world);
        GraphReading.Arrive(world, "ett");
        await reading.ReadAsync(world);
        world.Graph.Inbox.Touch(1);
        await reading.ReadAsync(world);

        Assert.AreEqual("ett", reading.Taken.Single().Text);
    }

    [TestMethod]
    public async Task A_message_that_Graph_first_tells_of_with_its_id_alone_is_asked_for()
    {
        await using var world = await GraphReading.SentAsync();
        var reading = new GraphReading();
        await reading.ReadAsync(world);
        world.Graph.Inbox.Arrive(GraphReading.Message("ett", world.Clock.GetUtcNow(), GraphReading.Answering(world)), bare: true);
        await reading.ReadAsync(world);

        Assert.AreEqual("ett", reading.Taken.Single().Text);
    }

    [TestMethod]
    public async Task A_mail_that_was_taken_is_kept_as_it_came()
    {
        await using var world = await ReplyWorld.StartAsync();
        var mail = Reply(world, "Åtta, inte nio.");
        var taken = (await world.ReceiveAsync(mail, "1.eml")).Single();

        Assert.AreEqual(Hash(mail), taken.Kept);
        Assert.AreEqual(mail, Encoding.UTF8.GetString((await KeptMail.OpenAsync(world.Blobs, taken.Kept!, default))!));
    }

    private static string Reply(ReplyWorld world, string words) =>
        Mime.Plain(words).Replace("{letter}", world.Letter.MessageId, StringComparison.Ordinal);

    private static void FailFor(IncomingMail mail, Exception failure)
    {
        if (mail.Text == "gift")
        {
            throw failure;
        }
    }

    private static string Hash(string mail) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mail)));
}
