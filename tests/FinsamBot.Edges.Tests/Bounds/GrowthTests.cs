using System.Buffers;
using System.Text;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Calendar.Dates;
using FinsamBot.Domain.Checks.Contradictions;
using FinsamBot.Domain.Checks.PersonalData;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;
using FinsamBot.Edges.Tests.Intake;
using FinsamBot.Edges.Tests.Teams.Conversation;
using FinsamBot.Intake;
using FinsamBot.Intake.Reading;
using FinsamBot.Mail;
using FinsamBot.Mail.Replies;
using FinsamBot.Teams.Bot.Inbound;
using FinsamBot.Teams.Cards;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;
using FinsamBot.Web.Reading;
using Microsoft.Bot.Schema;

namespace FinsamBot.Edges.Tests.Bounds;

/// <summary>
/// Whatever outsiders send is read in time that grows with its length: four times as much of the same costs about four times as much,
/// whichever little thing is repeated. Compared within one run on the same machine, never with a clock's idea of fast.
/// </summary>
[TestClass]
public sealed class GrowthTests
{
    private const string Rest =
        "\n\n**2.2 Avvikelser:**\nInga.\n**2.3 Brukarmedverkan:**\nJa.\n**2.4 Insatsens mål samt delmål:**\nNås.\n**2.5 Sammanfattande "
        + "bedömning:**\nBra.\n";

    private const int Times = 4;

    /// <summary>Below this nothing is told by a ratio, and nobody waits.</summary>
    private static readonly TimeSpan Unnoticed = TimeSpan.FromMilliseconds(40);

    /// <summary>Four when it grows with the length, sixteen with its square; memory that is read twice lies between.</summary>
    private const double MostGrowth = 9;

    private static readonly int Length = Effort.Of(2_000, 8_000);

    private static readonly string[] Repeated =
    [
        "\t",
        " ",
        "\t \t",
        "\n",
        "\t\n",
        " \n",
        "a",
        "å",
        "\u202E",
        "\uD800",
        "\u200D",
        "(",
        ")",
        "[",
        "]",
        "[a](",
        "[a](#",
        "_",
        "_a",
        "_a_ ",
        "__a",
        "*",
        "**",
        "*a",
        "**a** ",
        "***",
        "|",
        "|a",
        "|a|b|\n",
        "| - ",
        "\\",
        "\\|",
        "# ",
        "#",
        "> ",
        ">",
        "- a\n",
        "1. a\n",
        "1",
        "1 ",
        "1,",
        "1 av ",
        "3 av 5 ",
        "12 deltagare ",
        "en person, ",
        "48 % ",
        "varav 2 ",
        "Av övriga 3 ",
        ": ",
        "t.ex. ",
        "bl. a. ",
        ". A",
        "A.\n",
        "den ",
        "den 1 ",
        "1 januari ",
        "1-",
        "1 -",
        "2026-01-01 ",
        "vecka 1 ",
        "kvartal 1,",
        "januari - ",
        "09:00 ",
        "@",
        "a@",
        "a@b.se ",
        "@b",
        "http",
        "http://",
        "http://a ",
        "<",
        "<a",
        "<at>",
        "<at>a</at>",
        "</",
        "<b>",
        "<div>",
        "<i><b>",
        "</div>",
        "<table><tr><td>",
        "<blockquote>",
        "<!--",
        "<p style=\"",
        "&",
        "&amp;",
        "&#",
        "&#x41;",
        ";a=\"",
        ";a=",
        "=?utf-8?Q?",
        "=?utf-8?Q?a?= ",
        "\r\n ",
        "\r\n",
        "X: y\r\n",
        "--b\r\n",
        "--b\r\n\r\na\r\n",
        "=",
        "=4",
        "=\r\n",
        "Från: a\n",
        "From: a\nSent: b\n",
        "> a\n",
        "____\n",
        "-----",
        "skrev ",
        "Datum: ",
        "Namn: A Datum: ",
        "2.1 Aktiviteter\n",
        "2.1 Aktiviteter:\ta\n",
        "Insatsens namn: A\n",
        "Aktiviteter\t",
        "Innehåll\nA 1\n",
        "A, B\nInledning\n",
        "Kvinnor Män Alla\n1 2 3\n",
        "Avvikelse ",
        "070-123 45 67 ",
        "19800101-1234 ",
        "hon mår dåligt. ",
        "två deltagare på Vikens boende. ",
        "halv- ",
        "sam ord ",
        "\"",
        "”",
    ];

