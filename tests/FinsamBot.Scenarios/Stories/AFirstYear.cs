using System.Text;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Scenarios.World;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Scenarios.Stories;

/// <summary>An association that begins with nothing: the administrator's first hello, a file of twelve interventions and sixty people, the
/// first reminder, and what changes in the first year.</summary>
[TestClass]
public sealed class AFirstYear
{
    private const string Administrator = "maria.ask@norrsken.example.se";
    private const int Interventions = 12;
    private const int People = 60;

    private static readonly string[] Called =
    [
        "Kompassen",
        "Språnget",
        "Växtkraft",
        "Bryggan",
        "Medvind",
        "Stigfinnaren",
        "Nystart",
        "Fotfästet",
        "Lyftet",
        "Samklang",
        "Vändpunkten",
        "Rotsystemet",
    ];

    private static readonly string[] First =
    [
        "Alma",
        "Bengt",
        "Cecilia",
        "David",
        "Elsa",
        "Fredrik",
        "Greta",
        "Hugo",
        "Ida",
        "Johan",
        "Kerstin",
        "Ludvig",
        "Mona",
        "Nora",
        "Olle",
        "Petra",
        "Rolf",
        "Siri",
        "Tove",
        "Ulf",
    ];

    private static readonly string[] Last = ["Backe", "Dahl", "Ström"];

    [TestMethod]
    public async Task From_an_empty_store_to_the_first_reminder_and_on_through_all_that_changes()
    {
        await using var bot = await RunningBot.StartAsync("--seed", "false", "--Association:Administrators:0", Administrator);
        await using var maria = await TeamsUser.ArriveAsync(bot, "maria", "Maria Ask", Administrator);

        StringAssert.Contains((await maria.SayAsync("hej")).Text, "Inget skickas till någon förrän du väljer Börja påminna.");
        var today = await TodayAsync(bot);
        await EnterAsync(bot, today);
        await MoveAsync(bot, today.AddDays(3));
        Assert.AreEqual(0, (await bot.GetAsync("/dev/mail")).GetArrayLength(), "Nobody is written to yet.");

        var begin = await maria.SayUntilButtonAsync("börja påminna", "Börja påminna");
        StringAssert.Contains(begin.Text, $"{Interventions} insatser");
        await maria.PressAsync(begin, "Börja påminna");
        await MoveAsync(bot, QuarterOf(today).End.AddDays(7));
        foreach (var n in Enumerable.Range(1, Interventions))
        {
            await LetterAsync(bot, MailOf(n), NameOf(n));
        }

        await ChangeAsync(bot, maria);
        await MoveAsync(bot, QuarterOf(today).End.AddDays(21));
        await ToldAsync(bot);
        await RemindedAsync(bot, QuarterOf(today).End);
    }

    /// <summary>A lead is replaced, a member leaves, one is prolonged, another ends, a third becomes two.</summary>
    private static async Task ChangeAsync(RunningBot bot, TeamsUser maria)
    {
        var today = await TodayAsync(bot);
        var handed = await maria.SayUntilButtonAsync($"byt projektledare för {NameOf(1)} till {PersonOf(50)}", "Lämna över rollen");
        StringAssert.Contains((await maria.PressAsync(handed, "Lämna över rollen")).Text, "Klart.");

        var left = await maria.SayUntilButtonAsync($"{PersonOf(Interventions + 2)} har slutat", "Ta personen ur alla roller");
        StringAssert.Contains((await maria.PressAsync(left, "Ta personen ur alla roller")).Text, "är borttagen");

        var last = new DateOnly(today.Year + 2, 6, 30);
        await EndAsync(maria, $"förläng {NameOf(2)} till 30 juni {last.Year}", last);
        await EndAsync(maria, $"avsluta {NameOf(3)} 30 juni {today.Year}", new DateOnly(today.Year, 6, 30));

        // On the office's page, whose own tests press its buttons.
        var administrator = (await bot.GetAsync("/dev/people"))
            .EnumerateArray()
            .Single(p => p.GetProperty("name").GetString() == "Maria Ask");
        var split = await bot
            .Services.GetRequiredService<InterventionHandler>()
            .HandleAsync(
                new InterventionId(Names.IdOf(NameOf(4))),
                new InterventionRequest(
                    new Domain.Interventions.Changes.SplitIntervention(
                        new DateOnly(today.Year, 3, 31),
                        [$"{NameOf(4)} ung", $"{NameOf(4)} vuxen"]
                    ),
                    new PersonId(administrator.GetProperty("id").GetString()!),
                    "split",
                    (await bot.GetAsync("/dev/clock")).GetProperty("now").GetDateTimeOffset()
                ),
                CancellationToken.None
            );
        Assert.IsNull(split.Refusal);
    }

    private static async Task EndAsync(TeamsUser maria, string said, DateOnly last)
    {
        var button = $"Flytta till {Days.DayAndMonth(last, Language.Swedish)} {last.Year}";
        var asked = await maria.SayUntilButtonAsync(said, button);
        await maria.PressAsync(asked, button);
    }

