using FinsamBot.Testing.Browser;
using FinsamBot.Testing.Reports;
using Microsoft.Playwright;

namespace FinsamBot.Edges.Tests.Web;

[TestClass]
public sealed class PaneTests
{
    private const string Sideways = "document.documentElement.scrollWidth > document.documentElement.clientWidth";

    private const string OtherMail = "<p>Hej, ses vi på torsdag? https://annan.example.se/granska/x</p>";

    [TestMethod]
    public async Task On_our_letter_the_pane_shows_the_report_signs_in_by_itself_and_takes_the_answer()
    {
        await using var host = await WorkAccountHost.StartAsync();
        await using var chromium = await Chromium.OpenAsync();
        var (page, outlook, complaints) = await OpenAsync(chromium);
        outlook.AccessToken = host.Entra.AccessToken();
        outlook.MailHtml = Letter(host.Pages, host.Path);

        await Axe.PrepareAsync(page);
        await page.GotoAsync(new Uri(host.Pages.Address, "/outlook").AbsoluteUri);
        await page.Locator("#text").WaitForAsync();
        Assert.AreEqual("", string.Join('\n', await Axe.FindFaultsAsync(page)));
        StringAssert.Contains(await page.Locator("main").InnerTextAsync(), "Matlagning på tisdagar");
        StringAssert.Contains(await page.Locator(".session").InnerTextAsync(), "Du är inloggad som Anna Berg");
        Assert.IsFalse(await page.EvaluateAsync<bool>(Sideways));
        await page.Locator("#text").FillAsync("Målen nås.");
        await page.Locator("button[value=analys]").ClickAsync();
        await page.Locator("[role=status].done").WaitForAsync();

        StringAssert.StartsWith(new Uri(page.Url).AbsolutePath, "/outlook/granska/");
        var answer = (await host.Pages.StateAsync()).CurrentRound!.Answers[Sample.Anna];
        Assert.AreEqual(("Målen nås.", "add-in"), (answer.Text, answer.SignedInBy));
        Assert.AreEqual("", string.Join('\n', complaints));
    }

    [TestMethod]
    public async Task A_link_that_a_mail_filter_has_wrapped_is_found_all_the_same()
    {
        await using var host = await PageHost.StartAsync();
        await using var chromium = await Chromium.OpenAsync();
        var (page, outlook, _) = await OpenAsync(chromium);
        var link = Uri.EscapeDataString(new Uri(host.Address, host.PathFor(Sample.Anna)).AbsoluteUri);
        outlook.MailHtml = $"<a href=\"https://eur01.safelinks.protection.outlook.com/?url={link}&amp;data=05\">Läs och svara</a>";

        await page.GotoAsync(new Uri(host.Address, "/outlook").AbsoluteUri);

        await page.Locator("form[action*='/kod'] button").WaitForAsync();
    }

    [TestMethod]
    public async Task On_any_other_mail_the_pane_says_so_and_lists_what_waits_for_the_person()
    {
        await using var host = await WorkAccountHost.StartAsync();
        await using var chromium = await Chromium.OpenAsync();
        var (page, outlook, complaints) = await OpenAsync(chromium);
        (outlook.AccessToken, outlook.MailHtml) = (host.Entra.AccessToken(), OtherMail);

        await Axe.PrepareAsync(page);
        await page.GotoAsync(new Uri(host.Pages.Address, "/outlook").AbsoluteUri);
        await page.Locator(".rounds a").WaitForAsync();
        Assert.AreEqual("", string.Join('\n', await Axe.FindFaultsAsync(page)));
        StringAssert.Contains(await page.Locator("main").InnerTextAsync(), "Det finns inget här för dig just nu.");
        StringAssert.Contains(await page.Locator(".rounds").InnerTextAsync(), "Svara senast måndag 13 april.");
        Assert.IsFalse(await page.EvaluateAsync<bool>(Sideways));

        await page.Locator(".rounds a").ClickAsync();
        await page.Locator("#text").WaitForAsync();
        Assert.AreEqual("", string.Join('\n', complaints));
    }

