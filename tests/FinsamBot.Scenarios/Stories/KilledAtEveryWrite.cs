using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Domain.Reports;
using FinsamBot.Scenarios.World;
using FinsamBot.Testing;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Scenarios.Stories;

/// <summary>
/// The whole loop while the program is killed after each of its writes, and between each sending and its record. Whoever was talking to it
/// says the same again, as Teams and browsers do. At the end nothing is lost and nothing was said twice.
/// </summary>
[TestClass]
public sealed class KilledAtEveryWrite
{
    private const string Analysis = "Målen är inom räckhåll. Planen för hösten bör bestämmas före sommaren.";
    private const string Registrar = "rapport@norrsken.example.se";
    private const string Anna = "anna.berg@af.example.se";

    /// <summary>The lead's receipt of the hand-in comes by mail.</summary>
    private const string Sofia = "sofia.lind@alvbacka.example.se";

    private const string Karim = "karim.haddad@fk.example.se";
    private const string Reply = "Godkänner, men rätta tabellen.";

    /// <summary>One answers on the page, one by mail; of each the lead gets a notice.</summary>
    private static readonly string[] Answering = ["Anna Berg (Arbetsförmedlingen)", "Karim Haddad (Försäkringskassan)"];

    /// <summary>Lena's mailbox answers by itself; Per says nothing.</summary>
    private const string Lena = "lena.strom@region.example.se";

    private static readonly string[] Silent = [Lena, "per.holm@alvbacka.example.se"];

    /// <summary>
    /// Claims of notices: Teams cannot recognise a repetition, so who dies with a claim never posts. Spared, the bot posts and dies right
    /// after that, whatever works beside it.
    /// </summary>
    private const string ClaimsOfNotices = @"deliveryStarted\S* \S*/answer/";

    /// <summary>The index and the heads are the same code on both stores; dying over them on files is enough.</summary>
    private const string SmallBlobs = @"^after (put|delete) (heads|due)/";

    /// <summary>In the quick run it dies at some of the writes; at every one in the whole run.</summary>
    private static readonly int Every = Effort.Of(120, 1);

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public Task Killed_at_every_write_the_file_store_loses_nothing_and_nothing_is_sent_twice() =>
        Effort.All ? PlayAsync(null, spared: null, notices: 0) : PlayAsync(null, ClaimsOfNotices, notices: 1);

    [TestMethod]
    public async Task Killed_at_every_write_blob_storage_loses_nothing_and_nothing_is_sent_twice()
    {
        await using var azurite = await Azurite.StartAsync();
        await PlayAsync(azurite.ConnectionString, $"{ClaimsOfNotices}|{SmallBlobs}", notices: 1);
    }

    private async Task PlayAsync(string? azurite, string? spared, int notices)
    {
        await using var bot = new MortalBot(azurite, spared, Every);
        try
        {
            await LiveAsync(bot, azurite, notices);
        }
        finally
        {
            TestContext.WriteLine($"Survived {bot.Deaths} kills:\n{string.Join('\n', bot.Journal)}");
        }
    }

    private async Task LiveAsync(MortalBot bot, string? azurite, int notices)
    {
        var postmarks = new PostmarkWatch(Path.Combine(bot.Folder, "mail"));
        bot.Died = postmarks.Look;
        var loop = new WholeLoop(bot);
        await WholeLoop.ToWorkingMorningAsync(bot);
        await bot.BecomeMortalAsync();
        await using var sofia = await TeamsUser.InstallAsync(bot, "sofia");
        var writing = Texts();

        await WriteAsync(sofia, writing);
        await using var records = new Records(bot, azurite, await PeriodEndAsync(bot));
        var sent = await sofia.PressAsync(await sofia.SayUntilButtonAsync("skicka", "Skicka till styrgruppen"), "Skicka till styrgruppen");
        StringAssert.Contains(sent.Text, "Anna Berg");
        await AnswerAsync(bot);
        await WriteBackAsync(bot, loop, records);
        await RemindAsync(bot, loop, records);
        var receipt = await sofia.PressAsync(await sofia.SayUntilButtonAsync("lämna in", "Lämna in ändå"), "Lämna in ändå");
        StringAssert.Contains(receipt.Text, "inlämnad");
        var letter = (await loop.WaitForLettersAsync(Registrar, 1)).Single();
        await SettleAsync(bot, records);

        FromGreetingToRegistrar.RequireEverything(await FromGreetingToRegistrar.AttachmentAsync(bot, letter), writing);
        RequireOnce(await records.EventsAsync(), writing);
        await RequireLettersAsync(bot, records);
        Assert.IsEmpty(postmarks.WrittenAgain);
        foreach (var member in Answering)
        {
            Assert.AreEqual(
                notices,
                sofia.CardsReceived.Count(c => c.Text.Contains($"{member} har svarat på rapporten", StringComparison.Ordinal)),
                member
            );
        }

        await RequireWholeAsync(bot);
    }

