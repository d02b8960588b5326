using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Mail.Pickup;

namespace FinsamBot.Edges.Tests.Mail.Replies;

[TestClass]
public sealed class SortingTests
{
    private const string Good = "Authentication-Results: " + Mime.Passes;

    [TestMethod]
    [DataRow("Auto-Submitted: auto-replied", IncomingKind.AutomaticReply)]
    [DataRow("Auto-Submitted: no", IncomingKind.Reply)]
    [DataRow("X-Auto-Response-Suppress: All", IncomingKind.Reply)]
    [DataRow("Precedence: auto_reply", IncomingKind.AutomaticReply)]
    [DataRow("X-Autoreply: yes", IncomingKind.AutomaticReply)]
    [DataRow("Return-Path: <>", IncomingKind.AutomaticReply)]
    [DataRow("X-Failed-Recipients: anna.berg@af.example.se", IncomingKind.Bounce)]
    public async Task What_a_program_sends_is_told_from_what_a_person_writes(string header, IncomingKind kind)
    {
        await using var world = await ReplyWorld.StartAsync();
        var taken = (await world.ReceiveAsync(Mime.Plain("Jag är ledig till 7 april.", header + "\r\n"))).Single();
        Assert.AreEqual(kind, taken.Kind);
        Assert.AreEqual(kind == IncomingKind.Bounce ? "" : "Jag är ledig till 7 april.", taken.Text);
    }

    [TestMethod]
    [DataRow("failed", true)]
    [DataRow("delayed", false)]
    public async Task A_bounce_names_the_address_that_failed_and_a_delay_is_none(string action, bool isBounce)
    {
        await using var world = await ReplyWorld.StartAsync();
        var mail = Mime.Mail(
                "multipart/report; report-type=delivery-status;\r\n boundary=\"r\"",
                $"""
                --r
                Content-Type: text/plain

                Det gick inte.
                --r
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.af.example.se

                Final-Recipient: rfc822; anna.b@af.example.se
                Action: {action}
                Status: 5.1.1
                --r
                Content-Type: text/rfc822-headers

                Message-ID: {"{letter}"}
                Subject: x
                --r--
                """
            )
            .Replace("In-Reply-To: {letter}", "X-None: 1", StringComparison.Ordinal)
            .Replace("References: {letter}", "X-None: 2", StringComparison.Ordinal);

        var taken = await world.ReceiveAsync(
            mail.Replace("\"Berg, Anna\" <anna.berg@af.example.se>", "<postmaster@af.example.se>", StringComparison.Ordinal)
        );

        Assert.HasCount(isBounce ? 1 : 0, taken);
        if (isBounce)
        {
            Assert.AreEqual(
                (IncomingKind.Bounce, "anna.b@af.example.se", world.Key, ""),
                (taken[0].Kind, taken[0].From, taken[0].Letter, taken[0].Text)
            );
        }
        else
        {
            Assert.IsTrue(world.Log.All.Any(l => l.EndsWith("Receipt", StringComparison.Ordinal)));
        }
    }

    [TestMethod]
    public async Task A_bounce_that_names_nobody_is_about_the_one_the_letter_went_to()
    {
        await using var world = await ReplyWorld.StartAsync();
        var mail = Mime.Plain("Det gick inte.", "Auto-Submitted: auto-generated\r\n")
            .Replace("anna.berg@af", "MAILER-DAEMON@af", StringComparison.Ordinal);
        var taken = (await world.ReceiveAsync(mail)).Single();
        Assert.AreEqual((IncomingKind.Bounce, ReplyWorld.Anna), (taken.Kind, taken.From));
    }

    [TestMethod]
    [DataRow("OwnMessage", "anna.berg@af.example.se", "finsam@norrsken.example.se")]
    [DataRow("NoLetter", "{letter}", "<other@example.se>")]
    [DataRow("Calendar", "text/plain", "text/calendar")]
    [DataRow("NoSender", "<anna.berg@af.example.se>", "")]
    public async Task What_is_not_ours_is_left_with_its_reason_and_nothing_else_in_the_log(string reason, string old, string changed)
    {
        await using var world = await ReplyWorld.StartAsync();
        Assert.IsEmpty(await world.ReceiveAsync(Mime.Plain("Hemliga ord.").Replace(old, changed, StringComparison.Ordinal)));
        Assert.IsTrue(world.Log.All.Any(l => l.EndsWith(reason, StringComparison.Ordinal)));
        Assert.IsFalse(
            world.Log.All.Any(l => l.Contains("Hemliga", StringComparison.Ordinal) || l.Contains('@', StringComparison.Ordinal))
        );
    }

