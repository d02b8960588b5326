using FinsamBot.Edges.Tests.Web.Office;
using FinsamBot.Testing.Browser;
using Microsoft.Playwright;

namespace FinsamBot.Edges.Tests.Web;

/// <summary>The tab, opened in Teams: the host as in production, the page around the tab, and a window of its own.</summary>
internal sealed class TabVisit : IAsyncDisposable
{
    public const string Arvid = "arvid.sund@norrsken.example.se";

    private TabVisit(WorkAccountHost host, TeamsOnTheWeb teams, Chromium browser, IPage page) =>
        (Host, Teams, Browser, Page) = (host, teams, browser, page);

    public WorkAccountHost Host { get; }

    public TeamsOnTheWeb Teams { get; }

    public Chromium Browser { get; }

    public IPage Page { get; }

    public IFrameLocator Tab => Page.FrameLocator("iframe");

    public IFrame Frame => Page.Frames[1];

    /// <summary>Arvid Sund, who has the account in Teams, opens the tab.</summary>
    /// <param name="prepare">What is otherwise before that.</param>
    public static async Task<TabVisit> OpenAsync(Action<WorkAccountHost, TeamsOnTheWeb>? prepare = null, bool keepsCookies = true)
    {
        var host = await WorkAccountHost.StartAsync(
            ("Web:PublicUrl", TeamsOnTheWeb.PublicUrl),
            ("Web:LinkSecret", Convert.ToBase64String(new byte[32]))
        );
        await OfficeVisit.AdmitAsync(host.Pages);
        host.Entra.User = Arvid;
        var teams = await TeamsOnTheWeb.StartAsync(host.Pages.Address, keepsCookies);
        teams.AccessToken = host.Entra.AccessToken();
        prepare?.Invoke(host, teams);
        var browser = await Chromium.OpenAsync();
        return new TabVisit(host, teams, browser, await teams.OpenAsync(browser));
    }

    /// <summary>Another window of the same browser, that remembers nothing.</summary>
    public Task<IPage> NewWindowAsync() => Teams.OpenWindowAsync(Browser);

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        await Teams.DisposeAsync();
        await Host.DisposeAsync();
    }
}