    private static Writing Texts() =>
        new(
            new[] { "2.1", "2.2", "2.3", "2.4", "2.5" }.ToDictionary(
                n => n,
                n =>
                    string.Join(
                        '\n',
                        Enumerable
                            .Range(1, 40)
                            .Select(i => $"Vecka {i} i avsnitt {n}: gruppen åt frukost, övade på att åka buss och planerade nästa möte 🙂")
                    )
            )
        );

    private static async Task WriteAsync(TeamsUser sofia, Writing writing)
    {
        await sofia.DeliverAsync(sofia.Activity("message", a => a["text"] = "rapport"));
        foreach (var (number, text) in writing.Texts)
        {
            var card = await sofia.SayUntilButtonAsync(number, "Klart, spara och nästa");
            await sofia.PressAsync(card, "Klart, spara och nästa", ($"Din text till avsnitt {number}", text));
        }
    }

    private static async Task AnswerAsync(MortalBot bot)
    {
        using var anna = new Member(bot, Anna);
        await anna.OpenLetterAsync();
        await anna.SignInAsync();
        await anna.WriteAnalysisAsync(Analysis);
        StringAssert.Contains(anna.Words, Analysis);
    }

    /// <summary>A reply and an automatic one lie in the mailbox; the program reads them in its own time, and dies over them.</summary>
    private static async Task WriteBackAsync(MortalBot bot, WholeLoop loop, Records records)
    {
        foreach (
            var (from, header, text) in new[]
            {
                (Karim, "X-Mailer: Outlook", Reply),
                (Lena, "Auto-Submitted: auto-replied", "Jag är åter den 15."),
            }
        )
        {
            await loop.WaitForLettersAsync(from, 1);
            await MailFolder.ReplyAsync(bot.Folder, from, header, text);
        }

        await RunningBot.EventuallyAsync(
            async () =>
                (await bot.GetAsync("/dev/clock")).ValueKind == JsonValueKind.Object
                && (await records.ReportAsync()).CurrentRound is { ByMail.Count: 1, Away.Count: 1 }
                    ? "read"
                    : null,
            "both mails read"
        );
        await loop.WaitForLettersAsync(Karim, 2);
    }

    /// <summary>Two working days before the last day to answer the members who have not answered are reminded.</summary>
    private static async Task RemindAsync(MortalBot bot, WholeLoop loop, Records records)
    {
        var answerBy = (await records.ReportAsync()).CurrentRound!.AnswerBy;
        await MoveClockAsync(bot, StockholmTime.At(WorkCalendar.Swedish.Add(answerBy, -2), new TimeOnly(10, 0)));
        foreach (var member in Silent)
        {
            await loop.WaitForLettersAsync(member, 2);
        }
    }

    /// <summary>A clock that was moved before the process died is not moved again; it only goes forward.</summary>
    private static async Task MoveClockAsync(MortalBot bot, DateTimeOffset to)
    {
        using var answer = await bot.Http.PostAsJsonAsync("/dev/clock", new JsonObject { ["now"] = to });
        var now = (await bot.GetAsync("/dev/clock")).GetProperty("now").GetDateTimeOffset();
        Assert.IsGreaterThanOrEqualTo(to, now);
    }

