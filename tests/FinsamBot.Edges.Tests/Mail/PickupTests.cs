using System.Globalization;
using System.Text;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Mail;
using FinsamBot.Mail.Pickup;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Mail;
using FinsamBot.Testing.Reports;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinsamBot.Edges.Tests.Mail;

[TestClass]
public sealed class PickupTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("finsambot-mail-").FullName;
    private readonly HurriedClock _clock = new(Sample.Morning);

    private PickupMailbox Mailbox => new(_folder);

    [TestCleanup]
    public void Clean() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public async Task A_letter_in_the_folder_reads_back_as_it_was_written()
    {
        var sample = Sample.Sent();
        var written = SampleLetters.Letter(sample, typeof(ReviewRequest), "anna");

        await SendAsync(sample, typeof(ReviewRequest), "anna");

        var letter = (await Mailbox.ListAsync(default)).Single();
        Assert.AreEqual("anna.berg@af.example.se", letter.To);
        Assert.AreEqual("Anna Berg", letter.ToName);
        Assert.AreEqual(written.Subject, letter.Subject);
        Assert.AreEqual(written.Text, letter.Text);
        Assert.AreEqual(written.Html, letter.Html);
        Assert.AreEqual(Sample.Morning, letter.Date);
        Assert.HasCount(written.Attachments.Count, letter.Attachments);
        Assert.AreEqual(letter.Html, (await Mailbox.FindAsync(letter.Id, default))!.Html);
    }

    [TestMethod]
    public async Task The_documents_are_attached_under_their_names()
    {
        await SendAsync(Sample.Filed(), typeof(RegistrarCopy), "registrar");

        var letter = (await Mailbox.ListAsync(default)).Single();
        Assert.AreEqual(
            new PickedUpAttachment(SampleLetters.Word.FileName, SampleLetters.Word.ContentType, SampleLetters.Word.Content.Length),
            letter.Attachments[0]
        );
        Assert.AreEqual(
            ("Kvartalsrapport Vägen vidare 2026-03-31.pdf", "application/pdf"),
            (letter.Attachments[1].Name, letter.Attachments[1].ContentType)
        );
        var document = await Mailbox.AttachmentAsync(letter.Id, 0, default);
        Assert.IsTrue(document!.Content.Span.SequenceEqual(SampleLetters.Word.Content.Span));
        Assert.IsNull(await Mailbox.AttachmentAsync(letter.Id, 2, default));
        Assert.IsNull(await Mailbox.AttachmentAsync(letter.Id, -1, default));
    }

    [TestMethod]
    public async Task A_second_sending_of_the_same_key_does_nothing()
    {
        var first = await SendAsync(Sample.Sent(), typeof(ReviewRequest), "anna");
        _clock.Advance(TimeSpan.FromMinutes(3));
        var second = await SendAsync(Sample.Sent(), typeof(ReviewRequest), "anna");

        Assert.AreEqual(first, second);
        Assert.AreEqual(Sample.Morning, (await Mailbox.ListAsync(default)).Single().Date);
    }

    [TestMethod]
    public async Task A_letter_is_had_again_as_it_went_and_one_that_is_not_there_is_none()
    {
        var sample = Sample.Sent();
        await SendAsync(sample, typeof(ReviewRequest), "anna");
        var key = SampleLetters.Item(sample, typeof(ReviewRequest), "anna").Key;

        var letter = await Mailbox.OpenAsync(["another/key", key], default);

        CollectionAssert.AreEqual(await File.ReadAllBytesAsync(Directory.GetFiles(_folder).Single()), letter!.Value.ToArray());
        Assert.IsNull(await Mailbox.OpenAsync(["another/key"], default));
    }

    [TestMethod]
    public async Task What_a_killed_program_left_half_written_is_not_a_letter_and_does_not_hinder()
    {
        await SendAsync(Sample.Sent(), typeof(ReviewRequest), "anna");
        var file = Directory.GetFiles(_folder).Single();
        var whole = await File.ReadAllBytesAsync(file);
        File.Delete(file);
        await File.WriteAllBytesAsync(file + ".tmp", whole[..(whole.Length / 2)]);
        Assert.IsEmpty(await Mailbox.ListAsync(default));

        await SendAsync(Sample.Sent(), typeof(ReviewRequest), "anna");

        CollectionAssert.AreEqual(whole, await File.ReadAllBytesAsync(Directory.GetFiles(_folder).Single()));
    }

    [TestMethod]
    public async Task The_file_is_plain_ascii_with_short_lines_as_mail_programs_want_it()
    {
        await SendAsync(Sample.Filed(), typeof(RegistrarCopy), "registrar");
        var bytes = await File.ReadAllBytesAsync(Directory.GetFiles(_folder, "*.eml").Single());
        Assert.IsTrue(bytes.All(b => b is (byte)'\r' or (byte)'\n' or (byte)'\t' or >= 32 and < 127));
        var lines = Encoding.ASCII.GetString(bytes).Split("\r\n");
        Assert.IsTrue(lines.All(l => l.Length <= 998 && !l.Contains('\n', StringComparison.Ordinal)));
        Assert.IsTrue(lines.Where(l => l.Contains("=?utf-8", StringComparison.Ordinal)).All(l => l.Length <= 90));
    }

    [TestMethod]
    [DataRow("vagen-vidare/kvartalsrapport-2026-03-31/review/1/request/anna")]
    [DataRow("åäö/med blanksteg  och =?tecken?=")]
    [DataRow("{0}")]
    public async Task A_reply_finds_its_letter_whatever_its_key(string key)
    {
        var sample = Sample.Sent();
        var item = SampleLetters.Item(sample, typeof(ReviewRequest), "anna") with
        {
            Key = string.Format(CultureInfo.InvariantCulture, key, new string('k', 400)),
        };
        await Channel().SendAsync(new DeliveryRequest(item, sample.View, null), NoHandle, default);

        var found = await Mailbox.FindLetterAsync([(await Mailbox.ListAsync(default)).Single().MessageId], default);

        Assert.AreEqual((item.Key, "anna.berg@af.example.se"), (found!.Key, found.To));
    }

    [TestMethod]
    public async Task A_letter_that_an_earlier_version_wrote_reads_as_it_did()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "nyckel.0123456789abcdef.eml"),
            """
            From: FinsamBot
             <finsambot@localhost>
            To: =?utf-8?B?w4VzYSBCZXJn?=
             <asa.berg@af.example.se>
            Subject: =?utf-8?B?TMOkcyBvY2ggc3ZhcmEgc2VuYXN0IDEzIGFwcmlsOiBrdmFydGFsc3JhcHA=?=
             =?utf-8?B?b3J0IGbDtnIgVsOkZ2VuIHZpZGFyZQ==?=
            Date: Thu, 26 Mar 2026 08:12:00 +0000
            Message-ID: <0123456789abcdef@finsambot.localhost>
            Auto-Submitted: auto-generated
            X-FinsamBot-Key: =?utf-8?B?bnlja2VsL23DpWw=?=
            MIME-Version: 1.0
            Content-Type: multipart/mixed;
             boundary="=_finsambot_mixed"

            --=_finsambot_mixed
            Content-Type: multipart/alternative;
             boundary="=_finsambot_alternative"

            --=_finsambot_alternative
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: base64

            SGVqIMOFc2EuDQo=
            --=_finsambot_alternative
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: base64

            PHA+SGVqIMOFc2EuPC9wPg==
            --=_finsambot_alternative--
            --=_finsambot_mixed
            Content-Type: application/pdf
            Content-Disposition: attachment;
             filename*=utf-8''V%C3%A4gen%20vidare.pdf
            Content-Transfer-Encoding: base64

            JVBERg==
            --=_finsambot_mixed--

            """.ReplaceLineEndings("\r\n")
        );

        var letter = (await Mailbox.ListAsync(default)).Single();

        Assert.AreEqual(
            ("asa.berg@af.example.se", "Åsa Berg", "Läs och svara senast 13 april: kvartalsrapport för Vägen vidare"),
            (letter.To, letter.ToName, letter.Subject)
        );
        Assert.AreEqual(("Hej Åsa.\n", "<p>Hej Åsa.</p>"), (letter.Text, letter.Html));
        Assert.AreEqual(new PickedUpAttachment("Vägen vidare.pdf", "application/pdf", 4), letter.Attachments.Single());
        Assert.AreEqual("nyckel/mål", (await Mailbox.FindLetterAsync([letter.MessageId], default))!.Key);
    }

    [TestMethod]
    public async Task Names_and_addresses_cannot_add_header_fields()
    {
        var sample = Sample.Sent();
        var item = SampleLetters.Item(sample, typeof(ReviewRequest), "anna");
        var trick = item with { To = item.To with { Name = "Anna\r\nBcc: x@example.se \"<å>\"" } };
        await Channel().SendAsync(new DeliveryRequest(trick, sample.View, null), NoHandle, default);
        Assert.AreEqual("Anna Bcc: x@example.se \"<å>\"", (await Mailbox.ListAsync(default)).Single().ToName);
        Assert.DoesNotContain("\nBcc", await File.ReadAllTextAsync(Directory.GetFiles(_folder).Single()));

        foreach (var mail in (string[])["a@example.se\r\nBcc: b@example.se", "no address", "a@example.se,b@example.se", "<a@example.se>"])
        {
            var bad = item with { Key = item.Key + "x", To = item.To with { Mail = mail } };
            Assert.AreEqual(
                new SendOutcome.Refused("no-such-address"),
                await Channel().SendAsync(new DeliveryRequest(bad, sample.View, null), NoHandle, default)
            );
        }
    }

    [TestMethod]
    public async Task A_folder_that_cannot_be_written_means_later()
    {
        var file = Path.Combine(_folder, "taken");
        await File.WriteAllTextAsync(file, "");
        var sample = Sample.Sent();
        var channel = new PickupMailChannel(
            new PickupMailbox(Path.Combine(file, "mail")),
            new MailOptions(),
            SampleLetters.Writer(),
            _clock,
            NullLogger<PickupMailChannel>.Instance
        );
        var outcome = await channel.SendAsync(
            new DeliveryRequest(SampleLetters.Item(sample, typeof(ReviewRequest), "anna"), sample.View, null),
            NoHandle,
            default
        );
        Assert.AreEqual(new SendOutcome.TryLater(Sample.Morning.AddMinutes(1), "folder-unwritable"), outcome);
    }

    [TestMethod]
    [DataRow("../../etc/passwd")]
    [DataRow("")]
    [DataRow(".hidden")]
    [DataRow("no-such-letter")]
    [DataRow("a/b")]
    public async Task An_id_that_is_none_finds_nothing(string id) => Assert.IsNull(await Mailbox.FindAsync(id, default));

    private Task<SendOutcome> SendAsync(Sample sample, Type kind, string to) =>
        Channel().SendAsync(new DeliveryRequest(SampleLetters.Item(sample, kind, to), sample.View, null), NoHandle, default);

    private PickupMailChannel Channel() =>
        new(Mailbox, new MailOptions(), SampleLetters.Writer(), _clock, NullLogger<PickupMailChannel>.Instance);

    private static Task NoHandle(string handle, CancellationToken cancellation) => Task.CompletedTask;
}
