using System.Text.RegularExpressions;
using FinsamBot.Testing.Browser;
using Microsoft.Playwright;

namespace FinsamBot.Testing.Playground;

/// <summary>
/// The chat as its signed-in person sees it, the personal conversation first. Names of inputs and buttons are what the card shows; where
/// several cards have one, the newest is meant. Every method waits for what it names and throws after a minute.
/// </summary>
public sealed partial class PlaygroundPage
{
    private const int LongText = 2000;
    private const string SetValue =
        "(box, text) => { Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), 'value').set.call(box, text);"
        + " box.dispatchEvent(new Event('input', { bubbles: true })); }";

    private readonly IPage _page;

    private PlaygroundPage(IPage page) => _page = page;

    private ILocator ComposeBox => _page.Locator("[data-lexical-editor=true][role=textbox]");

    private ILocator Cards => _page.Locator(".ac-adaptiveCard");

    /// <summary>
    /// Opens the chat, which makes the Playground tell the bot of its installation: <c>installationUpdate</c> and
    /// <c>conversationUpdate</c>, each time.
    /// </summary>
    public static async Task<PlaygroundPage> OpenAsync(Chromium browser, AgentsPlayground playground)
    {
        var page = await browser.OpenPageAsync();
        await page.GotoAsync(playground.Address.ToString());
        var chat = new PlaygroundPage(page);
        await chat.ComposeBox.WaitForAsync();
        await page.GetByTitle("Hide log panel").ClickAsync(); // it repeats what was said, and is in the way of pictures
        return chat;
    }

    /// <summary>Writes one line to the bot and sends it.</summary>
    public async Task SayAsync(string text)
    {
        await ComposeBox.ClickAsync();
        await SendAsync(text);
    }

    /// <summary>Writes one line that mentions the bot and sends it; in a group chat or a channel the bot hears nothing else.</summary>
    public async Task SayToAsync(string botName, string text)
    {
        await ComposeBox.ClickAsync();
        await _page.Keyboard.TypeAsync("@");
        await _page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = botName }).ClickAsync();
        await SendAsync($" {text}");
    }

    /// <summary>Opens another conversation of the list: the group chat or a channel, by its name. The bot is told of its installation
    /// there.</summary>
    public Task GoToAsync(string conversation) =>
        _page.GetByRole(AriaRole.Treeitem, new PageGetByRoleOptions { Name = conversation }).ClickAsync();

    /// <summary>Replaces what stands in a text input.</summary>
    public async Task FillAsync(string label, string text)
    {
        if (text.Length < LongText)
        {
            await Input(label).FillAsync(text);
            return;
        }

        await Input(label).EvaluateAsync(SetValue, text); // typing takes the browser a second per hundred lines
    }

    /// <summary>What stands in a text input now.</summary>
    public Task<string> ReadAsync(string label) => Input(label).InputValueAsync();

    /// <summary>
    /// Presses a button of Action.Execute or Action.Submit. Returns when the bot has answered the former, or the latter is on its way to
    /// the bot. Throws when the answer is an error, which the chat itself would not show.
    /// </summary>
    public async Task PressAsync(string buttonTitle)
    {
        var button = Cards.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = buttonTitle, Exact = true }).Last;
        var answer = await _page.RunAndWaitForResponseAsync(() => button.ClickAsync(), AnswerToButton());
        if (!answer.Ok)
        {
            throw new InvalidOperationException($"'{buttonTitle}' was answered {answer.Status}: {await answer.TextAsync()}");
        }
    }

    /// <summary>Waits until the text, or a line that contains it, is seen in the conversation.</summary>
    public Task WaitForTextAsync(string text) => _page.Locator(":not([role=treeitem] *)").And(_page.GetByText(text)).Last.WaitForAsync();

    /// <summary>The number of cards in the conversation; a card replaced in place counts once.</summary>
    public Task<int> CountCardsAsync() => Cards.CountAsync();

    public Task ScreenshotAsync(string path) => _page.ScreenshotAsync(new PageScreenshotOptions { Path = path });

    private async Task SendAsync(string text)
    {
        await _page.Keyboard.InsertTextAsync(text);
        await _page.GetByLabel("Send Message").ClickAsync();
    }

    private ILocator Input(string label) => Cards.GetByLabel(label, new LocatorGetByLabelOptions { Exact = true }).Last;

    [GeneratedRegex("/_conversation/v1/(invoke|submit)$")]
    private static partial Regex AnswerToButton();
}