    [TestMethod]
    public async Task Without_the_mail_programs_sign_in_the_code_works_in_the_pane_too()
    {
        await using var host = await PageHost.StartAsync();
        await using var chromium = await Chromium.OpenAsync();
        var (page, outlook, complaints) = await OpenAsync(chromium);
        outlook.MailHtml = Letter(host, host.PathFor(Sample.Karim));

        await page.GotoAsync(new Uri(host.Address, "/outlook").AbsoluteUri);
        await page.Locator("form[action*='/kod'] button").ClickAsync();
        await page.Locator("#kod").WaitForAsync();
        await page.Locator("#kod").FillAsync(await host.CodeOfAsync(Sample.Karim));
        await page.Locator("form[action*='/inloggning'] button").ClickAsync();
        await page.Locator("button[value=inga-synpunkter]").ClickAsync();
        await page.Locator("[role=status].done").WaitForAsync();

        Assert.AreEqual("code", (await host.StateAsync()).CurrentRound!.Answers[Sample.Karim].SignedInBy);
        Assert.AreEqual("", string.Join('\n', complaints));
    }

    [TestMethod]
    public async Task When_the_mail_program_must_ask_the_person_there_is_a_button_and_another_account_is_refused_kindly()
    {
        await using var host = await WorkAccountHost.StartAsync();
        await using var chromium = await Chromium.OpenAsync();
        var (page, outlook, _) = await OpenAsync(chromium);
        host.Entra.User = "karim.haddad@fk.example.se";
        (outlook.AccessToken, outlook.AsksThePerson, outlook.MailHtml) = (host.Entra.AccessToken(), true, Letter(host.Pages, host.Path));

        await page.GotoAsync(new Uri(host.Pages.Address, "/outlook").AbsoluteUri);
        await page.Locator("#konto-in").ClickAsync();

        await page.Locator("#konto-annat:visible").WaitForAsync();
        StringAssert.Contains(
            await page.Locator("#konto-annat").InnerTextAsync(),
            "Du är inloggad i Outlook som karim.haddad@fk.example.se, men rapporten skickades till en annan adress: a***@af.example.se."
        );
        Assert.IsTrue(await page.Locator("form[action*='/kod'] button").IsVisibleAsync());
    }

    [TestMethod]
    public async Task A_pinned_pane_follows_to_another_mail_but_not_away_from_unsent_text()
    {
        await using var host = await WorkAccountHost.StartAsync();
        await using var chromium = await Chromium.OpenAsync();
        var (page, outlook, _) = await OpenAsync(chromium);
        (outlook.AccessToken, outlook.MailHtml) = (host.Entra.AccessToken(), Letter(host.Pages, host.Path));
        await page.GotoAsync(new Uri(host.Pages.Address, "/outlook").AbsoluteUri);
        await page.Locator("#text").FillAsync("Halva svaret");

        await outlook.SelectAsync(OtherMail);
        await page.Locator("#byte:visible").WaitForAsync();
        Assert.AreEqual("Halva svaret", await page.Locator("#text").InputValueAsync());

        await page.Locator("#visa-valt").ClickAsync();
        await page.Locator(".rounds a").WaitForAsync();
        await outlook.SelectAsync(Letter(host.Pages, host.Path));
        await page.Locator("#text").WaitForAsync();
    }

    private static async Task<(IPage Page, OutlookMock Outlook, List<string> Complaints)> OpenAsync(Chromium chromium)
    {
        var page = await chromium.OpenPageAsync();
        await page.SetViewportSizeAsync(320, 640);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        return (page, await OutlookMock.AroundAsync(page), complaints);
    }

    private static string Letter(PageHost host, string path)
    {
        var link = new Uri(host.Address, path).AbsoluteUri;
        return $"<p>Hej Anna.</p><a href=\"{link}\">Läs och svara</a><p>Om knappen inte fungerar: {link}</p>";
    }
}
