using System.Text.Json;
using Microsoft.Playwright;

namespace FinsamBot.Testing.Browser;

/// <summary>
/// Outlook around one page: Microsoft's mock of Office.js (npm office-addin-mock) is served in place of the file on their network, with one
/// mail open in it, and the bridge by which Microsoft's sign-in library asks the mail program for a token.
/// </summary>
public sealed class OutlookMock
{
    private const string OfficeScript = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

    private readonly IPage _page;

    private OutlookMock(IPage page) => _page = page;

    /// <summary>The open mail's body.</summary>
    public string MailHtml { get; set; } = "";

    /// <summary>What the mail program answers when it is asked for a token; null when it has no such sign-in.</summary>
    public string? AccessToken { get; set; }

    /// <summary>Whether the person must press a button first.</summary>
    public bool AsksThePerson { get; set; }

    /// <summary>How often the page asked for Office.js.</summary>
    public int Loads { get; private set; }

    public static async Task<OutlookMock> AroundAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var mock = new OutlookMock(page);
        await page.RouteAsync(OfficeScript, mock.ServeAsync);
        return mock;
    }

    /// <summary>Another mail is selected while the pane stays open.</summary>
    public async Task SelectAsync(string html)
    {
        MailHtml = html;
        await _page.WaitForFunctionAsync("() => window.itemChanged");
        await _page.EvaluateAsync("mail => { Office.context.mailbox.item.body.html = mail; window.itemChanged(); }", html);
    }

    private Task ServeAsync(IRoute route)
    {
        Loads++;
        return route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/javascript", Body = Script() });
    }

    private string Script() =>
        $$"""
            (() => {
              const required = {};
              {{Module("office-addin-manifest", "office-addin-manifest", "lib", "officeApp.js")}}
              {{Module("./possibleErrors", "office-addin-mock", "lib", "possibleErrors.js")}}
              {{Module("./host", "office-addin-mock", "lib", "host.js")}}
              {{Module("./officeMockObject", "office-addin-mock", "lib", "officeMockObject.js")}}
              const token = {{JsonSerializer.Serialize(AccessToken)}};
              window.Office = new required['./officeMockObject'].OfficeMockObject({
                host: 'outlook',
                context: {
                  mailbox: {
                    item: { body: { html: {{JsonSerializer.Serialize(
                MailHtml
            )}}, getAsync(type, callback) { callback({ status: 'succeeded', value: this.html }); } } },
                    addHandlerAsync(type, handler) { window.itemChanged = handler; },
                  },
                  requirements: { isSetSupported: () => token !== null },
                },
                EventType: { ItemChanged: 'olkItemSelectedChanged' },
                onReady: callback => Promise.resolve().then(() => callback({ host: 'Outlook', platform: 'OfficeOnline' })),
              });
              let listener;
              const answer = request => request.method === 'GetInitContext'
                ? { success: true, initContext: { sdkName: 'mock', sdkVersion: '1', capabilities: {} } }
                : request.method === 'GetToken' && {{(AsksThePerson ? "true" : "false")}}
                  ? { success: false, error: { status: 'USER_INTERACTION_REQUIRED', code: 'interaction_required' } }
                  : { success: true, token: { access_token: token, id_token: token, expires_in: 3600, scope: request.tokenParams.scope },
                      account: { environment: 'login.microsoftonline.com', username: 'someone', homeAccountId: 'a.b', localAccountId: 'a', tenantId: 'b' } };
              window.nestedAppAuthBridge = {
                addEventListener: (type, callback) => { listener = callback; },
                removeEventListener: () => { },
                postMessage: text => {
                  const request = JSON.parse(text);
                  setTimeout(() => listener(JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId: request.requestId, ...answer(request) })), 0);
                },
              };
            })();
            """;

    /// <summary>A module of a package as it was published, wrapped as Node would.</summary>
    private static string Module(string name, params string[] file) =>
        $$"""
            (function (exports, require) {
            {{File.ReadAllText(Repository.NpmFile(file))}}
            })(required['{{name}}'] = {}, name => required[name] || {});
            """;
}
