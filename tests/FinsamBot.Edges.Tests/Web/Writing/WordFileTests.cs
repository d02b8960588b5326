using System.Net;
using System.Text;
using FinsamBot.Documents.Word;
using FinsamBot.Domain.Reports;
using FinsamBot.Edges.Tests.Web.Office;
using FinsamBot.Testing.Browser;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;
using Microsoft.Playwright;

namespace FinsamBot.Edges.Tests.Web.Writing;

/// <summary>The report goes from the writing page to Word and comes back: what was changed there is shown, and taken section by
/// section.</summary>
[TestClass]
public sealed class WordFileTests
{
    private const string Activities = WritingVisit.Path + "?sida=activities";

    [TestMethod]
    public async Task A_section_is_taken_by_its_own_press_and_what_stood_there_is_an_earlier_text()
    {
        await using var host = await WordFile.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await sofia.SaveAsync(await sofia.OpenAsync(Activities), "activities", "Vi öppnade verkstaden.\n\nTre kom.");
        await sofia.SaveAsync(await sofia.OpenAsync(Activities), "activities", "Vi öppnade verkstaden.\n\nFyra kom.", "klar");
        var before = (await host.ReportAsync()).TextOf("activities");
        var page = await sofia.GiveAsync((await sofia.FetchAsync()).With(("Fyra kom.", "Fyra kom, och en till.")));
        Assert.AreEqual(before, (await host.ReportAsync()).TextOf("activities"), "Reading changes nothing.");

        page = await sofia.PressAsync(page, "Ta in filens text");

        StringAssert.Contains(page.Done!, "Filens text står nu i rapporten");
        StringAssert.Contains(page.Main, "säger samma sak som rapporten");
        var saved = (await host.ReportAsync()).TextOf("activities");
        Assert.AreEqual(("Vi öppnade verkstaden.\n\nFyra kom, och en till.", true), (saved.Text, saved.Done));
        StringAssert.Contains(
            (await sofia.OpenAsync(WritingVisit.Path + $"/historik?avsnitt=activities&version={saved.Revision - 1}")).Main,
            "Fyra kom."
        );
    }

    [TestMethod]
    public async Task A_section_that_is_left_stays_as_it_is_and_can_be_shown_again()
    {
        await using var host = await WordFile.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await sofia.SaveAsync(await sofia.OpenAsync(Activities), "activities", "Fyra kom.");
        var page = await sofia.GiveAsync((await sofia.FetchAsync()).With(("Fyra kom.", "Fem kom.")));

        page = await sofia.OpenAsync(page.Page.QuerySelector(".part a.button")!.GetAttribute("href")!);

        Assert.AreEqual("", page.Differing());
        StringAssert.Contains(page.Main, "Du har behållit rapportens text i 2.1");
        Assert.AreEqual("Fyra kom.", (await host.ReportAsync()).TextOf("activities").Text);
        page = await sofia.OpenAsync(page.Page.QuerySelector("main p > a[href*='/fil?']")!.GetAttribute("href")!);
        StringAssert.StartsWith(page.Differing(), "2.1 ");
    }

    [TestMethod]
    public async Task What_is_typed_and_not_saved_is_shown_before_the_file_is_taken_and_is_kept()
    {
        await using var host = await WordFile.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await sofia.SaveAsync(await sofia.OpenAsync(Activities), "activities", "Ett.\n\nTvå.\n\nTre.");
        var page = await sofia.GiveAsync((await sofia.FetchAsync()).With(("Tre.", "Tre, och fyra.")));
        await TypeAsync(sofia, page, "Ett och ett halvt.\n\nTvå.\n\nTre.");

        var refused = await sofia.PressAsync(page, "Ta in filens text");
        Assert.AreEqual(HttpStatusCode.Conflict, refused.Status);
        StringAssert.Contains(refused.Alert!, "Du har skrivit i avsnittet sedan sidan visades");
        StringAssert.Contains(refused.Main, "Ett och ett halvt.");
        Assert.AreEqual("Ett.\n\nTvå.\n\nTre.", (await host.ReportAsync()).TextOf("activities").Text);

        await sofia.PressAsync(refused, "Ta in filens text");
        var writing = await sofia.OpenAsync(Activities);
        StringAssert.Contains(writing.Page.QuerySelector("#text-activities")!.TextContent, "Ett och ett halvt.");
        await sofia.PressAsync(writing, "Spara och gå till nästa");
        Assert.AreEqual("Ett och ett halvt.\n\nTvå.\n\nTre, och fyra.", (await host.ReportAsync()).TextOf("activities").Text);
    }

