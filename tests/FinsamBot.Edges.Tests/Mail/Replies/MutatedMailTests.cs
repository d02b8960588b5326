using System.Diagnostics;
using System.Text;
using FinsamBot.Mail;
using FinsamBot.Mail.Replies;

namespace FinsamBot.Edges.Tests.Mail.Replies;

/// <summary>Mails broken in all places: each is judged, or is no mail; nothing else is thrown, and none takes long.</summary>
[TestClass]
public sealed class MutatedMailTests
{
    private const int Mails = 3_000;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private static readonly string[] Pieces =
    [
        "utf-7",
        "\r\n\r\n",
        "=?utf-7?B?",
        "charset=",
        "boundary=",
        "*=utf-7''",
        "multipart/mixed;",
        "--b\n",
        ">",
        "\0",
        "Från:",
        "skrev:\n",
        "\t\t\t",
        "application/pkcs7-mime",
        "Content-Transfer-Encoding: base64\n",
        "\uFEFF",
        "<",
        "&#0;",
        "=\n",
    ];

    private readonly ReplyUnderstanding _understanding = new(new MailOptions { Mailbox = "finsam@norrsken.example.se" });

    [TestMethod]
    public void Three_thousand_broken_mails_are_judged_or_are_none()
    {
        var seeds = MailKinds
            .Names.Select(n => MailKinds.Read(n, "<1@example.se>", "Vårt brev.", "<p>Vårt brev.</p>"))
            .Select(Encoding.UTF8.GetBytes)
            .ToArray();
        var dice = new Random(11);
        for (var n = 0; n < Mails; n++)
        {
            var mail = Broken(seeds, dice);
            var watch = Stopwatch.StartNew();
            try
            {
                _understanding.Judge(mail, ["Vårt brev."]);
            }
            catch (FormatException)
            {
                // No mail: it is set aside at once.
            }

            Assert.IsLessThan(Longest, watch.Elapsed, $"Mail {n}.");
        }
    }

    [TestMethod]
    [DataRow("a\n")]
    [DataRow("\t \n")]
    [DataRow("--\n")]
    [DataRow("Mvh\nA B\n\n")]
    [DataRow("Från: a\nSkickat: b\n")]
    [DataRow("Utanför organisationen. \n")]
    [DataRow("reacted to \"")]
    [DataRow("När du mejlar gdpr\n\n")]
    [DataRow("On a wrote:\n")]
    [DataRow("+AAA-")]
    public void A_megabyte_of_anything_is_judged_quickly_as_text_as_html_and_below_a_header(string piece)
    {
        var big = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var html = big.Replace("\n", "<br>", StringComparison.Ordinal);
        string[] mails =
        [
            $"Content-Type: text/plain\n\n{big}",
            $"Content-Type: text/html\n\n{html}",
            $"Content-Type: text/plain\n\nFrån: x\nSkickat: y\n\n{big}",
        ];
        foreach (var mail in mails)
        {
            var watch = Stopwatch.StartNew();
            _understanding.Judge(Encoding.UTF8.GetBytes("From: <a@af.example.se>\n" + mail), ["Vårt brev."]);
            Assert.IsLessThan(Longest, watch.Elapsed);
        }
    }

    private static byte[] Broken(byte[][] seeds, Random dice)
    {
        var mail = seeds[dice.Next(seeds.Length)].ToList();
        for (var breaks = dice.Next(1, 6); breaks > 0; breaks--)
        {
            var at = dice.Next(mail.Count);
            var length = Math.Min(dice.Next(1, 80), mail.Count - at);
            switch (dice.Next(5))
            {
                case 0:
                    mail[at] = (byte)dice.Next(256);
                    break;
                case 1 when mail.Count - length > 1:
                    mail.RemoveRange(at, length);
                    break;
                case 2:
                    mail.InsertRange(at, Enumerable.Repeat(mail.GetRange(at, length), dice.Next(1, 200)).SelectMany(p => p).ToList());
                    break;
                case 3:
                    mail.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[dice.Next(Pieces.Length)]));
                    break;
                default:
                    mail.InsertRange(at, seeds[dice.Next(seeds.Length)].Take(dice.Next(1, 400)));
                    break;
            }
        }

        return [.. mail];
    }
}
