using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using FinsamBot.Documents.Word;
using FinsamBot.Domain.Forms;
using FinsamBot.Edges.Tests.Intake;
using FinsamBot.Edges.Tests.Mail.Replies;
using FinsamBot.Edges.Tests.Teams.Bot;
using FinsamBot.Edges.Tests.Teams.Conversation;
using FinsamBot.Intake;
using FinsamBot.Mail;
using FinsamBot.Mail.Replies;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Bot.Activities;
using FinsamBot.Teams.Bot.Inbound;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;
using Microsoft.Bot.Schema;

namespace FinsamBot.Edges.Tests.Bounds;

/// <summary>
/// A million spoilt mails, Word files and activities in a whole run, some thousands in every other: nothing throws, and each costs little.
/// The same seeds give the same bytes; a failure names its seed.
/// </summary>
[TestClass]
public sealed class MutatedThingsTests
{
    private const int Batches = 8;

    /// <summary>Mails, and likewise activities.</summary>
    private static readonly int PerBatch = Effort.Of(400, 60_000);

    /// <summary>Reading a file costs ten times as much as reading a mail.</summary>
    private static readonly int FilesPerBatch = Effort.Of(100, 5_000);

    private static readonly string[] MailPieces =
    [
        "charset=utf-7",
        "charset=\"x-nonsense\"",
        "charset=utf-32",
        "charset=ibm037",
        "; charset=;",
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=\"utf-7\"\r\n",
        "boundary=\"\"",
        "\r\n--",
        "--\r\n",
        "\r\n\r\n",
        "\r\n ",
        "\r",
        "\n",
        "=?utf-7?B?K0FEdy0=?=",
        "=?utf-8?Q?=FF=FE?=",
        "=?x?x?x?=",
        "Content-Transfer-Encoding: base64\r\n",
        "Content-Transfer-Encoding: quoted-printable\r\n",
        "=3",
        "====",
        "filename*=utf-7''%2B",
        "filename*=a'b'%zz",
        "\0",
        "\u00FF\u00FE",
        "<div>",
        "<table><tr><td>",
        "</",
        "<!--",
        "<style>",
        "<blockquote>",
        "&#1114112;",
        "&#xD800;",
        "&amp",
        "Date: Fri, 99 Foo 99999 25:61:61 +9999\r\n",
        "From: <@>\r\n",
        "In-Reply-To: <<<@>>>\r\n",
        "Content-Type: message/delivery-status\r\n\r\nFinal-Recipient:\r\n",
        "\u00E2\u0080\u00AE",
        "____",
        "Från: Skickat:",
        "> > > ",
        "\t\t\t\t",
        "-----Original Message-----",
    ];

    private static readonly string[] JsonPieces =
    [
        "{",
        "}",
        "[",
        "]",
        "[[[[[[[[",
        "{\"a\":{\"a\":{\"a\":",
        ":",
        ",",
        "null",
        "true",
        "1e999999",
        "-0",
        "99999999999999999999999999",
        "0.1",
        "\"",
        "\\u0000",
        "\\ud800",
        "\\udc00\\ud800",
        "\\u202e",
        "\"text\":",
        "\"type\":\"invoke\",",
        "\"value\":{\"action\":{\"verb\":\"save\",\"data\":",
        "\"entities\":[{\"type\":\"mention\",\"text\":\"<at>\",\"mentioned\":{}}],",
        "\"attachments\":[{\"contentType\":\"text/html\",\"content\":",
        "\"attachments\":[null,{}],",
        "\"contentUrl\":\"data:text/plain;base64,AAAA\",",
        "<at>",
        "</at>",
        "\u00EF\u00BB\u00BF",
        "2026-02-31",
        "vecka 99",
        "9999-99-99",
        "om 99999 dagar",
        "1/1/1",
        "snooza ",
        "borta ",
        "avvikelse: ",
        "mote 31 februari kl 25.99",
    ];