    [TestMethod]
    public async Task A_text_that_has_changed_since_the_page_was_shown_is_shown_again_first()
    {
        await using var host = await WordFile.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        using var bo = await WritingVisit.BoAsync(host);
        await sofia.SaveAsync(await sofia.OpenAsync(Activities), "activities", "Fyra kom.");
        var page = await sofia.GiveAsync((await sofia.FetchAsync()).With(("Fyra kom.", "Fem kom.")));
        await bo.SaveAsync(await bo.OpenAsync(Activities), "activities", "Sex kom.");

        page = await sofia.PressAsync(page, "Ta in filens text");

        Assert.AreEqual(HttpStatusCode.Conflict, page.Status);
        StringAssert.Contains(page.Alert!, "har ändrats sedan sidan visades");
        StringAssert.Contains(page.Main, "Sex kom.");
        Assert.AreEqual("Sex kom.", (await host.ReportAsync()).TextOf("activities").Text);
    }

    [TestMethod]
    public async Task A_file_about_something_else_is_said_to_be_and_shown_when_the_reader_goes_on()
    {
        await using var host = await WordFile.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await sofia.SaveAsync(await sofia.OpenAsync(Activities), "activities", "Fyra kom.");
        var word = (await sofia.FetchAsync()).With(
            ("Vägen vidare", "Öppna dörren"),
            ("2026-01-01", "2026-04-01"),
            ("2026-03-31", "2026-06-30"),
            ("Fyra kom.", "Fem kom.")
        );

        var page = await sofia.GiveAsync(word);

        StringAssert.Contains(page.Main, "Filen handlar om ”Öppna dörren”. Rapporten gäller Vägen vidare.");
        StringAssert.Contains(page.Main, "Filen gäller 1 april–30 juni 2026.");
        Assert.AreEqual("", page.Differing());
        page = await sofia.OpenAsync(
            page.Page.QuerySelectorAll("a").Single(a => a.TextContent == "Visa skillnaderna ändå").GetAttribute("href")!
        );
        StringAssert.Contains(page.Differing(), "2.1 ");
    }

    [TestMethod]
    public async Task A_file_on_another_form_is_said_to_be()
    {
        await using var host = await WordFile.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);

        var page = await sofia.GiveAsync(WordReport.Render(Sample.FinalReportWritten().View).Content.ToArray());

