using System.Globalization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Scenarios.World;
using FinsamBot.Testing.Browser;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace FinsamBot.Scenarios.Stories;

/// <summary>
/// A round as it is meant to be: six members of four authorities, each answering in an own way or not at all, over Graph, in Chromium and
/// in Outlook's pane; and a document that says exactly that.
/// </summary>
[TestClass]
public sealed class SixMembersOfFourAuthorities
{
    private static readonly InterventionId Intervention = new("vagen-vidare");

    [TestMethod]
    public async Task Each_answers_in_an_own_way_and_the_report_says_exactly_that()
    {
        await using var tenant = await MailTenant.StartAsync();
        DateTimeOffset now = default;
        await using var entra = await FakeEntra.StartAsync(() => now);
        await using var bot = await RunningBot.StartAsync(
            MailTenant.Register,
            [.. tenant.Settings, .. entra.Settings.SelectMany(s => new[] { "--" + s.Item1, s.Item2 })]
        );
        await WholeLoop.ToWorkingMorningAsync(bot);
        now = await NowAsync(bot);
        await EnterPeopleAsync(bot);
        await using var sofia = await TeamsUser.InstallAsync(bot, "sofia");
        await sofia.NextCardAsync();
        await WholeLoop.WriteAsync(sofia, Writing.Invented());
        var sent = await sofia.PressAsync(await sofia.SayAsync("skicka"), "Skicka till styrgruppen");
        Assert.HasCount(6, sent.Text.Split('\n').Where(l => l.EndsWith(')')), "All six are asked.");
        await using var chromium = await Chromium.OpenAsync();

        await ApproveWithWorkAccountAsync(tenant, entra, chromium);
        await sofia.SeesAsync("Anna Berg (Arbetsförmedlingen): godkänner");
        await CommentWithCodeAsync(tenant, chromium);
        await sofia.SeesAsync("Karim Haddad (Försäkringskassan): har lämnat synpunkter");
        tenant.Reply("lena.strom@region.example.se", "<div>Planen för hösten är för tunn.</div>", await NowAsync(bot));
        await sofia.SeesAsync("Lena Ström (Region Norrsken): har lämnat synpunkter");
        await AnswerInOutlookAsync(tenant, entra, bot, chromium);
        await sofia.SeesAsync("Per Holm (Älvbacka kommun): läst, inga synpunkter");
        tenant.Reply("maria.ek@fk.example.se", "<p>Jag är åter den 15.</p>", await NowAsync(bot), ("Auto-Submitted", "auto-replied"));
        await SubstituteAnswersAsync(tenant, bot, sofia, chromium);
        await OlofStaysSilentAsync(tenant, bot);

        await ReceiptIsUnderstoodAsync(tenant);
        await HandInAsync(bot, sofia);
        await DocumentSaysItAsync(tenant);
    }

    /// <summary>Two more members, and a substitute for one.</summary>
    private static async Task EnterPeopleAsync(RunningBot bot)
    {
        var directory = bot.Services.GetRequiredService<AssociationDirectory>();
        var stamp = new Stamp(await NowAsync(bot), "arvid", "people");
        Person[] people =
        [
            new(new("maria"), "Maria Ek", "Försäkringskassan", "maria.ek@fk.example.se", null),
            new(new("olof"), "Olof Dahl", "Region Norrsken", "olof.dahl@region.example.se", null),
            new(new("ulla"), "Ulla Sjö", "Försäkringskassan", "ulla.sjo@fk.example.se", null),
        ];
        await directory.ChangeAssociationAsync(_ => [.. people.Select(p => new PersonRegistered(p))], stamp, default);
        await directory.ChangeInterventionAsync(
            Intervention,
            _ =>
                [
                    new RoleGiven(new("maria"), Role.SteeringMember),
                    new RoleGiven(new("olof"), Role.SteeringMember),
                    new SubstituteNamed(new("maria"), new("ulla")),
                ],
            stamp,
            default
        );
    }

