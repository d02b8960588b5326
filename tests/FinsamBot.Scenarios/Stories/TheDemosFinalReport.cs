using System.Globalization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Scenarios.World;

namespace FinsamBot.Scenarios.Stories;

/// <summary>One of the invented insatser ends with the quarter: it owes a final report without anybody saying so, and that one is
/// signed.</summary>
[TestClass]
public sealed class TheDemosFinalReport
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task Is_owed_by_itself_written_in_the_chat_and_asks_its_parties_to_sign()
    {
        await using var bot = await RunningBot.StartAsync();
        var end = await ToTheEndOfTheQuarterAsync(bot);
        await using var nils = await TeamsUser.InstallAsync(bot, "nils");
        await nils.NextCardAsync();
        var report = $"steg-for-steg/slutrapport-{end:yyyy-MM-dd}";

        var opened = await RunningBot.EventuallyAsync(
            async () =>
                (await bot.GetAsync("/dev/reports")).EnumerateArray().Any(r => $"{r}".Contains("slutrapport", StringComparison.Ordinal))
                    ? report
                    : null,
            report
        );
        TestContext.WriteLine(opened);
        var reports = await nils.SayAsync("rapport");
        var overview = await nils.PressAsync(reports, reports.Buttons.Single(b => b.Contains("slutrapport", StringComparison.Ordinal)));
        Assert.Contains("Inte påbörjad", overview.Text, "What the program filled in nobody has written.");
        var last = await WriteAsync(nils, overview);
        var receipt = await nils.PressAsync(await nils.PressAsync(await nils.PressAsync(last, "Spara"), "Lämna in"), "Lämna in");

        Assert.Contains("Rapporten är inlämnad", receipt.Text);
        Assert.Contains("Underskrift", receipt.Text);
        var loop = new WholeLoop(bot);
        foreach (var party in new[] { "karim.haddad@fk.example.se", "per.holm@alvbacka.example.se" })
        {
            Assert.Contains(
                l =>
                    l.GetProperty("subject").GetString()!.Contains("nderskrift", StringComparison.Ordinal)
                    || l.GetProperty("subject").GetString()!.Contains("kriv under", StringComparison.Ordinal),
                await loop.WaitForLettersAsync(party, 1)
            );
        }
    }

    /// <summary>From the overview through every page with a text to fill in; the last page, of who submits it.</summary>
    private static async Task<ShownCard> WriteAsync(TeamsUser nils, ShownCard overview)
    {
        var card = await nils.PressAsync(overview, overview.Buttons.First(b => b.StartsWith("Skriv", StringComparison.Ordinal)));
        while (card.Buttons.FirstOrDefault(b => b.EndsWith("para och nästa", StringComparison.Ordinal)) is { } next)
        {
            var number = card.Text.Split('\n').Select(l => l.Split(' ')[0]).First(w => w.Length > 0 && char.IsAsciiDigit(w[0]));
            card = card.HasInput($"Din text till avsnitt {number}")
                ? await nils.PressAsync(card, next, ($"Din text till avsnitt {number}", $"Insatsen nådde sitt mål, avsnitt {number}."))
                : await nils.PressAsync(card, next);
        }

        return card;
    }

    private static async Task<DateOnly> ToTheEndOfTheQuarterAsync(RunningBot bot)
    {
        var today = StockholmTime.DayOf((await bot.GetAsync("/dev/clock")).GetProperty("now").GetDateTimeOffset());
        var end = new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1).AddMonths(3).AddDays(-1);
        var morning = WorkCalendar.Swedish.MorningOnOrAfter(end.AddDays(3));
        await bot.MoveClockAsync(morning.AddHours(1).ToString("O", CultureInfo.InvariantCulture));
        return end;
    }
}