    public static IEnumerable<object[]> Seeds => Enumerable.Range(0, Batches).Select(n => new object[] { n });

    [TestMethod]
    public void A_whole_run_has_a_million_of_them() =>
        Assert.AreEqual(Effort.Of(7_200, 1_000_000), Batches * (PerBatch + PerBatch + FilesPerBatch));

    [TestMethod]
    [DynamicData(nameof(Seeds))]
    public void A_spoilt_mail_is_understood_or_set_aside(int seed)
    {
        var (mutation, pieces) = (new ReadingMutation(seed + 7), MailPieces.Select(Encoding.Latin1.GetBytes).ToList());
        var mails = ReplySamples
            .ByName.Values.Select(s =>
                Encoding.UTF8.GetBytes(s.Mail.Replace("{letter}", "<letter@norrsken.example.se>", StringComparison.Ordinal))
            )
            .Append(Encoding.UTF8.GetBytes(Nested(6)))
            .ToList();
        var understanding = new ReplyUnderstanding(new MailOptions { Mailbox = "finsam@norrsken.example.se" });
        var read = 0;
        for (var n = 0; n < PerBatch; n++)
        {
            var mail = mutation.Spoil(mails[n % mails.Count], pieces);
            Frugal.Run($"Mail {n} of seed {seed}", () => read += Understand(understanding, mail) ? 1 : 0);
        }

        Assert.IsGreaterThan(PerBatch / 10, read);
    }

    [TestMethod]
    [DynamicData(nameof(Seeds))]
    public void A_spoilt_Word_file_is_understood_or_refused(int seed)
    {
        string[] kinds = ["zip", "stored zip", "letters", "elements", "styles", "text", "Markdown", "report"];
        var report = WordReport.Render(Sample.Submitted().View).Content.ToArray();
        var (mutation, random, pieces) = (
            new ReadingMutation(seed + 100),
            new Random(seed),
            JsonPieces.Select(Encoding.Latin1.GetBytes).ToList()
        );
        var reports = new OldReports(TemplateCatalogue.BuiltIn, new FakeClock(Sample.Morning));
        for (var n = 0; n < FilesPerBatch; n++)
        {
            var kind = kinds[n % kinds.Length];
            var file = kind == "report" ? mutation.Spoil(report, pieces) : ReadingMutatedFilesTests.Spoilt(kind, mutation, random);
            var name = kind switch
            {
                "text" => "a.txt",
                "Markdown" => "a.md",
                _ => "a.docx",
            };
            Frugal.Run(
                $"File {n} of seed {seed}",
                () =>
                {
                    var result = reports.Read(name, file);
                    Assert.AreNotEqual(result.IsUnderstood, result.Refusal is not null);
                }
            );
        }
    }

    [TestMethod]
    [DynamicData(nameof(Seeds))]
    public async Task A_spoilt_activity_is_taken_for_an_intent_or_refused(int seed)
    {
        await using var chat = await Chat.StartAsync();
        var (mutation, pieces) = (new ReadingMutation(seed + 1_000), JsonPieces.Select(Encoding.Latin1.GetBytes).ToList());
        var activities = Samples();
        var read = 0;
        for (var n = 0; n < PerBatch; n++)
        {
            var body = mutation.Spoil(activities[n % activities.Count], pieces);
            Frugal.Run($"Activity {n} of seed {seed}", () => read += UnderstoodReply(chat.Lexicon, body) ? 1 : 0);
        }

        Assert.IsGreaterThan(PerBatch / 20, read);
    }

    [TestMethod]
    [DataRow("""{"action":{"\ud800":{},"verb":"help"}}""")]
    [DataRow("""{"action":{"verb":"help","data":{"\ud800":"\udc00"}}}""")]
    public async Task A_press_with_half_a_character_in_a_name_is_unreadable_and_nothing_else(string value)
    {
        await using var chat = await Chat.StartAsync();
        Assert.AreEqual(new Intent.Unclear("Refused_Unreadable"), chat.Lexicon.OfInvoke(ActivityParts.ValueOf(value)));
    }

