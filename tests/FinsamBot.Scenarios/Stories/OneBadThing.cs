using System.Net;
using System.Text.Json;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Scenarios.World;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Scenarios.Stories;

/// <summary>A store in which one thing of each kind cannot be read: the program starts, everybody else is served, and the things are
/// named.</summary>
[TestClass]
public sealed class OneBadThing
{
    private const string Vagen = "reports/vagen-vidare/kvartalsrapport-2026-12-31";

    [TestMethod]
    public async Task It_starts_answers_degraded_with_counts_and_names_each_thing_where_names_belong()
    {
        using var store = await WrittenAsync();
        store.Damage(Vagen);
        store.PutBlob("due/stray", "");
        store.PutBlob("keys/data-protection/key-broken", "<key");
        store.PutBlob("parked/mail/0123", "{}");
        await using var bot = await RunningBot.StartAsync(store.Settings);

        using var health = await bot.Http.GetAsync("/health");
        Assert.AreEqual(HttpStatusCode.OK, health.StatusCode);
        Assert.AreEqual("degraded\nstream 1\ndueEntry 1\nkey 1\nmail 1", await health.Content.ReadAsStringAsync());
        string[] names = ["due/stray", "keys/data-protection/key-broken", "parked/mail/0123", Vagen];
        var shown = Names(await bot.GetAsync("/dev/health"));
        Assert.AreSequenceEqual(names, shown);

        var (code, output) = await TypedTool.SayAsync(store.Folder, "health", "--json");
        Assert.AreEqual(1, code);
        using var told = JsonDocument.Parse(output);
        Assert.AreEqual("degraded", told.RootElement.GetProperty("status").GetString());
        Assert.AreSequenceEqual(names, Names(told.RootElement));
    }

    [TestMethod]
    public async Task Whoever_writes_another_report_goes_on_and_whose_own_it_is_hears_so()
    {
        using var store = await WrittenAsync();
        store.Damage(Vagen);
        await using var bot = await RunningBot.StartAsync(store.Settings);
        await using var elin = await TeamsUser.InstallAsync(bot, "elin");
        await using var sofia = await TeamsUser.InstallAsync(bot, "sofia");
        await using var arvid = await TeamsUser.InstallAsync(bot, "arvid");
        await arvid.NextCardAsync();

        StringAssert.Contains((await elin.SayAsync("rapport")).Text, "Öppna dörren");
        await sofia.SayAsync("rapport");
        await sofia.SeesAsync("Rapporten för Vägen vidare, 1 oktober–31 december 2026, kan inte läsas just nu. Kansliet vet om det.");
        var list = await arvid.SayAsync("läge");
        StringAssert.Contains(list.Text, "Kan inte läsas");
        StringAssert.Contains(list.Text, "Vägen vidare. Kvartalsrapport till och med 2026-12-31 kan inte läsas.");
        StringAssert.Contains(list.Text, "i tid.");
    }

    [TestMethod]
    [DataRow("interventions/oppna-dorren")]
    [DataRow("people/elin")]
    [DataRow(Vagen)]
    public async Task Calendars_pages_and_lists_of_others_are_whole(string damaged)
    {
        using var store = await WrittenAsync();
        store.Damage(damaged);
        await using var bot = await RunningBot.StartAsync(store.Settings);
        var link = bot.Services.GetRequiredService<LinkTo>();

        foreach (
            var address in new[]
            {
                "/",
                "/integritet",
                "/dev/people",
                "/dev/reports",
                "/dev/inbox",
                link(new PageLink.Calendar(new PersonId("sofia"))).PathAndQuery,
                link(new PageLink.PlanPage(new PersonId("sofia"))).PathAndQuery,
            }
        )
        {
            using var answer = await bot.Http.GetAsync(address);
            Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode, address);
        }

        StringAssert.Contains(await bot.Http.GetStringAsync(link(new PageLink.Calendar(new PersonId("sofia")))), "Vägen vidare");
        Assert.AreEqual(0, (await TypedTool.SayAsync(store.Folder, "plan")).Code);
    }

    [TestMethod]
    public async Task The_weekly_letter_leaves_and_names_what_cannot_be_read()
    {
        using var store = await WrittenAsync();
        store.Damage(Vagen);
        await using var bot = await RunningBot.StartAsync(store.Settings);

        await bot.MoveClockAsync("2026-12-22T08:00:00+01:00");

        var letter = (await new WholeLoop(bot).WaitForLettersAsync("arvid.sund@norrsken.example.se", 1)).First();
        StringAssert.Contains(
            letter.GetProperty("text").GetString(),
            "Kan inte läsas\n--------------\n\nVägen vidare\nKvartalsrapport till och med 2026-12-31 kan inte läsas."
        );
    }

    [TestMethod]
    public async Task A_page_of_the_damaged_report_says_so_kindly_and_even_a_damaged_association_leaves_the_program_standing()
    {
        using var store = await WrittenAsync();
        store.Damage(Vagen);
        store.Damage("association");
        await using var bot = await RunningBot.StartAsync(store.Settings);
        var link = bot.Services.GetRequiredService<LinkTo>();

        using var health = await bot.Http.GetAsync("/health");
        Assert.AreEqual(HttpStatusCode.OK, health.StatusCode);
        StringAssert.StartsWith(await health.Content.ReadAsStringAsync(), "degraded");
        using var page = await bot.Http.GetAsync(link(new PageLink.PlanPage(new PersonId("sofia"))));
        Assert.AreEqual(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        StringAssert.Contains(WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync()), "Uppgifterna kan inte läsas just nu.");
        Assert.AreEqual(HttpStatusCode.OK, (await bot.Http.GetAsync("/")).StatusCode);
    }

    [TestMethod]
    public async Task With_last_weeks_store_and_no_due_index_the_reminders_come_by_the_start_or_by_the_tool()
    {
        using var store = await WrittenAsync();
        Directory.Delete(Path.Combine(store.Folder, "blobs", "due"), recursive: true);
        var (code, output) = await TypedTool.SayAsync(store.Folder, "rebuild");
        Assert.AreEqual(0, code, output);
        StringAssert.Contains(output, "Tider som sattes tillbaka: ");
        Assert.IsTrue(Directory.Exists(Path.Combine(store.Folder, "blobs", "due")));
        Directory.Delete(Path.Combine(store.Folder, "blobs", "due"), recursive: true);

        await using var bot = await RunningBot.StartAsync(store.Settings);
        await bot.Http.GetStringAsync("/health");
        await using var sofia = await TeamsUser.InstallAsync(bot, "sofia");
        await sofia.SayAsync("rapport");
        var delivered = await bot.MoveClockAsync("2027-01-13T08:00:00+01:00");

        Assert.Contains(k => k.StartsWith("vagen-vidare/kvartalsrapport-2026-12-31/", StringComparison.Ordinal), delivered);
    }

    /// <summary>A store in which Sofia and Elin have begun their reports.</summary>
    private static async Task<CopiedStore> WrittenAsync()
    {
        await using var bot = await RunningBot.StartAsync();
        foreach (var person in (string[])["sofia", "elin"])
        {
            await using var user = await TeamsUser.InstallAsync(bot, person);
            await user.NextCardAsync();
            await user.SayAsync("rapport");
        }

        return new CopiedStore(bot.Folder);
    }

    private static string?[] Names(JsonElement report) =>
        [.. report.GetProperty("damaged").EnumerateArray().Select(d => d.GetProperty("name").GetString()).Order(StringComparer.Ordinal)];
}
