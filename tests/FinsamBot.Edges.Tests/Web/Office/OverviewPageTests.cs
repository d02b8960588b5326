using System.Net;
using System.Text;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.Reports;
using FinsamBot.Intake.Tables;
using FinsamBot.Testing.Browser;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Edges.Tests.Web.Office;

/// <summary>The office sees who waits for whom, and acts where it looks.</summary>
[TestClass]
public sealed class OverviewPageTests
{
    private static readonly DateTimeOffset DayAfterDue = DateTimeOffset.Parse("2026-04-15T10:00:00+02:00");

    [TestMethod]
    public async Task What_waits_stands_first_with_the_same_words_as_in_the_letter_and_the_ways_on()
    {
        await using var host = await OfficeVisit.StartAsync();
        host.Clock.MoveTo(DayAfterDue);
        using var arvid = await OfficeVisit.SignInAsync(host);

        var line = (await arvid.OpenAsync("/kansli")).Page.QuerySelector(".waiting")!;

        StringAssert.Contains(line.TextContent, "Vägen vidare");
        StringAssert.Contains(line.TextContent, "Kvartalsrapport, 1 januari–31 mars 2026");
        StringAssert.Contains(line.TextContent, "Skulle ha lämnats in tisdag 14 april.");
        StringAssert.Contains(line.TextContent, "Väntar på Sofia Lind.");
        var ways = line.QuerySelectorAll("button, .row a").Select(a => a.TextContent).ToList();
        CollectionAssert.AreEqual(new[] { "Påminn nu", "Läs rapporten", "Ändra sista dag", "Befria" }, ways);
        foreach (var way in line.QuerySelectorAll(".row a"))
        {
            var shown = await arvid.OpenAsync(way.GetAttribute("href")!);
            Assert.AreEqual(HttpStatusCode.OK, shown.Status, way.TextContent);
            StringAssert.Contains(way.GetAttribute("aria-label")!, "Vägen vidare");
        }
    }

    [TestMethod]
    public async Task One_press_reminds_whoever_writes_and_a_second_one_says_that_it_is_done_already()
    {
        await using var host = await OfficeVisit.StartAsync();
        host.Clock.MoveTo(DayAfterDue);
        using var arvid = await OfficeVisit.SignInAsync(host);
        var page = await arvid.OpenAsync("/kansli?lage=forsenad");

        var after = await arvid.PressAsync(page, "Påminn nu");

        Assert.AreEqual("Påminnelsen är på väg.", after.Done);
        StringAssert.Contains(after.Response.RequestMessage!.RequestUri!.Query, "lage=forsenad", "The view is the one it was.");
        Assert.IsNotNull((await host.Reports.ReadAsync(PageHost.Report, default)).ReminderAskedAt);
        var again = await arvid.PressAsync(await arvid.OpenAsync("/kansli"), "Påminn nu");
        Assert.AreEqual("En påminnelse är redan på väg. Inget mer skickades.", again.Alert);
    }

    [TestMethod]
    public async Task Two_people_who_remind_at_once_send_one_reminder_and_neither_sees_an_error()
    {
        await using var host = await OfficeVisit.StartAsync();
        host.Clock.MoveTo(DayAfterDue);
        using var arvid = await OfficeVisit.SignInAsync(host);

        var done = await arvid.PressTwiceAsync(await arvid.OpenAsync("/kansli"), "Påminn nu");

        Assert.AreEqual("Påminnelsen är på väg.", done.Done);
    }

    [TestMethod]
    public async Task What_is_handed_in_meanwhile_is_not_reminded_of()
    {
        await using var host = await OfficeVisit.StartAsync();
        host.Clock.MoveTo(DayAfterDue);
        using var arvid = await OfficeVisit.SignInAsync(host);
        var page = await arvid.OpenAsync("/kansli");
        await host.DoAsync(Sample.Sofia, new SubmitReport(true));

        var refused = await arvid.PressAsync(page, "Påminn nu");

        Assert.IsNotNull(refused.Alert);
        StringAssert.Contains(refused.Main, "Inlämnad");
        Assert.AreEqual(0, refused.Page.QuerySelectorAll(".waiting").Length);
    }

