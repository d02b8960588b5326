using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Papers;
using FinsamBot.Runtime.Tests.Delivery;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;
using static FinsamBot.Testing.Reports.Sample;

namespace FinsamBot.Runtime.Tests.Handlers;

/// <summary>What mails may do to a round: how often they are answered, what repeats, and what nobody has proved.</summary>
[TestClass]
public sealed class MailRulesTests
{
    private const string Letter = "vagen-vidare/kvartalsrapport-2026-03-31/review/1/request/anna";
    private const int MostMails = 30;
    private const string Anna1 = "anna.berg@af.example.se";

    private readonly World _world = new();

    [TestMethod]
    [DataRow(MailDoubt.Encrypted)]
    [DataRow(MailDoubt.Reaction)]
    [DataRow(MailDoubt.LooksAutomatic)]
    [DataRow(MailDoubt.CalendarAnswer)]
    public void A_mail_in_doubt_is_asked_about_and_counts_for_nothing(MailDoubt doubt)
    {
        var sample = Sent();
        sample.Do(Anna, new ReplyByMail(1, "Tack för ditt mejl.", doubt));

        Assert.IsNull(sample.Report.CurrentRound!.LatestOf(Anna));
        Assert.AreEqual(doubt, sample.Report.CurrentRound.Doubts[Anna]);
        Assert.AreEqual("anna", sample.View.Due().Single(i => i is ReplyReceipt).To.Id);
        sample.Do(Anna, new ReplyByMail(1, "Ändra 2.3."));
        Assert.IsEmpty(sample.Report.CurrentRound!.Doubts);
    }

    [TestMethod]
    public void Twelve_mails_in_a_row_get_one_receipt_and_another_after_some_hours()
    {
        var sample = Sent();
        var receipts = 0;
        for (var n = 0; n < 12; n++)
        {
            sample.At(Morning.AddMinutes(n)).Do(Anna, new ReplyByMail(1, "Vi har tagit emot ert mejl.", MailDoubt.LooksAutomatic));
            receipts += Send(sample);
        }

        Assert.AreEqual(1, receipts);
        Assert.IsEmpty(sample.Report.CurrentRound!.Answers);
        sample.At(Morning.AddHours(4).AddMinutes(1));
        Assert.AreEqual(1, Send(sample), "What came after the receipt is told of too.");
        sample.At(Morning.AddHours(12));
        Assert.AreEqual(0, Send(sample));
    }

    [TestMethod]
    public void Two_programs_that_answer_each_other_stop()
    {
        var sample = Sent();
        var receipts = 0;
        for (var n = 0; n < 60; n++)
        {
            sample.At(Morning.AddHours(5 * n)).Do(Anna, new ReplyByMail(1, $"Nytt {(char)('a' + (n % 26))}{n}"));
            receipts += Send(sample);
        }

        Assert.AreEqual(6, receipts);
        Assert.AreEqual(MostMails, sample.Report.CurrentRound!.Mails[Anna]);
    }

    [TestMethod]
    [DataRow("Ändra 2.3, tack.", "ändra 2.3 – tack!", "Ändra 2.3, tack.")]
    [DataRow("Ändra 2.3.", "Ändra 2.4.", "Ändra 2.3.\n\nÄndra 2.4.")]
    [DataRow("Beloppet är 125000.", "Beloppet är 152000.", "Beloppet är 125000.\n\nBeloppet är 152000.")]
    [DataRow("Ändra 2.3.\n\nTa bort 2.4.", "Ta bort 2.4.", "Ändra 2.3.\n\nTa bort 2.4.")]
    [DataRow("Jag har inga synpunkter.", "Jag har synpunkter.", "Jag har inga synpunkter.\n\nJag har synpunkter.")]
    public void The_same_words_count_once_and_other_words_each_time(string first, string second, string kept)
    {
        var sample = Sent();
        sample.Do(Anna, new ReplyByMail(1, first));
        sample.Do(Anna, new ReplyByMail(1, second));
        Assert.AreEqual(kept, sample.Report.CurrentRound!.Answers[Anna].Text);
    }

    [TestMethod]
    public void A_program_that_counts_its_cases_is_not_listened_to_twelve_times()
    {
        var sample = Sent();
        for (var n = 0; n < 12; n++)
        {
            sample.Do(Anna, new ReplyByMail(1, $"Er skrivelse har fått nummer 2026-{10_000 + n}."));
        }

        Assert.HasCount(2, sample.Report.CurrentRound!.Answers[Anna].Text.Split("\n\n"));
    }

