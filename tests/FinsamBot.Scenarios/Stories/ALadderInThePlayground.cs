using System.Globalization;
using FinsamBot.Scenarios.World;
using FinsamBot.Testing.Browser;
using FinsamBot.Testing.Playground;

namespace FinsamBot.Scenarios.Stories;

/// <summary>The prompt, a reminder that waits, and a stand-in, in a real chat client while the clock is moved from one morning to the
/// next.</summary>
[TestClass]
public sealed class ALadderInThePlayground
{
    private const int MostMornings = 60;

    public required TestContext TestContext { get; init; }

    [TestMethod]
    public async Task Reminders_climb_wait_when_asked_to_and_go_to_the_stand_in_of_who_is_away()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var playground = await AgentsPlayground.StartAsync(
            new Uri(bot.Address, "api/messages"),
            await SofiaAsync(bot),
            TestContext.CancellationToken
        );
        await using var browser = await Chromium.OpenAsync();
        var chat = await PlaygroundPage.OpenAsync(browser, playground);
        await chat.SayAsync("hej");
        await chat.WaitForTextAsync("Hej Sofia.");

        await MoveUntilAsync(bot, "vagen-vidare/", "/prompt/sofia");
        await chat.WaitForTextAsync("Dags att skriva kvartalsrapporten");
        await chat.PressAsync("Påminn mig senare");
        await chat.WaitForTextAsync("När ska jag påminna dig?");
        await chat.SayAsync("påminn mig i morgon");
        await chat.WaitForTextAsync("Jag påminner dig");
        await MoveUntilAsync(bot, "vagen-vidare/", "/snoozed/");
        await chat.WaitForTextAsync("Du bad mig påminna dig i dag.");

        await chat.SayAsync("plan");
        await chat.WaitForTextAsync("Styrgruppen svarar");
        var today = await TodayAsync(bot);
        await chat.SayAsync($"jag är borta {Iso(today.AddDays(1))} till {Iso(today.AddDays(60))}, Bo tar över");
        await chat.WaitForTextAsync("Din frånvaro är noterad");
        await MoveUntilAsync(bot, "vagen-vidare/kvartalsrapport-", "/standin/");
        await chat.WaitForTextAsync("Bo påminns medan du är borta");
        Assert.IsTrue(
            (await bot.GetAsync("/dev/mail"))
                .EnumerateArray()
                .Any(l => l.GetProperty("to").GetString()!.StartsWith("bo.ek@", StringComparison.Ordinal)),
            "Bo has no chat, so a letter reminds him"
        );

        await chat.SayAsync("jag är tillbaka");
        await chat.WaitForTextAsync("Välkommen tillbaka");
        await MoveUntilAsync(bot, "vagen-vidare/", "/reminder/", "/sofia");
        await chat.WaitForTextAsync("Påminnelse om kvartalsrapporten");
    }

    /// <summary>Goes from one thing planned to the next until one was delivered whose key has all the parts.</summary>
    private static async Task MoveUntilAsync(RunningBot bot, params string[] parts)
    {
        for (var i = 0; i < MostMornings; i++)
        {
            var clock = await bot.GetAsync("/dev/clock");
            var (now, next) = (clock.GetProperty("now").GetDateTimeOffset(), clock.GetProperty("nextLook").GetDateTimeOffset());
            var delivered = await bot.MoveClockAsync((next > now ? next : now.AddMinutes(1)).ToString("O", CultureInfo.InvariantCulture));
            if (delivered.Any(key => parts.All(p => key.Contains(p, StringComparison.Ordinal))))
            {
                return;
            }
        }

        Assert.Fail($"Nothing with {string.Join(" and ", parts)} was delivered.");
    }

    private static async Task<DateOnly> TodayAsync(RunningBot bot) =>
        DateOnly.FromDateTime((await bot.GetAsync("/dev/clock")).GetProperty("now").GetDateTimeOffset().DateTime);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<string> SofiaAsync(RunningBot bot)
    {
        var sofia = (await bot.GetAsync("/dev/people")).EnumerateArray().Single(p => p.GetProperty("id").GetString() == "sofia");
        var person = new PlaygroundPerson(
            "29:sofia",
            sofia.GetProperty("teamsObjectId").GetString()!,
            "Sofia",
            "Lind",
            sofia.GetProperty("mail").GetString()!
        );
        return new PlaygroundConfig { CurrentUser = person }.ToYaml();
    }
}