    [TestMethod]
    public async Task A_view_lies_in_its_address_and_one_that_nothing_matches_says_so()
    {
        await using var host = await OfficeVisit.StartAsync();
        await host.FoundAsync("spranget", "Språnget", OfficeVisit.Arvid);
        using var arvid = await OfficeVisit.SignInAsync(host);

        async Task<string> NamesAsync(string query) =>
            string.Join(' ', (await arvid.OpenAsync("/kansli" + query)).Page.QuerySelectorAll("tbody th a").Select(a => a.TextContent));
        Assert.AreEqual("Språnget Vägen vidare", await NamesAsync(""));
        Assert.AreEqual("Vägen vidare", await NamesAsync("?lage=styrgruppen"));
        Assert.AreEqual("Språnget", await NamesAsync("?person=arvid"));
        Assert.AreEqual("Språnget Vägen vidare", await NamesAsync("?ar=2026&formular=kvartalsrapport"));
        Assert.AreEqual("Språnget Vägen vidare", await NamesAsync("?ar=snart&lage=glad"), "What makes no sense is passed over.");
        var chosen = (await arvid.OpenAsync("/kansli?person=arvid")).Page.QuerySelector("#person option[selected]")!;
        Assert.AreEqual("Arvid Sund", chosen.TextContent);
        StringAssert.Contains((await arvid.OpenAsync("/kansli?huvudman=Ingen")).Main, "Inget passar det du har valt.");
    }

    [TestMethod]
    public async Task Both_files_hold_what_the_page_shows_also_when_a_name_looks_like_a_formula()
    {
        await using var host = await OfficeVisit.StartAsync();
        await host.ChangeInterventionAsync(new InterventionRenamed("=SUM(A1;A2)"));
        await host.FoundAsync("spranget", "Språnget", OfficeVisit.Arvid);
        using var arvid = await OfficeVisit.SignInAsync(host);

        Task<byte[]> FileAsync(string ending) =>
            arvid.Browser.Client.GetByteArrayAsync(new Uri($"/kansli/oversikt.{ending}?ar=2026", UriKind.Relative));
        var csv = Encoding.UTF8.GetString(await FileAsync("csv"));
        var book = TableFileReader
            .Read(await FileAsync("xlsx"))
            .File!.Tables.Single()
            .Rows.Select(r => r.Cells.ToDictionary(c => c.Column, c => c.Text))
            .ToList();

        var lines = csv.TrimStart('\uFEFF').TrimEnd().Split("\r\n");
        StringAssert.StartsWith(lines[0], "Insats;Huvudman;Projektledare;Formulär;");
        StringAssert.StartsWith(lines[1], "\"'=SUM(A1;A2)\";", "No formula.");
        Assert.HasCount(1 + 4 + 4, lines, "Four quarters of each.");
        Assert.HasCount(lines.Length, book);
        Assert.AreEqual("=SUM(A1;A2)", book[1][1], "A workbook's text is text.");
        Assert.AreEqual("2026-03-31", book[1][6]);
        CollectionAssert.AreEqual(book[0].OrderBy(c => c.Key).Select(c => c.Value).ToArray(), lines[0].Split(';'));
    }

    [TestMethod]
    public async Task What_needs_the_office_and_no_report_waits_for_is_said_too()
    {
        await using var host = await OfficeVisit.StartAsync();
        await host.ChangeInterventionAsync(new ProlongationAsked(new DateOnly(2027, 12, 31), "Vi har beslut om medel."));
        using var arvid = await OfficeVisit.SignInAsync(host);

        var line = (await arvid.OpenAsync("/kansli")).Page.QuerySelector(".waiting")!;

        StringAssert.Contains(line.TextContent, "31 december 2027");
        var answer = await arvid.OpenAsync(line.QuerySelector(".row a")!.GetAttribute("href")!);
        Assert.AreEqual(HttpStatusCode.OK, answer.Status);
    }

    [TestMethod]
    public async Task An_open_page_shows_what_happens_elsewhere_without_a_reload_and_leaves_the_reader_where_they_are()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        await using var chromium = await Chromium.OpenAsync();
        var page = await OpenAsync(host, arvid, chromium);
        await page.FocusAsync("tbody th a");

        await host.DoAsync(Sample.Sofia, new SubmitReport(true));
        await FollowedAsync(host, () => page.Locator(".timeline").InnerTextAsync(), "Inlämnad");

        Assert.AreEqual("Vägen vidare", await page.EvaluateAsync<string>("document.activeElement.textContent"));