    private static async Task ApproveWithWorkAccountAsync(MailTenant tenant, FakeEntra entra, Chromium chromium)
    {
        entra.User = "anna.berg@af.example.se";
        var page = await chromium.OpenPageAsync();
        await page.GotoAsync((await tenant.PageOfAsync("anna.berg@af.example.se")).AbsoluteUri);
        await page.Locator("a[href$='/arbetskonto']").ClickAsync();
        await page.Locator("button[value=godkand]").ClickAsync();
        await page.Locator("[role=status].done").WaitForAsync();
        await page.Context.CloseAsync();
    }

    private static async Task CommentWithCodeAsync(MailTenant tenant, Chromium chromium)
    {
        var page = await SignInWithCodeAsync(tenant, chromium, "karim.haddad@fk.example.se");
        var comment = page.Locator("details:has(textarea[name='k-goals'])");
        await comment.Locator("summary").ClickAsync();
        await comment.Locator("textarea").FillAsync("Är målet 50 eller 60 procent?");
        await page.Locator("button[value=analys]").ClickAsync();
        await page.Locator("[role=status].done").WaitForAsync();
        await page.Context.CloseAsync();
    }

    private static async Task AnswerInOutlookAsync(MailTenant tenant, FakeEntra entra, RunningBot bot, Chromium chromium)
    {
        entra.User = "per.holm@alvbacka.example.se";
        var page = await chromium.OpenPageAsync();
        await page.SetViewportSizeAsync(320, 640);
        var outlook = await OutlookMock.AroundAsync(page);
        outlook.AccessToken = entra.AccessToken();
        await tenant.PageOfAsync("per.holm@alvbacka.example.se");
        outlook.MailHtml = tenant.LettersTo("per.holm@alvbacka.example.se")[^1].Html;
        await page.GotoAsync(new Uri(bot.Address, "/outlook").AbsoluteUri);
        await page.Locator("button[value=inga-synpunkter]").ClickAsync();
        await page.Locator("[role=status].done").WaitForAsync();
        await page.Context.CloseAsync();
    }

    private static async Task SubstituteAnswersAsync(MailTenant tenant, RunningBot bot, TeamsUser sofia, Chromium chromium)
    {
        await RunningBot.EventuallyAsync(
            async () =>
            {
                await MoveAsync(bot, TimeSpan.FromMinutes(1));
                return tenant.LettersTo("ulla.sjo@fk.example.se").Count > 0 ? "asked" : null;
            },
            "a request to the substitute"
        );
        await tenant.LetterAsync(
            "maria.ek@fk.example.se",
            l => l.Subject.Contains("Ulla Sjö", StringComparison.Ordinal),
            "word of the substitute"
        );
        await sofia.SeesAsync("Maria Ek (Försäkringskassan): är borta");
        var page = await SignInWithCodeAsync(tenant, chromium, "ulla.sjo@fk.example.se");
        await page.Locator("button[value=godkand]").ClickAsync();
        await page.Locator("[role=status].done").WaitForAsync();
        await page.Context.CloseAsync();
        await sofia.SeesAsync("Ulla Sjö (Försäkringskassan): godkänner");
    }

    /// <summary>Day after day until the last one, and one more: two reminders come, on working mornings.</summary>
    private static async Task OlofStaysSilentAsync(MailTenant tenant, RunningBot bot)
    {
        var answerBy = (await ReportAsync(bot)).CurrentRound!.AnswerBy;
        while (StockholmTime.DayOf(await NowAsync(bot)) <= answerBy)
        {
            await WholeLoop.ToWorkingMorningAsync(bot);
        }

        Assert.HasCount(3, tenant.LettersTo("olof.dahl@region.example.se"), "The request and two reminders.");
        Assert.HasCount(1, tenant.LettersTo("anna.berg@af.example.se"), "Who has answered is left in peace.");
    }

    private static async Task ReceiptIsUnderstoodAsync(MailTenant tenant)
    {
        var receipt = await tenant.LetterAsync(
            "lena.strom@region.example.se",
            l => l.Subject.StartsWith("Ditt svar är sparat", StringComparison.Ordinal),
            "a receipt"
        );
        StringAssert.Contains(receipt.Html, "Planen för hösten är för tunn.");
        StringAssert.Contains(receipt.Html, "Ett mejl räcker inte för att godkänna.");
    }

