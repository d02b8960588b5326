using System.Net;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web.Office;

/// <summary>Words are found in the reports, by the office in all and by whoever writes in the own, and by nobody else.</summary>
[TestClass]
public sealed class SearchPagesTests
{
    private const string Office = "/kansli/sok";
    private const string Mine = "/mina/sok";
    private static readonly (PersonId Id, string Address) Sofia = (new("sofia"), "sofia.lind@alvbacka.example.se");

    private static ReportId Other { get; } = new(new InterventionId("spranget"), "kvartalsrapport", Sample.FirstQuarter.End);

    [TestMethod]
    public async Task The_office_types_on_its_first_page_finds_the_sentence_and_opens_the_section()
    {
        await using var host = await FoundAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var start = await arvid.OpenAsync("/kansli");
        var form = start.Page.QuerySelector("form[role=search]")!;
        Assert.AreEqual(Office, form.GetAttribute("action"));
        Assert.AreEqual("ord", form.QuerySelector("input[type=search]")!.GetAttribute("name"));

        var found = await arvid.OpenAsync(Asked(Office, "rymdfärd"));

        StringAssert.Contains(found.Main, "Hittat i en rapport");
        var hit = found.Page.QuerySelector(".hits li")!;
        Assert.AreEqual("Vi planerar rymdfärder i höst.", hit.QuerySelector(".place")!.TextContent);
        Assert.AreEqual("rymdfärder", hit.QuerySelector("mark")!.TextContent);
        StringAssert.Contains(hit.TextContent, "2.1 Aktiviteter");
        var address = hit.QuerySelector("a")!.GetAttribute("href")!;
        StringAssert.EndsWith(address, "#activities");
        var report = await arvid.OpenAsync(address);
        Assert.AreEqual(HttpStatusCode.OK, report.Status);
        StringAssert.Contains(report.Page.QuerySelector("#activities")!.Parent!.TextContent, "rymdfärder");
    }

    [TestMethod]
    public async Task The_address_of_a_result_holds_what_was_chosen_and_a_choice_that_is_none_is_passed_over()
    {
        await using var host = await FoundAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        async Task<int> CountAsync(string more) =>
            (await arvid.OpenAsync(Asked(Office, "rymdfärd") + more)).Page.QuerySelectorAll(".hits li").Length;

        Assert.AreEqual(1, await CountAsync("&insats=spranget&ar=2026&formular=kvartalsrapport&avsnitt=activities"));
        Assert.AreEqual(0, await CountAsync("&insats=vagen-vidare"));
        Assert.AreEqual(0, await CountAsync("&avsnitt=userInvolvement"));
        Assert.AreEqual(1, await CountAsync("&insats=finns-inte&ar=nittio&formular=%00&avsnitt=%3Cb%3E&visa=-5"));
        var none = await arvid.OpenAsync(Asked(Office, "rymdfärd") + "&insats=vagen-vidare");
        Assert.AreEqual("vagen-vidare", none.Page.QuerySelector("#insats option[selected]")!.GetAttribute("value"));
        var everywhere = none.Page.QuerySelectorAll("main a").Single(a => a.TextContent == "Sök överallt");
        StringAssert.Contains((await arvid.OpenAsync(everywhere.GetAttribute("href")!)).Main, "Hittat i en rapport");
    }

    [TestMethod]
    public async Task Whoever_writes_finds_own_drafts_and_nobody_elses()
    {
        await using var host = await FoundAsync();
        await host.DoAsync(Sample.Sofia, Text("Vårt eget utkast om stjärnor."));
        using var sofia = await OfficeVisit.SignInAsync(host, Sofia.Id, Sofia.Address);
        Assert.IsNotNull((await sofia.OpenAsync("/mina")).Page.QuerySelector($"form[role=search][action='{Mine}']"));

        var found = await sofia.OpenAsync(Asked(Mine, "stjärnan"));

        StringAssert.Contains(found.Main, "Vårt eget utkast om stjärnor.");
        Assert.AreEqual(HttpStatusCode.OK, (await sofia.OpenAsync(found.Page.QuerySelector(".hits a")!.GetAttribute("href")!)).Status);
        var others = await sofia.OpenAsync(Asked(Mine, "rymdfärd") + "&insats=spranget");
        StringAssert.Contains(others.Main, "Inget hittades.");
        Assert.IsFalse(others.Main.Contains("Språnget", StringComparison.Ordinal));

        using var anna = await OfficeVisit.SignInAsync(host, new("anna"), "anna.berg@af.example.se");
        var member = await anna.OpenAsync(Asked(Mine, "stjärnan"));
        StringAssert.Contains(member.Main, "Du skriver inte i någon insats just nu.");
        Assert.IsFalse(member.Main.Contains("stjärnor", StringComparison.Ordinal));
        Assert.AreEqual(HttpStatusCode.Forbidden, (await anna.OpenAsync(Asked(Office, "stjärnan"))).Status);
    }