        await page.FocusAsync("#huvudman");
        await host.ChangeInterventionAsync(new InterventionRenamed("Vägen hem"));
        await FollowedAsync(host, () => page.Locator("#andrat").InnerTextAsync(), "Något har ändrats");
        Assert.AreEqual("huvudman", await page.EvaluateAsync<string>("document.activeElement.id"), "Nobody is interrupted.");
        await page.FocusAsync(".places a");
        await FollowedAsync(host, () => page.Locator(".timeline").InnerTextAsync(), "Vägen hem");
    }

    [TestMethod]
    public async Task The_keyboard_alone_reaches_everything_in_the_order_in_which_it_is_read_and_does_it()
    {
        await using var host = await OfficeVisit.StartAsync();
        host.Clock.MoveTo(DayAfterDue);
        using var arvid = await OfficeVisit.SignInAsync(host);
        await using var chromium = await Chromium.OpenAsync();
        var page = await OpenAsync(host, arvid, chromium);
        var targets = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary')].map(e => e.outerHTML)"
        );

        var reached = new List<string>();
        for (var i = 0; i < targets.Length; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached.Add(await page.EvaluateAsync<string>("document.activeElement.outerHTML"));
            Assert.IsTrue(await page.EvaluateAsync<bool>("document.activeElement.matches(':focus-visible')"), reached[^1]);
        }

        CollectionAssert.AreEqual(targets, reached);
        await page.FocusAsync(".waiting button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".notice.done");
        StringAssert.Contains(await page.InnerTextAsync(".notice.done"), "Påminnelsen är på väg.");
    }

    [TestMethod]
    public async Task The_line_of_events_is_for_the_office_says_each_version_once_and_comes_back_where_it_was()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var version = (await arvid.OpenAsync("/kansli")).Page.QuerySelector("#oversikt")!.GetAttribute("data-version")!;

        using var request = new HttpRequestMessage(HttpMethod.Get, "/kansli/handelser");
        request.Headers.Add("Last-Event-ID", version);
        using var answer = await arvid.Browser.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.AreEqual("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        await host.DoAsync(Sample.Sofia, new SubmitReport(true));
        var said = new List<string>();
        while (!said.Contains("event: andrat"))
        {
            await TickAsync(host);
            if (await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)) is { Length: > 0 } line)
            {
                said.Add(line);
            }
        }

        Assert.AreEqual("retry: 3000", said[0]);
        Assert.IsFalse(said.Contains($"id: {version}"), "Told already.");
        using var nobody = host.Visit();
        using var refused = await nobody.Client.GetAsync(new Uri("/kansli/handelser", UriKind.Relative));
        Assert.AreEqual(HttpStatusCode.SeeOther, refused.StatusCode);
    }

    private static async Task<Microsoft.Playwright.IPage> OpenAsync(PageHost host, OfficeVisit visit, Chromium chromium)
    {
        var page = await visit.Browser.BrowseAsync(chromium);
        await page.GotoAsync(new Uri(host.Address, "/kansli").AbsoluteUri);
        return page;
    }

    [TestMethod]
    public async Task However_often_a_page_is_loaded_again_the_store_is_looked_at_once_in_each_interval()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        for (var i = 0; i < 5; i++)
        {
            using var left = await WatchAsync(arvid);
            using var leaving = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
            await Assert.ThrowsAsync<OperationCanceledException>(() => left.Content.CopyToAsync(Stream.Null, leaving.Token));

            // The server hears of it in its own time.
            await Task.Delay(200);
        }

        using var watching = await WatchAsync(arvid);
        await TickAsync(host);
        var before = host.Blobs.Faults.CountOf(StoreOperation.ListBlobs);
        const int Intervals = 4;
        for (var i = 0; i < Intervals; i++)
        {
            await TickAsync(host);
            await Task.Delay(200);
        }

        Assert.IsLessThanOrEqualTo(Intervals + 1, host.Blobs.Faults.CountOf(StoreOperation.ListBlobs) - before);
    }

    [TestMethod]
    public async Task The_page_costs_the_store_the_same_however_many_interventions_there_are()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        async Task<int> ReadsAsync()
        {
            await arvid.OpenAsync("/kansli");
            host.Clock.Advance(TimeSpan.FromMinutes(5));
            await arvid.OpenAsync("/kansli");
            var before = host.Streams.Faults.CountOf(StoreOperation.Read);
            await arvid.OpenAsync("/kansli");
            return host.Streams.Faults.CountOf(StoreOperation.Read) - before;
        }

        var few = await ReadsAsync();
        for (var i = 0; i < 10; i++)
        {
            await host.FoundAsync($"insats-{i}", $"Insats {i}", Sample.Sofia);
        }

        Assert.AreEqual(few, await ReadsAsync());
    }

    private static Task<HttpResponseMessage> WatchAsync(OfficeVisit visit) =>
        visit.Browser.Client.GetAsync(new Uri("/kansli/handelser", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);

    /// <summary>Moves the clock by the watch's steps until the page says it.</summary>
    private static async Task FollowedAsync(PageHost host, Func<Task<string>> read, string says)
    {
        // The line of events is cut after 200 seconds of the clock: it is moved seldom, so that a slow browser has time.
        for (var i = 0; i < 300; i++)
        {
            await (i % 5 == 0 ? TickAsync(host) : Task.Delay(100));
            if ((await read()).Contains(says, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"It never said {says}: {await read()}");
    }

    private static async Task TickAsync(PageHost host)
    {
        await host.Clock.SomethingWaitsAsync(TimeSpan.FromSeconds(15)).WaitAsync(TimeSpan.FromSeconds(20));
        host.Clock.Advance(TimeSpan.FromSeconds(3));
    }
}