    private static async Task HandInAsync(RunningBot bot, TeamsUser sofia)
    {
        var receipt = await sofia.PressAsync(await sofia.SayUntilButtonAsync("lämna in", "Lämna in ändå"), "Lämna in ändå");
        StringAssert.Contains(receipt.Text, "inlämnad");
        Assert.IsTrue(new[] { new PersonId("olof") }.SequenceEqual((await ReportAsync(bot)).Submission!.Unanswered));
    }

    private static async Task DocumentSaysItAsync(MailTenant tenant)
    {
        var letter = await tenant.LetterAsync("rapport@norrsken.example.se", l => l.Attachments.Count > 0, "the report");
        var lines = WordText.Read(letter.Attachments[0].Content).Select(l => l.Text).ToList();
        var text = string.Join('\n', lines);
        foreach (
            var said in new[]
            {
                "Anna Berg, Arbetsförmedlingen godkänner rapporten",
                "Karim Haddad, Försäkringskassan har lämnat synpunkter",
                "Om avsnitt 2.4: Är målet 50 eller 60 procent?",
                "Lena Ström, Region Norrsken har lämnat synpunkter",
                "Planen för hösten är för tunn.",
                "Per Holm, Älvbacka kommun har läst rapporten och har inga synpunkter",
                "Ulla Sjö, Försäkringskassan godkänner rapporten",
                ", i stället för Maria Ek",
                "Inget svar inkom från Olof Dahl, Region Norrsken. Påminnelse skickades ",
            }
        )
        {
            StringAssert.Contains(text, said);
        }

        var evidence = lines[lines.IndexOf("Underlag: styrgruppens svar")..];
        (string Who, string How)[] expected =
        [
            ("Anna Berg, Arbetsförmedlingen", "Arbetskonto"),
            ("Karim Haddad, Försäkringskassan", "Engångskod till den egna mejladressen"),
            ("Lena Ström, Region Norrsken", "Svar på mejlet"),
            ("Per Holm, Älvbacka kommun", "Arbetskonto, i Outlook"),
            ("Ulla Sjö, Försäkringskassan (i stället för Maria Ek)", "Engångskod till den egna mejladressen"),
            ("Olof Dahl, Region Norrsken", ""),
        ];
        foreach (var (who, how) in expected)
        {
            Assert.AreEqual(how, evidence[evidence.IndexOf(who) + 2], who);
        }
    }

    private static async Task<IPage> SignInWithCodeAsync(MailTenant tenant, Chromium chromium, string address)
    {
        var page = await chromium.OpenPageAsync();
        await page.GotoAsync((await tenant.PageOfAsync(address)).AbsoluteUri);
        await page.Locator("form[action*='/kod'] button").ClickAsync();
        var letter = await tenant.LetterAsync(address, l => l.Subject.Contains("kod", StringComparison.OrdinalIgnoreCase), "a code");
        await page.Locator("#kod").FillAsync(System.Text.RegularExpressions.Regex.Match(letter.Html, @"\b[0-9]{6}\b").Value);
        await page.Locator("form[action*='/inloggning'] button").ClickAsync();
        await page.Locator("button[value=godkand]").WaitForAsync();
        return page;
    }

    private static async Task MoveAsync(RunningBot bot, TimeSpan step) =>
        await bot.MoveClockAsync(((await NowAsync(bot)) + step).ToString("O", CultureInfo.InvariantCulture));

    private static async Task<DateTimeOffset> NowAsync(RunningBot bot) =>
        (await bot.GetAsync("/dev/clock")).GetProperty("now").GetDateTimeOffset();

    private static async Task<Report> ReportAsync(RunningBot bot)
    {
        var id = (await bot.GetAsync("/dev/reports"))
            .EnumerateArray()
            .Single(r => r.GetProperty("intervention").GetString() == Intervention.Value)
            .GetProperty("id")
            .GetString();
        Assert.IsTrue(ReportId.TryParse(id, out var report));
        return (await bot.Services.GetRequiredService<ReportHandler>().FindAsync(report, await NowAsync(bot), default))!.Report;
    }
}
