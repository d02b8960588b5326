using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Testing.Browser;
using FinsamBot.Testing.Reports;
using FinsamBot.Web.Inbox;
using Microsoft.Playwright;

namespace FinsamBot.Edges.Tests.Web;

[TestClass]
public sealed class BrowserTests
{
    private const string Sideways = "document.documentElement.scrollWidth > document.documentElement.clientWidth";

    [TestMethod]
    public async Task A_member_answers_by_keyboard_alone_on_a_page_320_pixels_wide()
    {
        await using var host = await PageHost.StartAsync();
        await using var chromium = await Chromium.OpenAsync();
        var page = await chromium.OpenPageAsync();
        await page.SetViewportSizeAsync(320, 640);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);

        await page.GotoAsync(new Uri(host.Address, host.PathFor(Sample.Anna)).AbsoluteUri);
        await TabToAsync(page, ".skip");
        Assert.IsTrue(
            await page.EvaluateAsync<bool>("document.activeElement.getBoundingClientRect().left >= 0"),
            "the way past the heading is seen when it has the focus"
        );
        await TabToAsync(page, "form[action*='/kod'] button");
        await EnterAsync(page, "#kod");
        Assert.IsFalse(await page.EvaluateAsync<bool>(Sideways));

        await TabToAsync(page, "#kod");
        await page.Keyboard.TypeAsync("1");
        await EnterAsync(page, "[role=alert]");
        await FocusGoesToAsync(page, "En kod är sex siffror");

        await TabToAsync(page, "#kod");
        await page.Keyboard.TypeAsync(await host.CodeOfAsync(Sample.Anna));
        await EnterAsync(page, "#text");
        await TabToAsync(page, "section[aria-labelledby=goals] summary", backwards: true);
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "#k-goals");
        await page.Keyboard.TypeAsync("Vad räknas som en plan?");
        await TabToAsync(page, "#text");
        await page.Keyboard.TypeAsync("Målen nås.");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("Åren ger råd 🙂");
        Assert.IsFalse(await page.EvaluateAsync<bool>(Sideways));
        await TabToAsync(page, "button[value=analys]");
        await EnterAsync(page, "[role=status]");

        await FocusGoesToAsync(page, "Tack.");
        Assert.IsFalse(await page.EvaluateAsync<bool>(Sideways));
        var answer = (await host.StateAsync()).CurrentRound!.Answers[Sample.Anna];
        Assert.AreEqual("Målen nås.\nÅren ger råd 🙂", answer.Text);
        Assert.AreEqual(new SectionComment("goals", "Vad räknas som en plan?"), answer.Comments.Single());
        // The malformed code's own status is the only thing a browser may remark on: no policy was broken, nothing was missing.
        Assert.IsEmpty(complaints.Where(c => !c.Contains("400", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task A_letter_keeps_its_look_in_the_local_inbox_and_its_scripts_do_not_run()
    {
        var letter = new InboxLetter(
            "1",
            Sample.Morning,
            "a@example.se",
            "b@example.se",
            "Ett brev",
            "Text",
            "<p id=\"p\" style=\"color:rgb(11,79,138)\">Hej</p><script>document.getElementById('p').id='q'</script>",
            []
        );
        await using var host = await PageHost.StartAsync(new LocalInbox(_ => Task.FromResult<IReadOnlyList<InboxLetter>>([letter])));
        await using var chromium = await Chromium.OpenAsync();
        var page = await chromium.OpenPageAsync();

        await page.GotoAsync(new Uri(host.Address, "/dev/inbox/1").AbsoluteUri);

        var paragraph = page.FrameLocator("iframe").Locator("#p");
        Assert.AreEqual("rgb(11, 79, 138)", await paragraph.EvaluateAsync<string>("p => getComputedStyle(p).color"));
    }

    /// <summary>Browsers give the focus when they first draw the page, which is after they have read it.</summary>
    private static Task<IJSHandle> FocusGoesToAsync(IPage page, string words) =>
        page.WaitForFunctionAsync("w => document.activeElement !== document.body && document.activeElement.innerText.startsWith(w)", words);

    private static async Task TabToAsync(IPage page, string selector, bool backwards = false)
    {
        for (var presses = 0; presses < 30; presses++)
        {
            await page.Keyboard.PressAsync(backwards ? "Shift+Tab" : "Tab");
            if (await page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector))
            {
                Assert.IsTrue(
                    await page.EvaluateAsync<bool>("parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 2"),
                    $"one sees that {selector} has the focus"
                );
                return;
            }
        }

        Assert.Fail($"Tab does not reach {selector}.");
    }

    /// <summary>Presses Enter and waits for what the next page has.</summary>
    private static async Task EnterAsync(IPage page, string next)
    {
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(next);
    }
}
