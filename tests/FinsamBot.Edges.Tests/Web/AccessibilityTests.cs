using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing;
using FinsamBot.Testing.Browser;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;
using FinsamBot.Web.Inbox;
using Microsoft.Playwright;

namespace FinsamBot.Edges.Tests.Web;

/// <summary>Every page as axe judges it: wide and light, narrow and dark, narrow in the colours of a person's own choice; and nothing to
/// scroll sideways.</summary>
[TestClass]
public sealed class AccessibilityTests
{
    private const string Sideways = "document.documentElement.scrollWidth > document.documentElement.clientWidth";

    private static readonly InboxLetter Letter = new(
        "1",
        Sample.Morning,
        "rapport@norrsken.example.se",
        "anna.berg@af.example.se",
        "Läs och svara senast 9 april",
        "Hej Anna.",
        "<p>Hej Anna.</p>",
        [new InboxAttachment("rapport.docx", "/dev/mail/1/attachments/0")]
    );

    private static LocalInbox Inbox => new(_ => Task.FromResult<IReadOnlyList<InboxLetter>>([Letter]));

    [TestMethod]
    public async Task The_way_of_a_member_from_the_link_to_the_answer()
    {
        await using var host = await PageHost.StartAsync();
        await using var chromium = await Chromium.OpenAsync();
        var page = await OpenAsync(chromium);
        await page.GotoAsync(Absolute(host, host.PathFor(Sample.Anna)));
        await JudgeAsync(page, "signin");
        await page.ClickAsync("form[action*='/kod'] button");
        await JudgeAsync(page, "code");
        await page.FillAsync("#kod", "1");
        await page.ClickAsync("form[action*='/inloggning'] button");
        await page.WaitForSelectorAsync("[role=alert]");
        await JudgeAsync(page, "wrong-code");
        await page.FillAsync("#kod", await host.CodeOfAsync(Sample.Anna));
        await page.ClickAsync("form[action*='/inloggning'] button");
        await page.WaitForSelectorAsync("#text");
        await JudgeAsync(page, "form");
        await page.ClickAsync("section[aria-labelledby=goals] summary");
        await page.FillAsync("#k-goals", "Vad räknas som en plan?");
        await page.WaitForSelectorAsync("#utkast:has-text('Sparat')");
        await page.ClickAsync("button[value=inga-synpunkter]");
        await page.WaitForSelectorAsync("[role=alert]");
        await JudgeAsync(page, "refused");
        await page.ClickAsync("button[value=analys]");
        await page.WaitForSelectorAsync("[role=status]");
        await host.DoAsync(Sample.Sofia, new ReplyToComment(1, Sample.Anna, "goals", "En undertecknad plan."));
        await page.ReloadAsync();
        await JudgeAsync(page, "answered");
        await page.GotoAsync(Absolute(host, host.PathFor(Sample.Anna) + "?menade=godkand"));
        await JudgeAsync(page, "confirm");
    }

    [TestMethod]
    public async Task The_page_of_a_member_who_is_asked_again_and_is_late()
    {
        await using var host = await PageHost.StartAsync();
        await using var chromium = await Chromium.OpenAsync();
        using var anna = host.Visit();
        var first = host.PathFor(Sample.Anna);
        await anna.SendAsync(
            first,
            await anna.SignInAsync(host, Sample.Anna),
            "/svar",
            ("svar", "analys"),
            ("k-goals", string.Concat(Enumerable.Repeat("Lång kommentar. ", 200)))
        );
        await host.DoAsync(
            Sample.Sofia,
            new SaveSections([
                new SectionInput(
                    "goals",
                    "17 av 19 deltagare har en undertecknad plan (89 %). Målet är 50 %.\n\n- Nytt delmål",
                    true,
                    null
                ),
            ])
        );
        await host.DoAsync(Sample.Sofia, new SendToSteeringGroup(false));
        await anna.SignInAsync(host, Sample.Anna, 2);
        var page = await anna.BrowseAsync(chromium);
        await page.GotoAsync(Absolute(host, host.PathFor(Sample.Anna, 2)));
        await JudgeAsync(page, "again");
        await page.GotoAsync(Absolute(host, first));
        await JudgeAsync(page, "older");
        host.Clock.Advance(TimeSpan.FromHours(7));
        await host.DoAsync(Sample.Sofia, new SubmitReport(true));
        await page.GotoAsync(Absolute(host, host.PathFor(Sample.Anna, 2) + "?lang=en"));
        await JudgeAsync(page, "late");
        await page.GotoAsync(Absolute(host, host.LinkTo(new PageLink.Reading(PageHost.Report, Sample.Sofia))));
        await JudgeAsync(page, "reading");
    }

    [TestMethod]
    public async Task The_plan_the_inbox_and_the_pages_that_say_why_there_is_nothing()
    {
        await using var host = await PageHost.StartAsync(Inbox with { ReplyTo = id => $"/dev/mail/{id}/reply" });
        await using var chromium = await Chromium.OpenAsync();
        var page = await OpenAsync(chromium);
        foreach (
            var (name, address) in new[]
            {
                ("start", "/"),
                ("inbox", "/dev/inbox"),
                ("letter", "/dev/inbox/1"),
                ("letter-answered", "/dev/inbox/1?svarat=ja"),
                ("chat", "/dev/chat"),
                ("chat-as", "/dev/chat/sofia"),
                ("clock", "/dev/klocka"),
                ("clock-moved", "/dev/klocka?levererat=2"),
                ("about", "/om"),
                ("privacy", "/integritet?lang=en"),
                ("accessibility", "/tillganglighet"),
                ("plan", host.LinkTo(new PageLink.PlanPage(Sample.Sofia))),
                ("no-plan", "/kalender/sofia/k"),
                ("nowhere", "/finns-inte"),
            }
        )
        {
            await page.GotoAsync(Absolute(host, address));
            await JudgeAsync(page, name);
        }
    }

