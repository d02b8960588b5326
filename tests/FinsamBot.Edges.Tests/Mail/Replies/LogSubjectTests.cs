using System.Text;
using FinsamBot.Mail;
using FinsamBot.Mail.Pickup;
using FinsamBot.Mail.Replies;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Mail.Replies;

/// <summary>Which mails are for the log: a person's, with the word first in the subject, of whom the mail system vouches.</summary>
[TestClass]
public sealed class LogSubjectTests
{
    private const string Vouched =
        "Authentication-Results: spf=pass smtp.mailfrom=alvbacka.example.se; dkim=pass header.d=alvbacka.example.se; "
        + "dmarc=pass action=none header.from=alvbacka.example.se; compauth=pass reason=100\r\n";

    private static readonly ReplyUnderstanding Understanding = new(
        new MailOptions { Mailbox = "finsam@norrsken.example.se", TrustedAuthenticationServers = MailOptions.ExchangeOnline }
    );

    [TestMethod]
    [DataRow("Logg", "")]
    [DataRow("logg: studiebesök", "studiebesök")]
    [DataRow("LOGG 12 mars", "12 mars")]
    [DataRow("[EXTERN] Loggen - möte", "möte")]
    [DataRow("Sv: Logg 12 mars", null)]
    [DataRow("Loggning av fel", null)]
    [DataRow("Blogg", null)]
    [DataRow("", null)]
    public void The_word_stands_first(string subject, string? rest) => Assert.AreEqual(rest, LogSubject.In(subject));

    [TestMethod]
    public void A_persons_words_are_taken_without_the_signature()
    {
        var mail = Read(Vouched, "Studiebesök hos tre arbetsgivare.\r\n\r\nVänliga hälsningar\r\nSofia Lind\r\n")!;

        Assert.AreEqual(
            ("12 mars", "Studiebesök hos tre arbetsgivare.", "sofia.lind@alvbacka.example.se"),
            (mail.Subject, mail.Text, mail.From)
        );
    }

    [TestMethod]
    [DataRow("", "Studiebesök")]
    [DataRow(
        "Authentication-Results: spf=fail smtp.mailfrom=alvbacka.example.se; dmarc=fail header.from=alvbacka.example.se\r\n",
        "Studiebesök"
    )]
    [DataRow(Vouched + "Auto-Submitted: auto-replied\r\n", "Jag är på semester till 1 april.")]
    [DataRow(Vouched + "Auto-Submitted: auto-generated\r\n", "Nattlig logg")]
    [DataRow(Vouched + "Precedence: auto_reply\r\n", "Jag är borta.")]
    [DataRow(Vouched + "X-Autoreply: yes\r\n", "Tack för ditt mejl. Vi återkommer.")]
    public void A_machines_message_and_one_that_nobody_vouches_for_never_become_an_entry(string headers, string body) =>
        Assert.IsNull(Read(headers, body));

    private static Runtime.Handlers.LogMail? Read(string headers, string body)
    {
        var mime =
            $"{headers}From: Sofia Lind <sofia.lind@alvbacka.example.se>\r\nTo: finsam@norrsken.example.se\r\nSubject: Logg 12 mars\r\n"
            + "Message-ID: <1@alvbacka.example.se>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
            + body;
        var message = MimeMessages.Of(Encoding.UTF8.GetBytes(mime), "1", Sample.Morning);
        return LogSubject.Mail(message, Understanding.Judge(message, new SentLetter("", "")));
    }
}