    /// <summary>The same through the whole conversation, rules and stores included.</summary>
    [TestMethod]
    public async Task A_spoilt_press_and_a_spoilt_word_are_answered()
    {
        await using var chat = await Chat.StartAsync();
        var (mutation, pieces, answered) = (new ReadingMutation(5), JsonPieces.Select(Encoding.Latin1.GetBytes).ToList(), 0);
        string[] said =
        [
            "mål 12 av 19",
            "2.1",
            "avvikelse i går: coachen har slutat",
            "möte 14 april kl 10",
            "borta 1–15 juli, Bo tar över",
            "snooza till fredag",
            "slutdatum 2027-12-31",
        ];
        var press = Encoding.UTF8.GetBytes(
            """{"action":{"verb":"save","data":{"fb.report":"{report}","fb.page":"goals","text.goals":"Tolv av nitton.","klar.goals":"true","bas.goals":"1"}}}""".Replace(
                "{report}",
                Chat.Report.ToString(),
                StringComparison.Ordinal
            )
        );
        for (var n = 0; n < Effort.Of(300, 5_000); n++)
        {
            var activity =
                n % 2 == 0
                    ? chat.ActivityOf()
                        .With(a =>
                        {
                            a.Type = ActivityTypes.Message;
                            a.Text = Encoding.Latin1.GetString(mutation.Spoil(Encoding.Latin1.GetBytes(said[n / 2 % said.Length]), pieces));
                        })
                    : Pressed(chat, mutation.Spoil(press, pieces));
            if (activity is not null)
            {
                // Teams takes so many messages in a while, and the sending waits for this clock.
                chat.Clock.Advance(TimeSpan.FromSeconds(10));
                Assert.IsInRange(200, 501, (await chat.AnswerAsync(activity)).Status);
                answered++;
            }
        }

        Assert.IsGreaterThan(Effort.Of(150, 2_500), answered);
    }

    private static bool Understand(ReplyUnderstanding understanding, byte[] mail)
    {
        try
        {
            Assert.IsLessThanOrEqualTo(NewWords.MaxLength, understanding.Judge(mail).Words.Length);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool UnderstoodReply(Lexicon lexicon, byte[] body)
    {
        var sequence = new ReadOnlySequence<byte>(body);
        if (ActivityReader.Read(sequence).Activity is not { } activity)
        {
            return false;
        }

        Assert.HasCount(32, CommandIds.Of(activity, sequence));
        Assert.IsNotNull(new Turn(activity, "").Reference);
        _ =
            activity.Type == ActivityTypes.Invoke ? lexicon.OfInvoke(activity.Value)
            : activity.Value is not null ? lexicon.OfSubmit(activity.Value)
            : lexicon.OfWords(activity);
        return true;
    }

    private static Activity? Pressed(Chat chat, byte[] value)
    {
        try
        {
            return chat.ActivityOf()
                .With(a =>
                {
                    a.Type = ActivityTypes.Invoke;
                    a.Name = "adaptiveCard/action";
                    a.Value = ActivityParts.ValueOf(value);
                });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static List<byte[]> Samples() =>
        [
            .. Directory
                .GetFiles(Path.Combine(Repository.Root, "tests", "FinsamBot.Edges.Tests", "Teams", "Samples"), "*.json")
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllBytes),
        ];

    private static string Nested(int depth)
    {
        var mail = "Content-Type: text/plain; charset=utf-8\r\n\r\nHej";
        for (var n = 0; n < depth; n++)
        {
            var boundary = string.Create(CultureInfo.InvariantCulture, $"b{n}");
            mail = $"Content-Type: multipart/mixed; boundary={boundary}\r\n\r\n--{boundary}\r\n{mail}\r\n--{boundary}--\r\n";
        }

        return "From: a@af.example.se\r\nIn-Reply-To: <letter@norrsken.example.se>\r\n" + mail;
    }
}