    [TestMethod]
    public async Task The_way_of_the_registrar_and_the_signature_tracker()
    {
        await using var host = await PageHost.StartAsync();
        await using var chromium = await Chromium.OpenAsync();
        var page = await OpenAsync(chromium);
        var path = host.LinkTo(new PageLink.Registration(PageHost.Report, new("registrar")));
        await page.GotoAsync(Absolute(host, path));
        await JudgeAsync(page, "register-too-early");
        await host.DoAsync(Sample.Sofia, new SubmitReport(true));
        await host.FileAsync();
        await page.ReloadAsync();
        await JudgeAsync(page, "register-signin");
        await page.ClickAsync("form[action*='/kod'] button");
        await JudgeAsync(page, "register-code");
        await page.FillAsync("#kod", await host.CodeOfAsync(Sample.Rita));
        await page.ClickAsync("form[action*='/inloggning'] button");
        await JudgeAsync(page, "register-form");
        await page.ClickAsync("summary");
        await JudgeAsync(page, "correct");
        await page.FillAsync("#diarienummer", " ");
        await page.ClickAsync("form[action*='/registrering'] button");
        await page.WaitForSelectorAsync("[role=alert]");
        await JudgeAsync(page, "register-refused");
        await page.FillAsync("#diarienummer", "2026:13");
        await page.ClickAsync("form[action*='/registrering'] button");
        await page.WaitForSelectorAsync(".registered");
        await host.FileAsync();
        await page.ReloadAsync();
        await JudgeAsync(page, "registered");
        var report = await host.FinishAsync();
        await page.GotoAsync(Absolute(host, host.LinkTo(new PageLink.Signatures(report, new("registrar")))));
        await JudgeAsync(page, "signatures");
        await page.ClickAsync("summary >> nth=1");
        await JudgeAsync(page, "sign");
    }

    [TestMethod]
    public async Task The_way_of_the_minutes_of_a_meeting()
    {
        await using var host = await PageHost.StartAsync();
        await using var chromium = await Chromium.OpenAsync();
        var page = await OpenAsync(chromium);
        await page.GotoAsync(Absolute(host, host.LinkTo(new PageLink.Minutes(PageHost.Report, Sample.Sofia))));
        await JudgeAsync(page, "minutes-signin");
        await page.ClickAsync("form[action*='/kod'] button");
        await page.FillAsync("#kod", await host.CodeOfAsync(Sample.Sofia));
        await page.ClickAsync("form[action*='/inloggning'] button");
        await page.WaitForSelectorAsync("form[action*='/mote']");
        await JudgeAsync(page, "minutes-form");
        await page.SetInputFilesAsync(
            "#fil",
            new FilePayload
            {
                Name = "Protokoll 2 april.pdf",
                MimeType = "application/pdf",
                Buffer = SignedPapers.WithoutSignature(),
            }
        );
        await page.CheckAsync("input[value=Approved]");
        await page.ClickAsync("form[action*='/mote'] button");
        await page.WaitForSelectorAsync(".registered");
        await JudgeAsync(page, "minutes-registered");
    }

    private static string Absolute(PageHost host, string path) => new Uri(host.Address, path).AbsoluteUri;

    internal static async Task<IPage> OpenAsync(Chromium chromium)
    {
        var page = await chromium.OpenPageAsync();
        await Axe.PrepareAsync(page);
        return page;
    }

    internal static async Task JudgeAsync(IPage page, string name)
    {
        (string Look, int Width, PageEmulateMediaOptions Media)[] looks =
        [
            ("light", 1280, new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None }),
            ("dark", 320, new() { ColorScheme = ColorScheme.Dark, ForcedColors = ForcedColors.None }),
            ("own colours", 320, new() { ColorScheme = ColorScheme.Dark, ForcedColors = ForcedColors.Active }),
        ];
        foreach (var (look, width, media) in looks.Take(Effort.Of(2, 3)))
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.EmulateMediaAsync(media);
            // What is no colour is the same in every look: the quick run judges it in the narrow one only.
            var isWhole = look == "dark" || (Effort.All && look == "light");
            var faults = isWhole ? Axe.FindFaultsAsync(page) : Axe.FindFaultsOfColoursAsync(page);
            Assert.AreEqual("", string.Join('\n', await faults), $"{name}, {look}");
            Assert.AreEqual("", string.Join('\n', await Criteria.FindFaultsAsync(page)), $"{name}, {look}");
            Assert.IsFalse(await page.EvaluateAsync<bool>(Sideways), $"{name}, {look}: nothing is to be scrolled sideways");
        }

        await Pictures.TakeAsync(page, name);
        // The next page is opened as the first was: wide, and in its own colours.
        await page.EmulateMediaAsync(looks[0].Media);
    }
}
