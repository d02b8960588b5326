using System.Net;
using System.Security.Cryptography;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web;

/// <summary>What the steering group answered at a meeting is registered on a page, with the minutes as a file. It is Thursday 2 April
/// 2026.</summary>
[TestClass]
public sealed class MinutesPageTests
{
    private static readonly byte[] Pdf = SignedPapers.WithoutSignature();

    private static string Path(PageHost host, PersonId reader) => host.LinkTo(new PageLink.Minutes(PageHost.Report, reader));

    [TestMethod]
    public async Task The_lead_registers_a_meeting_with_its_minutes_and_whoever_may_read_the_report_opens_them()
    {
        await using var host = await PageHost.StartAsync();
        using var sofia = host.Visit();
        var (path, page) = await SignInAsync(host, sofia, Sample.Sofia);

        var saved = await SendAsync(sofia, path, page, Pdf, "Protokoll 2 april.pdf", ("paragraf", "§ 14"), ("plats", "2026:14"));

        StringAssert.Contains(saved.Main, "gruppen godkänner rapporten");
        StringAssert.Contains(saved.Main, "Protokoll: 2026:14, Protokoll 2 april.pdf.");
        var meeting = (await host.StateAsync(PageHost.Report)).Meetings.Single();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Pdf));
        Assert.AreEqual(("§ 14", hash, Sample.Sofia), (meeting.Paragraph, meeting.Kept!.Sha256, meeting.By));
        foreach (var below in new[] { path, host.LinkTo(new PageLink.Reading(PageHost.Report, Sample.Lena)) })
        {
            Assert.IsNotNull((await sofia.OpenAsync(below)).Page.QuerySelector($"a[href$='/dokument/{hash}']"));
            var file = await sofia.Client.GetAsync(new Uri($"{below}/dokument/{hash}", UriKind.Relative));
            CollectionAssert.AreEqual(Pdf, await file.Content.ReadAsByteArrayAsync());
            Assert.AreEqual("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        }
    }

    [TestMethod]
    public async Task The_chair_finds_the_way_there_on_the_page_to_answer_on_and_each_who_was_there_finds_the_minutes()
    {
        await using var host = await PageHost.StartAsync();
        await host.ChangeInterventionAsync(new RoleGiven(Sample.Karim, Role.Chair));
        using var karim = host.Visit();
        Assert.IsNull((await karim.OpenAsync(host.PathFor(Sample.Anna))).Page.QuerySelector("a[href*='/protokoll/']"));
        var way = (await karim.OpenAsync(host.PathFor(Sample.Karim))).Page.QuerySelector("a[href*='/protokoll/']");
        Assert.AreEqual(Path(host, Sample.Karim), way!.GetAttribute("href"));

        var (path, page) = await SignInAsync(host, karim, Sample.Karim);
        await SendAsync(karim, path, page, Pdf, "Protokoll.pdf", ("svar", "NoRemarks"));

        Assert.AreEqual(AnswerKind.NoRemarks, (await host.StateAsync(PageHost.Report)).CurrentRound!.Answers[Sample.Anna].Kind);
        var link = (await karim.OpenAsync(host.PathFor(Sample.Karim))).Page.QuerySelector("a[href*='/dokument/']");
        var file = await karim.Client.GetAsync(new Uri(link!.GetAttribute("href")!, UriKind.Relative));
        CollectionAssert.AreEqual(Pdf, await file.Content.ReadAsByteArrayAsync());
    }

    [TestMethod]
    public async Task What_is_no_minutes_is_refused_and_what_was_typed_stays()
    {
        await using var host = await PageHost.StartAsync();
        using var sofia = host.Visit();
        var (path, page) = await SignInAsync(host, sofia, Sample.Sofia);

        var program = await SendAsync(sofia, path, page, "MZ a program"u8.ToArray(), "Protokoll.pdf", ("paragraf", "§ 14"));
        Assert.AreEqual(HttpStatusCode.BadRequest, program.Status);
        StringAssert.Contains(program.Alert!, "Det ska vara en pdf eller ett Word-dokument (.docx)");
        Assert.AreEqual("§ 14", program.Page.QuerySelector("input[name=paragraf]")!.GetAttribute("value"));
        Assert.IsNotNull(program.Page.QuerySelector("input[name=svar][value=Approved][checked]"));

        var large = await SendAsync(sofia, path, page, [.. Pdf, .. new byte[SignedPdf.Largest]], "Stor.pdf");
        Assert.AreEqual(HttpStatusCode.RequestEntityTooLarge, large.Status);
        StringAssert.Contains((await SendAsync(sofia, path, page, Pdf, "a.pdf", ("datum", "i övermorgon"))).Alert!, "i övermorgon");
        StringAssert.Contains(
            (await SendAsync(sofia, path, page, Pdf, "a.pdf", ("datum", "2026-04-03"))).Alert!,
            "Mötet kan inte ha hållits"
        );
        StringAssert.Contains((await SendAsync(sofia, path, page, Pdf, "a.pdf", ("svar", "Approve"))).Alert!, "Välj vad gruppen svarade.");
        StringAssert.Contains((await SendAsync(sofia, path, page, Pdf, "a.pdf", ("narvarande", ""))).Alert!, "minst en som var med");
        Assert.IsEmpty((await host.StateAsync(PageHost.Report)).Meetings);
    }

    [TestMethod]
    public async Task A_member_cannot_open_the_page_and_nobody_gets_the_minutes_there_without_signing_in()
    {
        await using var host = await PageHost.StartAsync();
        using (var sofia = host.Visit())
        {
            var (path, page) = await SignInAsync(host, sofia, Sample.Sofia);
            await SendAsync(sofia, path, page, Pdf, "Protokoll.pdf");
        }

        using var reader = host.Visit();
        Assert.AreEqual(HttpStatusCode.NotFound, (await reader.OpenAsync(Path(host, Sample.Anna))).Status);
        var hash = (await host.StateAsync(PageHost.Report)).Meetings.Single().Kept!.Sha256;
        var shown = await reader.OpenAsync(Path(host, Sample.Sofia));
        Assert.IsNull(shown.Page.QuerySelector($"a[href$='{hash}']"));
        Assert.AreEqual(HttpStatusCode.NotFound, (await reader.OpenAsync($"{Path(host, Sample.Sofia)}/dokument/{hash}")).Status);
    }

    [TestMethod]
    public async Task After_hand_in_no_meeting_is_registered()
    {
        await using var host = await PageHost.StartAsync();
        await host.DoAsync(Sample.Sofia, new SubmitReport(true));
        using var sofia = host.Visit();

        StringAssert.Contains((await sofia.OpenAsync(Path(host, Sample.Sofia))).Main, "Rapporten är inlämnad.");
    }

    private static async Task<(string Path, Shown Page)> SignInAsync(PageHost host, Visitor visitor, PersonId person)
    {
        var path = Path(host, person);
        var asked = await visitor.SendAsync(path, await visitor.OpenAsync(path), "/kod");
        return (path, await visitor.SendAsync(path, asked, "/inloggning", ("kod", await host.CodeOfAsync(person))));
    }

    /// <summary>Approved by Anna and Karim; changed as given.</summary>
    private static async Task<Shown> SendAsync(
        Visitor visitor,
        string path,
        Shown page,
        byte[] file,
        string name,
        params (string Name, string Value)[] changed
    )
    {
        var form = page.Page.QuerySelector("form[action$='/mote']")!;
        (string Name, string Value)[] filled = [("narvarande", "anna"), ("narvarande", "karim"), ("svar", "Approved")];
        var fields = form.QuerySelectorAll("input[type=hidden], input[type=text]")
            .Select(i => (Name: i.GetAttribute("name")!, Value: i.GetAttribute("value") ?? ""))
            .Concat(filled)
            .Where(f => !changed.Any(c => c.Name == f.Name))
            .Concat(changed);
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in fields)
        {
            content.Add(new StringContent(value), field);
        }

        content.Add(new ByteArrayContent(file), "fil", name);
        return await visitor.FollowAsync(await visitor.Client.PostAsync(new Uri(path + "/mote", UriKind.Relative), content));
    }
}
