using System.Net;
using FinsamBot.Domain.Interventions.Log;
using FinsamBot.Edges.Tests.Web.Office;
using FinsamBot.Testing.Browser;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web;

/// <summary>The log as a page of whoever writes. Today is Thursday 2 April 2026.</summary>
[TestClass]
public sealed class LogPagesTests
{
    private const string Log = "/mina/vagen-vidare/logg";

    [TestMethod]
    public async Task What_was_done_is_noted_changed_and_removed()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await SofiaAsync(host);
        StringAssert.Contains((await sofia.OpenAsync("/mina")).Main, "Skriv i loggen för Vägen vidare");

        var page = await sofia.OpenAsync(Log);
        page = await sofia.PressAsync(
            page,
            "Logga",
            ("datum", "12 mars 2026"),
            ("text", "Studiebesök hos tre arbetsgivare"),
            ("organisationer", "Älvbacka kommun")
        );
        StringAssert.Contains(page.Main, "1 januari–31 mars 2026");
        StringAssert.Contains(page.Main, "Torsdag 12 mars · Studiebesök");
        StringAssert.Contains(page.Main, "Med Älvbacka kommun");

        page = await sofia.OpenAsync(Log + "?rad=1");
        page = await sofia.PressAsync(page, "Spara ändringen", ("text", "Två arbetsgivare"), ("slag", "Other"));
        StringAssert.Contains(page.Main, "Torsdag 12 mars · Annat");
        Assert.AreEqual("Två arbetsgivare", (await EntriesAsync(host)).Single().Text);

        page = await sofia.PressAsync(page, "Ta bort");
        StringAssert.Contains(page.Main, "Inget är loggat för perioden än.");
        Assert.IsEmpty(await EntriesAsync(host));
    }

    [TestMethod]
    [DataRow("i morgon", "Möte", "Jag förstod inte datumet")]
    [DataRow("2026-04-03", "Möte", "har inte varit än")]
    [DataRow("2025-12-31", "Möte", "Insatsen började")]
    [DataRow("2026-03-12", "Möte om 19811218-9876", "personnummer")]
    [DataRow("2026-03-12", " ", "Skriv några ord först")]
    public async Task What_cannot_be_noted_is_refused_with_the_reason_and_stays_in_the_form(string day, string text, string alert)
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await SofiaAsync(host);

        var page = await sofia.PressAsync(await sofia.OpenAsync(Log), "Logga", ("datum", day), ("text", text));

        StringAssert.Contains(page.Alert!, alert);
        Assert.AreEqual(text.Trim(), page.Textarea!.Trim());
        Assert.IsEmpty(await EntriesAsync(host));
    }

    [TestMethod]
    public async Task What_may_point_out_a_person_is_saved_once_it_is_judged()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await SofiaAsync(host);

        var page = await sofia.PressAsync(await sofia.OpenAsync(Log), "Logga", ("text", "Annika kom trots sin depression"));
        StringAssert.Contains(page.Alert!, "kan peka ut en person");
        var other = await sofia.PressAsync(page, "Logga", ("text", "Henrik kom trots sitt missbruk"), ("bedomt", "ja"));
        StringAssert.Contains(other.Alert!, "kan peka ut en person", "It is not what was judged.");
        await sofia.PressAsync(page, "Logga", ("bedomt", "ja"));

        Assert.AreEqual("Annika kom trots sin depression", (await EntriesAsync(host)).Single().Text);
    }

    [TestMethod]
    public async Task Only_those_who_write_for_it_get_in_and_a_form_sent_twice_has_one_effect()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await SofiaAsync(host);
        var page = await sofia.OpenAsync(Log);
        await sofia.PressAsync(page, "Logga", ("text", "Möte"));
        await sofia.PressAsync(page, "Logga", ("text", "Möte"));
        Assert.HasCount(1, await EntriesAsync(host));

        using var anna = await OfficeVisit.SignInAsync(host, new("anna"), "anna.berg@af.example.se");
        Assert.AreEqual(HttpStatusCode.Forbidden, (await anna.OpenAsync(Log)).Status);
        Assert.AreEqual(HttpStatusCode.Forbidden, (await anna.PressAsync(page, "Logga", ("text", "Något"))).Status);
        using var nobody = host.Visit();
        Assert.AreEqual(HttpStatusCode.Forbidden, (await nobody.SendAsync("/mina/vagen-vidare", page, "/logg", ("text", "Något"))).Status);
        Assert.HasCount(1, await EntriesAsync(host));
    }

    [TestMethod]
    public async Task Monthly_letters_are_turned_off_by_whoever_writes_and_by_the_office()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await SofiaAsync(host);
        var page = await sofia.PressAsync(await sofia.OpenAsync(Log), "Stäng av månadsbreven");
        StringAssert.Contains(page.Main, "Månadsbreven är avstängda.");
        Assert.IsTrue((await host.InterventionAsync()).Monthly.AreOff);

        using var arvid = await OfficeVisit.SignInAsync(host);
        await arvid.ChangeAsync("/kansli/insatser/vagen-vidare/andra/manadsbrev-pa");
        Assert.IsFalse((await host.InterventionAsync()).Monthly.AreOff);
    }

    [TestMethod]
    public async Task The_page_is_judged_by_axe()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await SofiaAsync(host);
        await sofia.PressAsync(await sofia.OpenAsync(Log), "Logga", ("text", "Möte med skolan"));
        await using var chromium = await Chromium.OpenAsync();
        var page = await sofia.Browser.BrowseAsync(chromium);
        await page.GotoAsync(new Uri(host.Address, Log).AbsoluteUri);

        await AccessibilityTests.JudgeAsync(page, "mine-log");
    }

    private static Task<OfficeVisit> SofiaAsync(PageHost host) =>
        OfficeVisit.SignInAsync(host, Sample.Sofia, "sofia.lind@alvbacka.example.se");

    private static async Task<IReadOnlyList<LogEntry>> EntriesAsync(PageHost host) =>
        [.. (await host.InterventionAsync()).Log.Entries.Select(e => e.Entry)];
}