    [TestMethod]
    [DataRow(true, Good)]
    [DataRow(true, "Authentication-Results: mx.microsoft.com 1; dkim=pass header.d=af.example.se")]
    [DataRow(true, "Authentication-Results: spf=pass smtp.mailfrom=studs@post.af.example.se; dkim=none")]
    [DataRow(true, "X-MS-Exchange-Organization-AuthAs: Internal")]
    [DataRow(false, "X-Nothing: 1")]
    [DataRow(false, "X-MS-Exchange-Organization-AuthAs: Anonymous\r\nX-MS-Exchange-Organization-AuthAs: Internal")]
    [DataRow(
        false,
        "Authentication-Results: spf=fail smtp.mailfrom=af.example.se; dmarc=fail header.from=af.example.se; compauth=fail\r\n" + Good
    )]
    [DataRow(false, "Authentication-Results: spf=none; compauth=none\r\n" + Good)]
    [DataRow(false, "Authentication-Results: mail.evil.example.com; dmarc=pass header.from=af.example.se\r\n" + Good)]
    [DataRow(false, "Authentication-Results: spf=pass smtp.mailfrom=evil.example.com; dkim=pass header.d=evil.example.com")]
    [DataRow(false, "Authentication-Results: dmarc=pass header.from=evil.example.com; compauth=pass")]
    [DataRow(false, "Authentication-Results: spf=fail (compauth=pass; dmarc=pass) smtp.mailfrom=af.example.se")]
    [DataRow(false, "Authentication-Results: spf=softpass; compauth=softpass reason=202")]
    public async Task Only_the_receiving_servers_own_word_makes_a_sender_authentic(bool authentic, string headers)
    {
        await using var world = await ReplyWorld.StartAsync();
        var mail = Mime.Plain("Ord.").Replace("Authentication-Results: " + Mime.Passes, headers, StringComparison.Ordinal);
        Assert.AreEqual(authentic, (await world.ReceiveAsync(mail)).Single().IsAuthentic);
    }

    [TestMethod]
    public async Task What_was_read_is_put_aside_and_what_was_not_taken_is_read_again_with_the_same_id()
    {
        await using var world = await ReplyWorld.StartAsync();
        world.Taking = _ => throw new IOException("storage");
        await Assert.ThrowsExactlyAsync<IOException>(() => world.ReceiveAsync(Mime.Plain("Ord.")));
        Assert.HasCount(1, Directory.GetFiles(world.Replies));

        world.Taking = _ => { };
        await world.ReadAsync();
        await world.ReadAsync();

        Assert.HasCount(1, world.Taken);
        Assert.IsEmpty(Directory.GetFiles(world.Replies));
        Assert.HasCount(1, Directory.GetFiles(Path.Combine(world.Replies, "read")));
        await world.ReceiveAsync(Mime.Plain("Ord."));
        Assert.AreEqual(world.Taken[0].Id, world.Taken[1].Id);
    }

    [TestMethod]
    public async Task What_is_no_mail_is_put_aside_and_hinders_nothing()
    {
        await using var world = await ReplyWorld.StartAsync();
        Assert.IsEmpty(await world.ReceiveAsync("\u0000\u0001 not a mail"u8.ToArray()));
        Assert.HasCount(1, Directory.GetFiles(Path.Combine(world.Replies, "unreadable")));
        Assert.HasCount(1, await world.ReceiveAsync(Mime.Plain("Ord.")));
    }

    [TestMethod]
    public async Task A_reply_tried_out_on_ones_own_machine_reads_as_it_was_written()
    {
        await using var world = await ReplyWorld.StartAsync();
        await world.Writer.PutAsync(
            world.Letter,
            new TriedReply(ReplyWorld.Anna, "Åtta, inte nio.", "", new Dictionary<string, string>()),
            default
        );
        await world.Writer.PutAsync(
            world.Letter,
            new TriedReply(
                ReplyWorld.Anna,
                "",
                "<p>Borta</p>",
                new Dictionary<string, string> { ["Auto-Submitted"] = "auto-replied\r\nBcc: x@example.se", ["Authentication-Results"] = "" }
            ),
            default
        );
        await world.ReadAsync();

        Assert.IsTrue(world.Taken.Any(m => m is { Kind: IncomingKind.Reply, Text: "Åtta, inte nio.", IsAuthentic: true }));
        Assert.IsTrue(world.Taken.Any(m => m is { Kind: IncomingKind.AutomaticReply, Text: "Borta", IsAuthentic: false }));
    }
}