    [TestMethod]
    public async Task Whoever_is_taken_out_finds_nothing_from_the_next_question_on()
    {
        await using var host = await FoundAsync();
        await host.DoAsync(Sample.Sofia, Text("Vårt eget utkast om stjärnor."));
        using var sofia = await OfficeVisit.SignInAsync(host, Sofia.Id, Sofia.Address);
        StringAssert.Contains((await sofia.OpenAsync(Asked(Mine, "stjärnan"))).Main, "stjärnor");

        await host.ChangeInterventionAsync(new RoleTaken(Sample.Sofia, Role.Lead));

        Assert.IsFalse((await sofia.OpenAsync(Asked(Mine, "stjärnan"))).Main.Contains("stjärnor", StringComparison.Ordinal));
        await host.ChangeAssociationAsync(new AssociationRoleTaken(OfficeVisit.Arvid, Role.Administrator));
        using var arvid = await OfficeVisit.SignInAsync(host);
        Assert.AreEqual(HttpStatusCode.Forbidden, (await arvid.OpenAsync(Asked(Office, "stjärnan"))).Status);
    }

    [TestMethod]
    [DataRow("\"", "Skriv minst ett ord med bokstäver eller siffror.")]
    [DataRow("%", "Skriv minst ett ord med bokstäver eller siffror.")]
    [DataRow("\u202E\u200F", "Skriv minst ett ord med bokstäver eller siffror.")]
    [DataRow("\u0001\u0002", "Skriv minst ett ord med bokstäver eller siffror.")]
    [DataRow("   ", "Skriv ett eller flera ord.")]
    [DataRow("", "Skriv ett eller flera ord.")]
    [DataRow("i", "Lägg till ett ord som säger mer.")]
    [DataRow("a b c d e f g h i j k l m n o", "Bara de första 12 orden söks.")]
    [DataRow("<script>alert(1)</script>", "Inget hittades.")]
    [DataRow("rymdskepp", "Inget hittades.")]
    public async Task Whatever_is_typed_is_answered_with_the_next_step(string typed, string says)
    {
        await using var host = await FoundAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        var shown = await arvid.OpenAsync(Asked(Office, typed));

        Assert.AreEqual(HttpStatusCode.OK, shown.Status);
        StringAssert.Contains(shown.Main, says);
        Assert.AreEqual(0, shown.Page.QuerySelectorAll("main script").Length);
    }

    [TestMethod]
    public async Task More_than_anybody_types_is_answered_too_and_no_words_stand_in_a_log()
    {
        await using var host = await FoundAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        foreach (var typed in new[] { new string('q', 5_000), string.Concat(Enumerable.Repeat("rymdfärd ", 500)), "rymdfärd" })
        {
            Assert.AreEqual(HttpStatusCode.OK, (await arvid.OpenAsync(Asked(Office, typed))).Status);
        }

        Assert.AreEqual("", string.Join('\n', host.Logged.All.Where(l => l.Contains("rymdf", StringComparison.OrdinalIgnoreCase))));
    }

    [TestMethod]
    public async Task A_report_that_cannot_be_read_is_named_and_the_rest_is_found()
    {
        await using var host = await FoundAsync();
        var end = (await host.Streams.ReadAsync(PageHost.Report.Stream, 0, default)).End;
        await host.Streams.AppendAsync(PageHost.Report.Stream, end, "nonsense\n"u8.ToArray(), default);
        await using var again = await host.RestartAsync();
        using var arvid = await OfficeVisit.SignInAsync(again);

        var shown = await arvid.OpenAsync(Asked(Office, "rymdfärd"));

        StringAssert.Contains(shown.Main, "kan inte läsas just nu");
        StringAssert.Contains(shown.Page.QuerySelector(".notice")!.TextContent, "Vägen vidare, 1 januari–31 mars 2026");
        StringAssert.Contains(shown.Main, "Hittat i en rapport");
    }

    private static async Task<PageHost> FoundAsync()
    {
        var host = await OfficeVisit.StartAsync();
        await host.FoundAsync("spranget", "Språnget", OfficeVisit.Arvid);
        await host.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), Other);
        await host.DoAsync(OfficeVisit.Arvid, Text("Först något annat. Vi planerar rymdfärder i höst. Sedan mer."), Other);
        return host;
    }

    private static SaveSections Text(string text) => new([new SectionInput("activities", text, true, null)]);

    private static string Asked(string path, string words) => $"{path}?ord={Uri.EscapeDataString(words)}";
}