    private static readonly (string Name, Action<string> Read)[] Doors =
    [
        ("a text file", s => File("a.txt", s)),
        ("a Markdown file", s => File("a.md", s)),
        ("a report in a text file", s => File("a.txt", Form(s))),
        (
            "a Word file",
            s =>
                SourceReader.Read(
                    "a.docx",
                    new ReadingWord
                    {
                        Body = $"<w:p><w:r><w:t>{System.Security.SecurityElement.Escape(CleanText.Of(s))}</w:t></w:r></w:p>",
                    }.File()
                )
        ),
        ("a mail as text", s => Words(new MailBody(s, false))),
        ("a mail as HTML", s => Words(new MailBody(s, true))),
        ("a mail's header", s => Mail($"From: {s}\r\nSubject: {s}\r\nContent-Type: text/plain; {s}\r\n\r\nHej")),
        ("a mail's parts", s => Mail($"From: a@b.se\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n{s}")),
        ("a mail in quoted-printable", s => Mail($"From: a@b.se\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{s}")),
        ("words in a chat", s => Talk!.Lexicon.OfWords(new Activity { Text = s })),
        (
            "mentions in a chat",
            s =>
                ActivityReader.Read(
                    new ReadOnlySequence<byte>(
                        Encoding.UTF8.GetBytes($"{{\"type\":\"message\",\"text\":{System.Text.Json.JsonSerializer.Serialize(s)}}}")
                    )
                )
        ),
        ("a text on a page", s => WrittenText.Show(s)),
        ("a text that is cleaned", s => CleanText.Of(s)),
        ("a text looked through for personal data", s => PersonalDataCheck.Of(s)),
        ("a text looked through for numbers", Checks),
        ("a text looked through for days", s => WrittenDates.Find(s)),
        ("a date", s => SwedishDate.TryParse(s, out _)),
    ];

    private static Chat? Talk { get; set; }

    [ClassInitialize]
    public static async Task StartAsync(TestContext _) => Talk = await Chat.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync() => await Talk!.DisposeAsync();

    public static IEnumerable<object[]> Names => Doors.Select(d => new object[] { d.Name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Four_times_as_much_costs_about_four_times_as_much(string door)
    {
        var read = Doors.Single(d => d.Name == door).Read;
        read("Uppvärmning 1 av 2.");
        var steep = Repeated.Select(r => Growth(read, r)).OfType<string>();

        Assert.AreEqual("", string.Join('\n', steep));
    }

    [TestMethod]
    public void Six_thousand_tabs_in_a_text_file_are_read_in_a_moment()
    {
        foreach (
            var text in (string[])
                ["Innehåll\n" + new string('\t', 6_000) + "x", Form(new string('\t', 6_000)), Form("\n" + new string('\t', 6_000) + "1 x")]
        )
        {
            Frugal.Run("Six thousand tabs", () => File("rapport.txt", text));
        }
    }

    /// <summary>Null where it grows as it should; else what was measured, the best of some tries.</summary>
    private static string? Growth(Action<string> read, string repeated)
    {
        var (little, much) = (Of(repeated, Length), Of(repeated, Length * Times));
        var most = ReadingCost.Of(() => read(much)).Time;
        for (var n = 0; n < 3 && most > Unnoticed; n++)
        {
            var least = ReadingCost.Of(() => read(little)).Time;
            var again = ReadingCost.Of(() => read(much)).Time;
            most = again < most ? again : most;
            if (most < least * MostGrowth)
            {
                return null;
            }
        }

        return most <= Unnoticed ? null : $"{System.Text.Json.JsonSerializer.Serialize(repeated)}: {most.TotalMilliseconds:0} ms";
    }

    private static string Of(string repeated, int length) => string.Concat(Enumerable.Repeat(repeated, length / repeated.Length)) + " x";

    private static string Form(string text) =>
        $"# Kvartalsrapport\nInsatsens namn: Vägen {text}\nHuvudman för insatsen: Viks kommun {text}\nKvartalsrapporten gäller för "
        + $"perioden: 2026-01-01 - 2026-03-31\n**2.1 Aktiviteter:**\n{text}{Rest}";

    private static void File(string name, string text) =>
        new OldReports(TemplateCatalogue.BuiltIn, new FakeClock(Sample.Morning)).Read(name, Encoding.UTF8.GetBytes(text));

    private static void Words(MailBody body) => NewWords.Of(body, [], new Banners([]));

    private static void Mail(string mail)
    {
        try
        {
            new ReplyUnderstanding(new MailOptions()).Judge(Encoding.UTF8.GetBytes(mail));
        }
        catch (FormatException)
        {
            // No mail: it is set aside.
        }
    }

    private static void Checks(string text)
    {
        var prose = new Prose(text);
        _ = PartsOfWhole
            .In("", prose)
            .Concat(Listings.In("", prose))
            .Concat(Percentages.In("", prose, 19))
            .Concat(CountedTwice.In("", prose))
            .Concat(Timing.Starts("", prose, 2026))
            .Concat(Timing.Durations("", prose, Sample.FirstQuarter))
            .Concat(DeviationTalk.NotListed("", prose, [text, text]))
            .Count();
    }
}