    private static async Task ToldAsync(RunningBot bot)
    {
        await LetterAsync(bot, MailOf(1), "tack");
        await LetterAsync(bot, MailOf(50), NameOf(1));
        await LetterAsync(bot, MailOf(2), $"{NameOf(2)} slutar");
        await LetterAsync(bot, MailOf(3), $"{NameOf(3)} slutar");
        await LetterAsync(bot, MailOf(Interventions + 4), $"{NameOf(4)} ung och {NameOf(4)} vuxen");
    }

    /// <summary>The next quarter: each lead of now is reminded, of those that go on after the split too; who has gone is not.</summary>
    private static async Task RemindedAsync(RunningBot bot, DateOnly first)
    {
        var next = QuarterOf(first.AddDays(1));
        var before = (await bot.GetAsync("/dev/mail")).GetArrayLength();
        await MoveAsync(bot, next.End.AddDays(7));
        await LetterAsync(bot, MailOf(50), NameOf(1), before);
        await LetterAsync(bot, MailOf(4), NameOf(4), before);
        before = (await bot.GetAsync("/dev/mail")).GetArrayLength();
        await MoveAsync(bot, QuarterOf(next.End.AddDays(1)).End.AddDays(7));
        await LetterAsync(bot, MailOf(4), $"{NameOf(4)} ung", before);
        await LetterAsync(bot, MailOf(4), $"{NameOf(4)} vuxen", before);
        await LetterAsync(bot, MailOf(3), "Slutrapport", before);
        Assert.HasCount(2, await LettersAsync(bot, MailOf(1), 0), "Whoever has handed over was thanked, and is asked no more.");
        Assert.AreEqual(0, (await TypedTool.RunAsync(bot.Folder, "verify")).Code);
    }

    private static async Task EnterAsync(RunningBot bot, DateOnly today)
    {
        var quarter = QuarterOf(today);
        var rows = new StringBuilder("Raden gäller;Namn;E-post;Organisation;Roll i förbundet;Brevlåda;Huvudman;Formulär;Start;")
            .AppendLine("Första rapportperiodens slut;Person;Roll;Insats")
            .AppendLine("förbund;Samordningsförbundet Norrsken;;;;rapport@norrsken.example.se;;;;;;;");
        foreach (var n in Enumerable.Range(1, People))
        {
            rows.AppendLine($"person;{PersonOf(n)};{MailOf(n)};Älvbacka kommun;;;;;;;;;");
        }

        foreach (var n in Enumerable.Range(1, Interventions))
        {
            rows.AppendLine($"insats;;;;;;Älvbacka kommun;Kvartalsrapport;{Days.Iso(quarter.Start)};{Days.Iso(quarter.End)};;;{NameOf(n)}");
            rows.AppendLine($"roll;;;;;;;;;;{PersonOf(n)};projektledare;{NameOf(n)}");
            rows.AppendLine($"roll;;;;;;;;;;{PersonOf(Interventions + n)};ledamot;{NameOf(n)}");
            rows.AppendLine($"roll;;;;;;;;;;{PersonOf((2 * Interventions) + n)};ledamot;{NameOf(n)}");
        }

        var file = Path.Combine(bot.Folder, "lista.csv");
        await File.WriteAllTextAsync(file, rows.ToString());
        var entered = await TypedTool.RunAsync(bot.Folder, "association", file);
        Assert.AreEqual((0, ""), (entered.Code, entered.Errors));
        Assert.AreEqual(People + 1, (await bot.GetAsync("/dev/people")).GetArrayLength());
    }

    private static async Task MoveAsync(RunningBot bot, DateOnly day) =>
        await bot.MoveClockAsync(
            StockholmTime
                .At(WorkCalendar.Swedish.OnOrAfter(day), new TimeOnly(10, 0))
                .ToString("O", System.Globalization.CultureInfo.InvariantCulture)
        );

    /// <param name="after">How many letters had gone out before it.</param>
    private static async Task LetterAsync(RunningBot bot, string to, string about, int after = 0) =>
        await RunningBot.EventuallyAsync(
            async () =>
                (await LettersAsync(bot, to, after)).Any(l => l.Contains(about, StringComparison.OrdinalIgnoreCase)) ? "there" : null,
            $"a letter to {to} about {about}"
        );

    private static async Task<List<string>> LettersAsync(RunningBot bot, string to, int after) =>
        [
            .. (await bot.GetAsync("/dev/mail"))
                .EnumerateArray()
                .Skip(after)
                .Where(l => l.GetProperty("to").GetString() == to)
                .Select(l => l.ToString()),
        ];

    private static async Task<DateOnly> TodayAsync(RunningBot bot) =>
        StockholmTime.DayOf((await bot.GetAsync("/dev/clock")).GetProperty("now").GetDateTimeOffset());

    private static (DateOnly Start, DateOnly End) QuarterOf(DateOnly day)
    {
        var start = new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);
        return (start, start.AddMonths(3).AddDays(-1));
    }

    private static string NameOf(int intervention) => Called[intervention - 1];

    private static string PersonOf(int number) => $"{First[(number - 1) % First.Length]} {Last[(number - 1) / First.Length]}";

    private static string MailOf(int number) => $"p{number}@alvbacka.example.se";
}