    private static async Task<DateOnly> PeriodEndAsync(MortalBot bot)
    {
        var report = (await bot.GetAsync("/dev/reports"))
            .EnumerateArray()
            .Single(r => r.GetProperty("intervention").GetString() == "vagen-vidare");
        return DateOnly.Parse(report.GetProperty("id").GetString()![^10..], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Waits until every delivery has an end, then lets a day pass, in which nothing more may come.</summary>
    private static async Task SettleAsync(MortalBot bot, Records records)
    {
        await RunningBot.EventuallyAsync(
            async () =>
                (await bot.GetAsync("/dev/clock")).ValueKind == JsonValueKind.Object
                && (await records.ReportAsync()).Deliveries.All(d => d.Value.IsSettled || HasLostItsNeed(d.Key))
                    ? "settled"
                    : null,
            "an end to every delivery"
        );
        await MoveClockAsync(bot, (await bot.GetAsync("/dev/clock")).GetProperty("now").GetDateTimeOffset().AddHours(1));
    }

    /// <summary>
    /// Once a code is used or the report handed in, nobody owes these messages any more: one that left just before a death keeps its claim
    /// without an end.
    /// </summary>
    private static bool HasLostItsNeed(string key) =>
        Array.Exists(["/code/", "/review/", "/reminder/"], k => key.Contains(k, StringComparison.Ordinal));

    private static void RequireOnce(IReadOnlyList<Event> events, Writing writing)
    {
        var saved = events.OfType<SectionSaved>().Where(s => s.Text.Length > 1_000).ToList();
        CollectionAssert.AreEqual(writing.Texts.Values.ToArray(), saved.Select(s => s.Text).ToArray());
        Assert.HasCount(1, events.OfType<ReportOpened>());
        Assert.HasCount(1, events.OfType<SentToSteeringGroup>());
        CollectionAssert.AreEqual(new[] { Analysis, Reply }, events.OfType<SteeringGroupAnswered>().Select(a => a.Text).ToArray());
        Assert.HasCount(1, events.OfType<MailReplyTaken>());
        Assert.HasCount(1, events.OfType<MemberFoundAway>());
        Assert.HasCount(1, events.OfType<ReportSubmitted>());
        var ends = events
            .OfType<DeliveryEvent>()
            .Where(e => e is DeliverySent or DeliveryUnknown or DeliveryRefused)
            .GroupBy(e => e.Key)
            .ToList();
        Assert.AreEqual("", string.Join('\n', ends.Where(e => !EndsOnce([.. e])).SelectMany(e => e)));
    }

    /// <summary>
    /// The clock is moved by weeks here, at times while something is on its way: its claim runs out, it is noted that nobody can tell, for
    /// whichever reason, and then the sender, who was only slow, can. That nothing came twice is counted where it arrives.
    /// </summary>
    private static bool EndsOnce(IReadOnlyList<DeliveryEvent> ends) => ends is [_] or [DeliveryUnknown, DeliverySent];

    /// <summary>One letter per key of the agenda, to the person it names, and one key per letter.</summary>
    private static async Task RequireLettersAsync(MortalBot bot, Records records)
    {
        var letters = (await bot.GetAsync("/dev/mail"))
            .EnumerateArray()
            .Select(l => (To: l.GetProperty("to").GetString()!, Subject: l.GetProperty("subject").GetString()!))
            .ToList();
        Assert.AreAllDistinct(
            letters.Where(l => l.To != Sofia && !l.Subject.StartsWith("Veckans läge", StringComparison.Ordinal)),
            "Each week has its own list; nothing else comes twice."
        );
        var ofAnna = await records.EventsOfAsync("anna");
        var codes = ofAnna.OfType<CodeRequested>().Count();
        Assert.AreEqual(1, codes);

        // A host that dies between sending a code and noting it leaves the need to pass: Anna has used the code by the time another host
        // looks.
        var sending = ofAnna.OfType<DeliveryEvent>().Where(e => e.Key.Contains("/code/", StringComparison.Ordinal)).ToList();
        Assert.Contains(e => e is DeliveryStarted, sending);
        Assert.IsLessThanOrEqualTo(codes, sending.Count(e => e is DeliverySent or DeliveryUnknown { Reason: "NeedPassed" }));
        Assert.AreEqual(1 + codes, letters.Count(l => l.To == Anna), string.Join('\n', letters));
        Assert.AreEqual(2, letters.Count(l => l.To == Karim), "The request and the receipt.");
        Assert.IsTrue(Silent.All(m => letters.Count(l => l.To == m) == 2), string.Join('\n', letters));
        Assert.HasCount(1, letters.Where(l => l.To == Registrar));
        var deliveries = (await records.ReportAsync()).Deliveries;

        // Two answers whose notices a crash left in doubt come as two letters under one subject.
        var followed = deliveries.Where(d => d.Key.EndsWith("/mail", StringComparison.Ordinal)).ToList();
        Assert.IsTrue(
            followed.All(d => deliveries[d.Key[..^"/mail".Length]].State == AttemptState.Unknown),
            "Only what may not have arrived in Teams follows as a letter."
        );
        Assert.HasCount(1 + followed.Count, letters.Where(l => l.To == Sofia));
        var mailed = deliveries.Where(d => d.Value.Channel == ChannelKind.Mail).ToList();
        Assert.IsTrue(mailed.All(d => d.Value.State == AttemptState.Sent || HasLostItsNeed(d.Key)), string.Join('\n', mailed));
        Assert.HasCount(mailed.Count + codes, letters.Where(l => l.To is Anna or Registrar or Karim or Sofia || Silent.Contains(l.To)));
    }

    private async Task RequireWholeAsync(MortalBot bot)
    {
        var (code, output) = await bot.RunToolAsync("verify");
        TestContext.WriteLine(output);
        StringAssert.Contains(output, " 0 fel");
        Assert.AreEqual(0, code);
    }
}
