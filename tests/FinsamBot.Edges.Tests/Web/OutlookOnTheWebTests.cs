using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Testing.Browser;
using FinsamBot.Testing.Reports;
using Microsoft.Playwright;

namespace FinsamBot.Edges.Tests.Web;

/// <summary>The pane with Microsoft's own Office.js in it, under the policy and with the cookies of production.</summary>
[TestClass]
public sealed class OutlookOnTheWebTests
{
    private const string OtherMail = "<p>Hej, ses vi på torsdag?</p>";

    /// <summary>Office.js styles elements of its own, which nobody sees; a browser gives the focus in a foreign frame to nobody by itself,
    /// so that our script does.</summary>
    private static readonly string[] Known = ["Applying inline style", "Blocked autofocusing"];

    private readonly List<string> _complaints = [];

    [TestMethod]
    public async Task A_member_approves_the_report_beside_the_letter()
    {
        await using var host = await StartAsync();
        await using var outlook = await OutlookOnTheWeb.StartAsync(host.Address);
        outlook.MailHtml = Letter(host);
        await using var browser = await Chromium.OpenAsync();
        var page = await outlook.OpenAsync(browser, Listen);
        var pane = page.FrameLocator("iframe");

        await pane.Locator("form[action*='/kod'] button").ClickAsync();
        await pane.Locator("#kod").WaitForAsync();
        await pane.Locator("#kod").FillAsync(await host.CodeOfAsync(Sample.Anna));
        await pane.Locator("form[action*='/inloggning'] button").ClickAsync();
        await pane.Locator("#text").FillAsync("Bra arbete.");
        await pane.Locator("button[value=godkand]").ClickAsync();
        await pane.Locator("[role=status].done").WaitForAsync();

        var answer = (await host.StateAsync()).CurrentRound!.Answers[Sample.Anna];
        Assert.AreEqual((AnswerKind.Approved, "Bra arbete."), (answer.Kind, answer.Text));
        string[] needed =
        [
            "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
            "https://appsforoffice.microsoft.com/lib/1/hosted/outlook-web-16.01.js",
            "https://appsforoffice.microsoft.com/lib/1/hosted/sv-se/office_strings.js",
            "https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js",
            "https://appsforoffice.microsoft.com/lib/1/hosted/sv-se/outlook_strings.js",
        ];
        CollectionAssert.IsSubsetOf(needed, outlook.Asked.ToList());
        Assert.IsTrue(outlook.Asked.All(a => IsMicrosofts(new Uri(a).Host)), string.Join('\n', outlook.Asked));
        Assert.AreEqual("", string.Join('\n', _complaints.Where(c => !Known.Any(k => c.StartsWith(k, StringComparison.Ordinal)))));
        Assert.AreEqual("besked", await pane.Locator("body").EvaluateAsync<string>("body => body.ownerDocument.activeElement.id"));
    }

    [TestMethod]
    public async Task The_pane_follows_to_another_mail_and_back_to_ours()
    {
        await using var host = await StartAsync();
        await using var outlook = await OutlookOnTheWeb.StartAsync(host.Address);
        outlook.MailHtml = OtherMail;
        await using var browser = await Chromium.OpenAsync();
        var page = await outlook.OpenAsync(browser, Listen);
        var pane = page.FrameLocator("iframe");
        await pane.GetByText("Det finns inget här för dig just nu.").WaitForAsync();
        Assert.IsFalse(await pane.Locator("#utan-outlook").IsVisibleAsync());

        await OutlookOnTheWeb.SelectAsync(page, Letter(host));
        await pane.GetByText("Läs rapporten och svara senast").WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await OutlookOnTheWeb.SelectAsync(page, OtherMail);
        await pane.GetByText("Det finns inget här för dig just nu.").WaitForAsync();
    }

    [TestMethod]
    public async Task Where_Microsofts_servers_do_not_answer_the_pane_says_what_to_do()
    {
        await using var host = await StartAsync();
        await using var outlook = await OutlookOnTheWeb.StartAsync(host.Address);
        (outlook.MailHtml, outlook.IsMicrosoftReached) = (Letter(host), false);
        await using var browser = await Chromium.OpenAsync();
        var pane = (await outlook.OpenAsync(browser, _ => { })).FrameLocator("iframe");

        await pane.GetByText("Öppna mejlet från FinsamBot och tryck på knappen i det.").WaitForAsync();

        Assert.IsFalse(await pane.Locator("#laser").IsVisibleAsync());
        outlook.IsMicrosoftReached = true;
        await pane.GetByRole(AriaRole.Link, new() { Name = "Försök igen" }).ClickAsync();
        await pane.GetByText("Läs rapporten och svara senast").WaitForAsync();
    }

    [TestMethod]
    public async Task In_a_browser_of_its_own_and_without_scripts_the_pane_says_what_to_do()
    {
        await using var host = await StartAsync();
        await using var outlook = await OutlookOnTheWeb.StartAsync(host.Address);
        await using var browser = await Chromium.OpenAsync();
        foreach (var scripts in new[] { true, false })
        {
            var page = await outlook.OpenWindowAsync(browser, scripts);
            await page.GotoAsync(OutlookOnTheWeb.PublicUrl + "/outlook");
            await page.GetByText("Öppna mejlet från FinsamBot och tryck på knappen i det.").WaitForAsync();
        }
    }

    private static bool IsMicrosofts(string host) => host is "appsforoffice.microsoft.com" or "ajax.aspnetcdn.com";

    private void Listen(IPage page)
    {
        page.Console += (_, message) => Complain(message.Type, message.Text);
        page.PageError += (_, error) => _complaints.Add(error);
    }

    private void Complain(string type, string words)
    {
        if (type is "error")
        {
            _complaints.Add(words);
        }
    }

    private static Task<PageHost> StartAsync() =>
        PageHost.StartAsync(
            settings: [("Web:PublicUrl", OutlookOnTheWeb.PublicUrl), ("Web:LinkSecret", Convert.ToBase64String(new byte[32]))]
        );

    private static string Letter(PageHost host) =>
        $"<p>Hej Anna.</p><a href=\"{OutlookOnTheWeb.PublicUrl}{host.PathFor(Sample.Anna)}\">Läs och svara</a>";
}
