using System.Net;
using FinsamBot.Scenarios.World;
using FinsamBot.Testing.Browser;
using Microsoft.Playwright;

namespace FinsamBot.Scenarios.Stories;

/// <summary>Without a tenant, without Teams and without the Playground: whoever has a browser is any of the invented people.</summary>
[TestClass]
public sealed class InTheLocalDemo
{
    private readonly List<string> _complaints = [];

    [TestMethod]
    public async Task One_is_a_project_lead_and_a_director_and_moves_the_clock_between()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var chromium = await Chromium.OpenAsync();
        var page = await chromium.OpenPageAsync();
        page.Console += (_, message) => _complaints.Add(message.Text);
        page.PageError += (_, error) => _complaints.Add(error);
        await page.GotoAsync(bot.Address.AbsoluteUri);
        await page.GetByRole(AriaRole.Link, new() { Name = "Prata med FinsamBot" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Sofia Lind" }).ClickAsync();
        await page.GetByText("Välkommen till FinsamBot").First.WaitForAsync();
        await Axe.PrepareAsync(page);

        await SayAsync(page, "plan");
        await SeesAsync(page, page.Locator(".card", new() { HasTextString = "Planen" }));
        Assert.IsTrue(await page.Locator(".card button").First.IsVisibleAsync(), "Microsoft's renderer has drawn the buttons.");
        var before = await page.Locator(".card").CountAsync();
        var help = page.Locator(".card", new() { HasTextString = "Välkommen till FinsamBot" })
            .GetByRole(AriaRole.Button, new() { Name = "Visa hjälp" });
        await SeesAsync(page, help);
        await help.First.ClickAsync();
        await SeesAsync(page, page.Locator(".card", new() { HasTextString = "Det här kan du skriva" }));
        Assert.AreEqual(before, await page.Locator(".card").CountAsync(), "A card takes the place of the one that was pressed.");

        await page.ReloadAsync();
        await page.Locator(".mine", new() { HasTextString = "plan" }).WaitForAsync();
        Assert.AreEqual("", string.Join('\n', await Axe.FindFaultsAsync(page)));

        await MoveOnAsync(page);
        await page.GotoAsync(new Uri(bot.Address, "/dev/chat/arvid").AbsoluteUri);
        await SayAsync(page, "lista");
        await page.Locator(".card", new() { HasTextString = "Kansliets lista" }).First.WaitForAsync();
        Assert.IsEmpty(_complaints);
    }

    [TestMethod]
    public async Task A_reply_in_the_inbox_is_told_to_have_been_read()
    {
        await using var bot = await RunningBot.StartAsync();
        await WholeLoop.ToWorkingMorningAsync(bot);
        await using var sofia = await TeamsUser.InstallAsync(bot, "sofia");
        await sofia.NextCardAsync();
        await WholeLoop.WriteAsync(sofia, Writing.Invented());
        await sofia.PressAsync(await sofia.SayAsync("skicka"), "Skicka till styrgruppen");
        await new WholeLoop(bot).WaitForLettersAsync("karim.haddad@fk.example.se", 1);
        await using var chromium = await Chromium.OpenAsync();
        var page = await chromium.OpenPageAsync();

        await page.GotoAsync(new Uri(bot.Address, "/dev/inbox?till=karim.haddad@fk.example.se").AbsoluteUri);
        await page.Locator(".letters a").First.ClickAsync();
        await page.Locator("#text").FillAsync("Läst, inga synpunkter.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Skicka svaret" }).ClickAsync();

        StringAssert.StartsWith(await page.Locator("[role=status]").InnerTextAsync(), "Svaret är skickat, och FinsamBot har läst det.");
        await sofia.SeesAsync("Karim Haddad (Försäkringskassan): har lämnat synpunkter");
    }

    [TestMethod]
    public async Task The_bot_posts_into_a_chat_that_nobody_else_on_the_network_reads()
    {
        await using var bot = await RunningBot.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/dev/teams/v3/conversations/a:sofia/activities");
        request.Headers.Add("X-Forwarded-For", "192.0.2.1");

        Assert.AreEqual(HttpStatusCode.NotFound, (await bot.Http.SendAsync(request)).StatusCode);
    }

    private static async Task SayAsync(IPage page, string text)
    {
        await page.Locator("#text").FillAsync(text);
        await page.Locator("#text").PressAsync("Enter");
    }

    /// <summary>Whoever waits in vain is told what there was to see instead.</summary>
    private static async Task SeesAsync(IPage page, ILocator wanted)
    {
        try
        {
            await wanted.First.WaitForAsync();
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{wanted} is not there, but: {await page.Locator("body").InnerTextAsync()}");
        }
    }

    private static async Task MoveOnAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Klockan" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "En vecka framåt" }).ClickAsync();
        StringAssert.StartsWith(await page.Locator("[role=status]").InnerTextAsync(), "Klockan är flyttad");
    }
}