    [TestMethod]
    public async Task An_absence_that_nothing_shows_to_be_true_is_none()
    {
        var bot = await SentAsync();

        Assert.AreEqual(IncomingOutcome.NotAuthentic, await ReceiveAsync(bot, Mail("1", IncomingKind.AutomaticReply, "Borta.", false)));
        Assert.IsEmpty((await _world.ReportAsync()).CurrentRound!.Away);
        var proved = Mail("2", IncomingKind.AutomaticReply, "Borta.", true) with { Kept = "0f" };
        Assert.AreEqual(IncomingOutcome.Taken, await ReceiveAsync(bot, proved));
        Assert.IsTrue((await _world.ReportAsync()).CurrentRound!.Away.ContainsKey(Anna));
    }

    [TestMethod]
    public async Task A_bounce_that_nothing_shows_to_be_true_is_a_maybe_until_a_true_one_comes()
    {
        var bot = await SentAsync();

        await ReceiveAsync(bot, Mail("1", IncomingKind.Bounce, "", false));
        var round = (await _world.ReportAsync()).CurrentRound!;
        Assert.IsTrue(round.MaybeBounced.ContainsKey(Anna));
        Assert.IsEmpty(round.Bounced);
        Assert.IsFalse(MemberTrail.Of(await _world.ReportAsync()).Single(t => t.Said.Member.Person == Anna).IsUnreached);

        await ReceiveAsync(bot, Mail("2", IncomingKind.Bounce, "", true));
        Assert.IsTrue((await _world.ReportAsync()).CurrentRound!.Bounced.ContainsKey(Anna));
    }

    [TestMethod]
    public async Task A_mail_in_doubt_from_nobody_knows_whom_is_not_even_answered()
    {
        var bot = await SentAsync();

        var unproved = Mail("1", IncomingKind.Unclear, "", false) with { Doubt = MailDoubt.Encrypted };
        Assert.AreEqual(IncomingOutcome.NotAuthentic, await ReceiveAsync(bot, unproved));
        Assert.IsEmpty((await _world.ReportAsync()).CurrentRound!.ByMail);
    }

    [TestMethod]
    public async Task The_thirty_first_mail_of_one_member_is_braked()
    {
        var bot = await SentAsync();
        for (var n = 0; n < MostMails; n++)
        {
            var mail = Mail($"{n}", IncomingKind.Unclear, "", true) with { Doubt = MailDoubt.Reaction };
            Assert.AreEqual(IncomingOutcome.Taken, await ReceiveAsync(bot, mail));
        }

        Assert.AreEqual(IncomingOutcome.Braked, await ReceiveAsync(bot, Mail("last", IncomingKind.Reply, "Hej.", true)));
    }

    [TestMethod]
    public async Task What_is_parked_is_listed_also_when_its_record_is_damaged()
    {
        var blobs = new MemoryBlobStore();
        var mail = new ParkedMail(Parked.IdOf("AAinbox-1="), Morning, "pickup", "FormatException", "0f");
        await Parked.PutAsync(blobs, mail, default);
        await Parked.PutAsync(blobs, mail, default);
        await blobs.PutAsync(new StreamName("parked/mail/zz"), "{"u8.ToArray(), default);

        var listed = await Parked.ListAsync(blobs, default);

        Assert.AreSequenceEqual([mail.Id, "zz"], listed.Select(p => p.Id));
        Assert.AreEqual(mail, listed[0]);
        Assert.AreEqual("unreadable-record", listed[1].Why);
    }

    [TestMethod]
    public async Task A_kept_mail_whose_bytes_are_others_is_none()
    {
        var blobs = new MemoryBlobStore();
        var hash = await KeptMail.PutAsync(blobs, "Subject: x"u8.ToArray(), default);
        Assert.IsNotNull(await KeptMail.OpenAsync(blobs, hash, default));

        await blobs.PutAsync(KeptMail.NameOf(hash), "Subject: y"u8.ToArray(), default);
        Assert.IsNull(await KeptMail.OpenAsync(blobs, hash, default));
    }

    private DateTimeOffset Now => _world.Clock.GetUtcNow();

    /// <summary>Sends the receipts that are due now, and says how many there were.</summary>
    private static int Send(Sample sample)
    {
        var due = sample.View.Due().Where(i => i is ReplyReceipt).ToList();
        foreach (var item in due)
        {
            sample.Deliver(item.Key);
        }

        return due.Count;
    }

    private async Task<Instance> SentAsync()
    {
        var bot = await _world.FoundAsync();
        await bot.SendReportAsync();
        return bot;
    }

    private IncomingMail Mail(string id, IncomingKind kind, string text, bool authentic) =>
        new(id, Now, Letter, Anna1, kind, text, authentic);

    private static async Task<IncomingOutcome> ReceiveAsync(Instance bot, IncomingMail mail) =>
        (await new Correspondence(bot.Handler).ReceiveAsync(mail, bot.Clock.GetUtcNow(), default)).Outcome;
}