        StringAssert.Contains(page.Main, "Filen är skriven på en annan mall än rapporten.");
        Assert.AreEqual("", page.Differing());
    }

    [TestMethod]
    public async Task The_page_speaks_English_too_and_its_way_to_the_other_language_keeps_the_file()
    {
        await using var host = await WordFile.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await sofia.SaveAsync(await sofia.OpenAsync(Activities), "activities", "Fyra kom.");
        var page = await sofia.GiveAsync((await sofia.FetchAsync()).With(("Fyra kom.", "Fem kom.")));

        page = await sofia.OpenAsync(page.Page.QuerySelector("header nav a")!.GetAttribute("href")!);

        StringAssert.Contains(page.Main, "Read and choose one section at a time.");
        page = await sofia.PressAsync(page, "Take the text of the file");
        StringAssert.Contains(page.Done!, "The text of the file is in the report now.");
    }

    [TestMethod]
    public async Task Text_that_found_no_place_is_shown()
    {
        await using var host = await WordFile.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        const string Stray = "<w:p><w:r><w:t>Kom ihåg att ringa Älvbacka om lokalen.</w:t></w:r></w:p>";

        var page = await sofia.GiveAsync((await sofia.FetchAsync()).With(("<w:body>", "<w:body>" + Stray)));

        StringAssert.Contains(page.Page.QuerySelector("section[aria-labelledby=utan-plats]")!.TextContent, "Kom ihåg att ringa Älvbacka");
    }

    [TestMethod]
    public async Task A_personal_number_is_pointed_out_and_stops_the_report_as_everywhere()
    {
        await using var host = await WordFile.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await sofia.SaveAsync(await sofia.OpenAsync(Activities), "activities", "Ring oss.");
        var page = await sofia.GiveAsync((await sofia.FetchAsync()).With(("Ring oss.", "Ring 19811218-9876.")));
        StringAssert.Contains(page.Main, "2.1: Det ser ut som ett personnummer");
        await sofia.PressAsync(page, "Ta in filens text");

        page = await sofia.PressAsync(await sofia.OpenAsync(WritingVisit.Path + "/las"), "Skicka till styrgruppen");

        StringAssert.Contains(page.Alert!, "personnummer");
    }

    [TestMethod]
    public async Task What_cannot_be_read_is_refused_with_the_next_step_and_not_kept()
    {
        await using var host = await WordFile.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        var word = await sofia.FetchAsync();
        byte[] locked = [0xD0, 0xCF, 0x11, 0xE0, .. new byte[512], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[512]];

        StringAssert.Contains((await sofia.GiveAsync(("Rapport.pdf", SampleFiles.Pdf()))).Alert!, "är en PDF");
        StringAssert.Contains((await sofia.GiveAsync(("Rapport.docx", word[..(word.Length / 2)]))).Alert!, "är skadad");
        StringAssert.Contains((await sofia.GiveAsync(("Rapport.docx", locked))).Alert!, "är lösenordsskyddad");
        StringAssert.Contains((await sofia.GiveAsync(("Rapport.docx", new byte[21 * 1024 * 1024]))).Alert!, "är större än 20 MB");
        StringAssert.Contains((await sofia.GiveAsync(("Inköp.txt", "Mjölk och bröd."u8.ToArray()))).Alert!, "liknar ingen av blanketterna");
        StringAssert.Contains((await sofia.GiveAsync()).Alert!, "Välj en fil");
        StringAssert.Contains((await sofia.GiveAsync(("Ett.docx", word), ("Två.docx", word))).Alert!, "bara en i taget");

        Assert.IsEmpty(await host.Blobs.ListAsync("intake/", default).ToListAsync());
    }

    [TestMethod]
    public async Task Only_those_who_write_the_report_fetch_and_give_and_a_file_that_is_gone_is_said_to_be()
    {
        await using var host = await WordFile.StartAsync();
        using var anna = await OfficeVisit.SignInAsync(host, Sample.Anna, "anna.berg@af.example.se");
        Assert.AreEqual(HttpStatusCode.Forbidden, (await anna.OpenAsync(WritingVisit.Path + "/word")).Status);
        Assert.AreEqual(HttpStatusCode.Forbidden, (await anna.OpenAsync(WritingVisit.Path + "/fil")).Status);
        using var sofia = await WritingVisit.SofiaAsync(host);

        var gone = await sofia.OpenAsync($"{WritingVisit.Path}/fil?fil={new string('a', 64)}&namn=Rapport.docx");
        Assert.AreEqual(HttpStatusCode.Gone, gone.Status);
        StringAssert.Contains(gone.Alert!, "finns inte kvar");
        Assert.AreEqual(HttpStatusCode.OK, (await sofia.OpenAsync(WritingVisit.Path + "/fil?fil=../hemligt&namn=x")).Status);

        await host.DoAsync(Sample.Sofia, new SubmitReport(EvenIfUnanswered: true, AcceptPersonalData: true));
        Assert.IsNull((await sofia.OpenAsync(WritingVisit.Path)).Page.QuerySelector("#wordfil"));
    }

    [TestMethod]
    public async Task A_file_dropped_on_the_page_is_read_and_the_page_is_judged_by_axe()
    {
        await using var host = await WordFile.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await sofia.SaveAsync(await sofia.OpenAsync(Activities), "activities", "Fyra kom.");
        var word = (await sofia.FetchAsync()).With(("Fyra kom.", "Fem kom."));
        await using var chromium = await Chromium.OpenAsync();
        foreach (var place in new[] { "h1", "#text-activities-text" })
        {
            var page = await sofia.Browser.BrowseAsync(chromium);
            await page.GotoAsync(new Uri(host.Address, Activities).AbsoluteUri);
            await page.Locator("#wordslapp").WaitForAsync();

            await DropAsync(page, place, word);

            await page.Locator("form[action*='/ta-in']").WaitForAsync();
            StringAssert.Contains(await page.Locator("main").InnerTextAsync(), WordFile.Name);
            await AccessibilityTests.JudgeAsync(page, "skriv-word");
            await page.Locator("form[action*='/ta-in'] button").PressAsync("Enter");
            await page.Locator("[role=status]:has-text('Filens text står nu')").WaitForAsync();
            await host.DoAsync(Sample.Sofia, new SaveSections([new SectionInput("activities", "Fyra kom.", false, null)]));
        }
    }

    /// <summary>As the page's script keeps what is typed.</summary>
    private static async Task TypeAsync(OfficeVisit visit, Shown page, string text)
    {
        var (field, token) = page.Form("/ta-in").First();
        using var kept = await visit.Browser.PostAsync(
            WritingVisit.Path + "/utkast",
            new Dictionary<string, string>
            {
                [field] = token,
                ["avsnitt"] = "activities",
                ["flik"] = "enflik",
                ["nummer"] = "1",
                ["sedd"] = page.Form("/ta-in")["version"],
                ["text"] = text,
            }
        );
        Assert.AreEqual(HttpStatusCode.OK, kept.StatusCode);
    }

    private static async Task DropAsync(IPage page, string place, byte[] file)
    {
        var dropped = await page.EvaluateHandleAsync(
            """
            ([name, content]) => {
              const data = new DataTransfer();
              data.items.add(new File([Uint8Array.from(atob(content), c => c.charCodeAt(0))], name));
              return data;
            }
            """,
            new[] { WordFile.Name, Convert.ToBase64String(file) }
        );
        await page.Locator(place).DispatchEventAsync("dragover", new { dataTransfer = dropped });
        await page.Locator(place).DispatchEventAsync("drop", new { dataTransfer = dropped });
    }
}
