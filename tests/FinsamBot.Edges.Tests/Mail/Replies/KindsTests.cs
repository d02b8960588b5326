using System.Text;
using System.Text.Json.Nodes;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Mail;
using FinsamBot.Mail.Replies;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Mail.Replies;

/// <summary>
/// Mails as real programs write them, in <c>Kinds/</c>; what each is and which words count stands in <c>Golden/kinds.txt</c>. In them
/// <c>{letter}</c> is our letter's Message-ID, <c>{text}</c> and <c>{html}</c> its words.
/// </summary>
[TestClass]
public sealed class KindsTests
{
    [TestMethod]
    public async Task Each_mail_in_the_folder_is_known_for_what_it_is()
    {
        await using var world = await ReplyWorld.StartAsync();
        var table = new StringBuilder();
        foreach (var name in MailKinds.Names)
        {
            var before = (world.Taken.Count, Lines: world.Log.All.Count);
            await world.ReceiveAsync(MailKinds.Read(name, world.Letter.MessageId, world.Letter.Text, world.Letter.Html), name + ".eml");
            table.Append(Entry(name, world.Taken.Skip(before.Count), world.Log.All.Skip(before.Lines)));
        }

        Golden.Matches("kinds.txt", table.ToString());
    }

    [TestMethod]
    public async Task Each_mail_over_Graph_is_known_for_the_same()
    {
        await using var world = await GraphReading.SentAsync();
        var reading = new GraphReading();
        await reading.ReadAsync(world);
        var table = new StringBuilder();
        var sent = world.Graph.Mailbox.Sent[0];
        foreach (var name in MailKinds.Names)
        {
            var before = (reading.Taken.Count, Lines: reading.Log.All.Count);
            var mail = MailKinds.Read(name, sent.InternetMessageId, LetterText(), sent.Html);
            world.Graph.Inbox.Arrive(AsGraphShows(mail, world.Clock.GetUtcNow()), mail);
            await reading.ReadAsync(world);
            table.Append(Entry(name, reading.Taken.Skip(before.Count), reading.Log.All.Skip(before.Lines)));
        }

        Golden.Matches("kinds.txt", table.ToString());
    }

    [TestMethod]
    public void No_machines_mail_is_an_answer_and_no_persons_is_an_absence_or_lost()
    {
        Assert.AreEqual("", Named("machine-", j => j is { Left: null, Kind: IncomingKind.Reply }));
        Assert.AreEqual("", Named("person-", j => j.Left is not null || j.Kind is IncomingKind.AutomaticReply or IncomingKind.Bounce));
        Assert.AreEqual("", Named("forged-", j => j.IsAuthentic));
    }

    private static string Named(string start, Func<Judged, bool> isWrong)
    {
        var understanding = new ReplyUnderstanding(new MailOptions { Mailbox = "finsam@norrsken.example.se" });
        var letter = LetterText();
        return string.Join(
            ' ',
            MailKinds
                .Names.Where(n => n.StartsWith(start, StringComparison.Ordinal))
                .Where(name =>
                    isWrong(
                        understanding.Judge(Encoding.UTF8.GetBytes(MailKinds.Read(name, "<1@example.se>", letter, "")), letter.Split('\n'))
                    )
                )
        );
    }

    private static string LetterText() => SampleLetters.Letter(Sample.Sent(), typeof(ReviewRequest), "anna").Text;

    /// <summary>What Graph gives besides the bytes: the fields, and everything as HTML.</summary>
    private static JsonObject AsGraphShows(string mail, DateTimeOffset now)
    {
        var end = mail.IndexOf("\n\n", StringComparison.Ordinal);
        var (head, body) = (mail[..end], mail[(end + 2)..]);
        var fields = head.Split('\n').Select(l => l.Split(": ", 2)).Where(f => f.Length == 2).Select(f => (f[0], f[1])).ToArray();
        var type = fields.First(f => f.Item1 == "Content-Type").Item2;
        var shown = GraphReading.Message("x", now, fields);
        var from = fields.First(f => f.Item1 == "From").Item2;
        shown["subject"] = fields.First(f => f.Item1 == "Subject").Item2;
        shown["from"]!["emailAddress"]!["address"] = from[(from.LastIndexOf('<') + 1)..].TrimEnd('>');
        shown["uniqueBody"] = null;
        var html = type.StartsWith("text/html", StringComparison.Ordinal) ? body : "";
        shown["body"] = new JsonObject { ["contentType"] = "html", ["content"] = html };
        return shown;
    }

    private static string Entry(string name, IEnumerable<IncomingMail> taken, IEnumerable<string> log)
    {
        if (taken.SingleOrDefault() is not { } mail)
        {
            return $"{name} => {log.Single(l => l.StartsWith("A message is left", StringComparison.Ordinal)).Split(": ")[^1]}, left\n";
        }

        var words = mail.Text.Length == 0 ? "" : string.Concat(mail.Text.Split('\n').Select(l => $"    | {l}".TrimEnd() + "\n"));
        return $"{name} => {mail.Kind}{(mail.Doubt is { } doubt ? $", {doubt}" : "")}{(mail.IsAuthentic ? "" : ", unproved")}\n{words}";
    }
}
