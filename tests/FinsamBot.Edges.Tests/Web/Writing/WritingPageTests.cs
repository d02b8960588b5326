using System.Net;
using FinsamBot.Domain.Reports;
using FinsamBot.Edges.Tests.Web.Office;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web.Writing;

/// <summary>The page on which a report is written, as a browser without scripts has it. Today is Thursday 2 April 2026.</summary>
[TestClass]
public sealed class WritingPageTests
{
    private const string Activities = WritingVisit.Path + "?sida=activities";

    [TestMethod]
    public async Task A_section_is_written_saved_and_found_again_and_the_way_leads_on()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        StringAssert.Contains((await sofia.OpenAsync("/mina")).Main, "Skriv rapporten");

        var page = await sofia.SaveAsync(
            await sofia.OpenAsync(Activities),
            "activities",
            "Vi har **öppnat** verkstaden.\r\n\r\n- ett\r\n- två"
        );
        StringAssert.Contains(page.Done!, "Sparat i rapporten");
        Assert.AreEqual("Vi har **öppnat** verkstaden.\n\n- ett\n- två", (await host.ReportAsync()).TextOf("activities").Text);

        page = await sofia.SaveAsync(page, "activities", "Klart nu.", "klar");
        Assert.IsTrue((await host.ReportAsync()).TextOf("activities").Done);
        StringAssert.Contains(page.Page.QuerySelector("[aria-current=page]")!.TextContent, "2.2", "Finishing leads to the next part.");
        page = await sofia.SaveAsync(await sofia.OpenAsync(Activities), "activities", "Klart nu.", "oklar");
        Assert.IsFalse((await host.ReportAsync()).TextOf("activities").Done);
    }

    [TestMethod]
    public async Task A_report_that_nobody_has_begun_is_begun_by_a_press_and_not_by_looking()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        const string Next = "/skriv/vagen-vidare/kvartalsrapport-2026-06-30";
        StringAssert.Contains((await sofia.OpenAsync("/mina")).Main, "Börja skriva");

        var page = await sofia.OpenAsync(Next);
        StringAssert.Contains(page.Main, "Ingen har börjat skriva den än");
        Assert.HasCount(1, (await host.InterventionAsync()).Opened);
        page = await sofia.PressAsync(page, "Börja skriva");

        StringAssert.Contains(page.Main, "1 april–30 juni 2026");
        Assert.HasCount(2, (await host.InterventionAsync()).Opened);
        Assert.AreEqual(
            HttpStatusCode.Forbidden,
            (await sofia.OpenAsync("/skriv/vagen-vidare/kvartalsrapport-2026-09-30")).Status,
            "Its period has not begun."
        );
    }

    [TestMethod]
    public async Task Beside_the_text_stand_the_guidance_the_log_and_what_to_look_at()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);

        await sofia.PressAsync(
            await sofia.OpenAsync("/mina/vagen-vidare/logg"),
            "Logga",
            ("datum", "12 mars 2026"),
            ("text", "Studiebesök hos tre arbetsgivare")
        );

        var page = await sofia.SaveAsync(await sofia.OpenAsync(Activities), "activities", "Ring 19811218-9876 om verkstaden.");

        StringAssert.Contains(page.Main, "Loggen för perioden");
        StringAssert.Contains(page.Main, "tre arbetsgivare");
        StringAssert.Contains(page.Main, "Titta på det här innan du skickar");
        StringAssert.Contains(page.Main, "2.1: Det ser ut som ett personnummer");
    }

    [TestMethod]
    public async Task Whoever_does_not_write_it_gets_no_word_of_it_and_nobody_is_let_in_unsigned()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var anna = await OfficeVisit.SignInAsync(host, Sample.Anna, "anna.berg@af.example.se");
        var page = await anna.OpenAsync(WritingVisit.Path);
        Assert.AreEqual(HttpStatusCode.Forbidden, page.Status);
        Assert.DoesNotContain("verkstaden", page.Main);
        Assert.AreEqual(HttpStatusCode.Forbidden, (await anna.OpenAsync("/skriv/ingen/kvartalsrapport-2026-03-31")).Status);

        using var sofia = await WritingVisit.SofiaAsync(host);
        var form = await sofia.OpenAsync(Activities);
        using var nobody = host.Visit();
        StringAssert.StartsWith(
            (await nobody.Client.GetAsync(new Uri(WritingVisit.Path, UriKind.Relative))).Headers.Location!.ToString(),
            "/logga-in?till="
        );
        var typed = await nobody.SendAsync(WritingVisit.Path, form, "/spara", ("text-activities", "Skrivet i onödan?"));
        Assert.AreEqual(HttpStatusCode.Forbidden, typed.Status);
    }

    [TestMethod]
    public async Task A_session_that_has_ended_gives_back_what_was_typed()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        var form = await sofia.OpenAsync(Activities);
        sofia.Browser.SetCookie("finsambot-inloggning", null);

        var page = await sofia.SaveAsync(form, "activities", "Skrivet efter lunch.");

        Assert.AreEqual(HttpStatusCode.Forbidden, page.Status);
        StringAssert.Contains(page.Textarea!, "Skrivet efter lunch.");
    }

    [TestMethod]
    public async Task A_report_that_is_handed_in_is_there_to_read()
    {
        await using var host = await OfficeVisit.StartAsync();
        await host.DoAsync(Sample.Sofia, new SubmitReport(EvenIfUnanswered: true, AcceptPersonalData: true));
        using var sofia = await WritingVisit.SofiaAsync(host);

        var page = await sofia.OpenAsync(Activities);

        StringAssert.Contains(page.Main, "Rapporten är inlämnad och kan inte ändras");
        StringAssert.Contains(page.Main, "öppnat verkstaden");
        Assert.IsNull(page.Page.QuerySelector("textarea"));
    }

    [TestMethod]
    public async Task Two_changes_in_different_lines_are_put_together()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        using var bo = await WritingVisit.BoAsync(host);
        await sofia.SaveAsync(await sofia.OpenAsync(Activities), "activities", "Ett\n\nTvå\n\nTre");
        var (hers, his) = (await sofia.OpenAsync(Activities), await bo.OpenAsync(Activities));

        await bo.SaveAsync(his, "activities", "Ett\n\nTvå\n\nTre och fyra");
        var page = await sofia.SaveAsync(hers, "activities", "Ett och ett halvt\n\nTvå\n\nTre");

        StringAssert.Contains(page.Done!, "Bådas ändringar är med");
        Assert.AreEqual("Ett och ett halvt\n\nTvå\n\nTre och fyra", (await host.ReportAsync()).TextOf("activities").Text);
    }

    [TestMethod]
    [DataRow("min", "Sofias rad")]
    [DataRow("deras", "Bos rad")]
    [DataRow("bada", "Sofias rad\n\nBos rad")]
    public async Task Where_both_have_changed_the_same_somebody_chooses(string choice, string expected)
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        using var bo = await WritingVisit.BoAsync(host);
        await sofia.SaveAsync(await sofia.OpenAsync(Activities), "activities", "Först\n\nRaden\n\nSist");
        var (hers, his) = (await sofia.OpenAsync(Activities), await bo.OpenAsync(Activities));
        await bo.SaveAsync(his, "activities", "Först\n\nBos rad\n\nSist");

        var page = await sofia.SaveAsync(hers, "activities", "Först\n\nSofias rad\n\nSist");
        StringAssert.Contains(page.Main, "Här har båda ändrat");
        StringAssert.Contains(page.Main, "Texten i rapporten, av Bo Ek");
        Assert.HasCount(1, (await host.ReportAsync()).SetAside, "Until somebody has chosen both texts are kept.");

        page = await sofia.PressAsync(page, "Spara det jag har valt", ("val-0", choice));
        StringAssert.Contains(page.Done!, "Sparat i rapporten");
        Assert.AreEqual($"Först\n\n{expected}\n\nSist", (await host.ReportAsync()).TextOf("activities").Text);
        Assert.IsEmpty((await host.ReportAsync()).SetAside);
    }

    [TestMethod]
    public async Task A_choice_is_made_again_when_the_text_has_changed_meanwhile_and_a_text_beside_can_be_removed()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        using var bo = await WritingVisit.BoAsync(host);
        var (hers, his) = (await sofia.OpenAsync(Activities), await bo.OpenAsync(Activities));
        await bo.SaveAsync(his, "activities", "Bos text");
        var choosing = await sofia.SaveAsync(hers, "activities", "Sofias text");
        await bo.SaveAsync(await bo.OpenAsync(Activities), "activities", "Bos nya text");

        var page = await sofia.PressAsync(choosing, "Spara det jag har valt", ("val-0", "min"));
        StringAssert.Contains(page.Alert!, "har ändrats igen");
        Assert.AreEqual("Bos nya text", (await host.ReportAsync()).TextOf("activities").Text);

        page = await sofia.PressAsync(page, "Ta bort den här texten");
        StringAssert.Contains(page.Done!, "Texten är borttagen");
        Assert.IsEmpty((await host.ReportAsync()).SetAside);
        Assert.AreEqual("Bos nya text", (await host.ReportAsync()).TextOf("activities").Text);
    }

    [TestMethod]
    public async Task Earlier_texts_are_read_compared_and_taken_back()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await sofia.SaveAsync(await sofia.OpenAsync(Activities), "activities", "Den första texten");
        await sofia.SaveAsync(await sofia.OpenAsync(Activities), "activities", "Den andra texten");

        var history = await sofia.OpenAsync(WritingVisit.Path + "/historik?avsnitt=activities");
        StringAssert.Contains(history.Main, "Sofia Lind, 17 tecken");
        var shown = await sofia.OpenAsync(WritingVisit.Path + "/historik?avsnitt=activities&version=2");
        StringAssert.Contains(shown.Main, "Den första texten");
        var page = await sofia.PressAsync(shown, "Ta tillbaka den här texten");

        StringAssert.Contains(page.Done!, "Den tidigare texten gäller igen");
        Assert.AreEqual("Den första texten", (await host.ReportAsync()).TextOf("activities").Text);
        Assert.AreEqual(4, (await host.ReportAsync()).TextOf("activities").Revision, "Taking back loses nothing.");
    }

    [TestMethod]
    public async Task The_whole_report_is_read_sent_again_and_handed_in_from_the_page()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        var page = await sofia.OpenAsync(WritingVisit.Path + "/las");
        StringAssert.Contains(page.Main, "Så här ser rapporten ut");

        await sofia.SaveAsync(await sofia.OpenAsync(Activities), "activities", "En helt ny text om verkstaden.");
        page = await sofia.OpenAsync(WritingVisit.Path + "/las");
        StringAssert.Contains(page.Main, "De här får rapporten med e-post");
        page = await sofia.PressAsync(page, "Skicka till styrgruppen");
        StringAssert.Contains(page.Done!, "Skickat till styrgruppen");
        Assert.HasCount(2, (await host.ReportAsync()).Rounds);

        var refused = await sofia.PressAsync(page, "Lämna in rapporten");
        Assert.IsNotNull(refused.Alert, "The group has not answered, and nobody said to go on.");
        Assert.IsNull((await host.ReportAsync()).Submission);
        page = await sofia.HandInAnywayAsync(refused);
        StringAssert.Contains(page.Done!, "Rapporten är inlämnad");
        Assert.IsNotNull((await host.ReportAsync()).Submission);
    }

    [TestMethod]
    public async Task A_personal_number_stops_the_report_and_says_where_it_stands()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await sofia.SaveAsync(await sofia.OpenAsync(Activities), "activities", "Kontakta 19811218-9876 om verkstaden.");

        var page = await sofia.PressAsync(await sofia.OpenAsync(WritingVisit.Path + "/las"), "Skicka till styrgruppen");

        StringAssert.Contains(page.Alert!, "personnummer");
        StringAssert.Contains(page.Main, "2.1: Det ser ut som ett personnummer");
        Assert.HasCount(1, (await host.ReportAsync()).Rounds);
    }

    [TestMethod]
    public async Task A_text_that_is_too_long_stays_in_the_form()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        var before = (await host.ReportAsync()).TextOf("activities").Text;

        var page = await sofia.SaveAsync(await sofia.OpenAsync(Activities), "activities", new string('a', 100_001));

        Assert.IsNotNull(page.Alert);
        StringAssert.Contains(page.Page.QuerySelector("#text-activities")!.TextContent, new string('a', 100_001));
        Assert.AreEqual(before, (await host.ReportAsync()).TextOf("activities").Text);
    }

    [TestMethod]
    public async Task A_form_sent_twice_has_one_effect()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        var form = await sofia.OpenAsync(Activities);

        await sofia.SaveAsync(form, "activities", "En gång");
        await sofia.SaveAsync(form, "activities", "En gång");

        Assert.AreEqual(2, (await host.ReportAsync()).TextOf("activities").Revision);
        Assert.IsEmpty((await host.ReportAsync()).SetAside);
    }
}
