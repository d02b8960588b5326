using System.Globalization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Edges.Tests.Web.Office;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web.Writing;

/// <summary>What stands beside the text in reports that the sample has not: counts of people, posts, a quarter before.</summary>
[TestClass]
public sealed class BesideTheTextTests
{
    private static readonly ReportingPeriod SecondQuarter = new(new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30));

    [TestMethod]
    public async Task Participants_are_counted_beside_the_text_and_what_cannot_be_is_said()
    {
        await using var host = await OfficeVisit.StartAsync();
        await host.FoundAsync("spranget", "Språnget", Sample.Sofia, new TemplateRef("kvartalsrapport", "2026"));
        var report = new ReportId(new InterventionId("spranget"), "kvartalsrapport", Sample.FirstQuarter.End);
        await host.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), report);
        using var sofia = await WritingVisit.SofiaAsync(host);
        const string Page = "/skriv/spranget/kvartalsrapport-2026-03-31";
        StringAssert.Contains((await sofia.OpenAsync(Page + "?sida=participants")).Main, "Antalet deltagare är inte ifyllt än.");

        var page = await sofia.PressAsync(
            await sofia.OpenAsync(Page + "/uppgift?avsnitt=participants"),
            "Spara uppgiften",
            [.. Counted(opening: 12, begun: 4, exited: 20)]
        );
        Assert.IsNotNull(page.Alert, "More cannot leave than came.");
        Assert.AreEqual("20", page.Form("/uppgift")["flow.exited.women"], "What was typed stays.");
        page = await sofia.PressAsync(page, "Spara uppgiften", ("flow.exited.women", "3"));

        StringAssert.Contains(page.Done!, "Uppgiften är sparad");
        var shown = await host.Reports.FindAsync(report, host.Clock.GetUtcNow(), default);
        var flow = shown!.Report.Figures.Participants.Single();
        Assert.AreEqual((12, 4, 3), (flow.Opening.Women, flow.New.Women, flow.Exited.Women));
    }

    [TestMethod]
    public async Task A_post_of_the_final_report_is_registered_beside_the_text()
    {
        await using var host = await OfficeVisit.StartAsync();
        var own = Sample.FinalReport();
        await host.ChangeInterventionAsync(
            new ReportingAdded(own.Own.ReportingOf("slutrapport")!),
            new EndDateChanged(Sample.FirstQuarter.End)
        );
        await host.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), own.Report.Id);
        using var sofia = await WritingVisit.SofiaAsync(host);
        const string Page = "/skriv/vagen-vidare/slutrapport-2026-03-31";
        StringAssert.Contains((await sofia.OpenAsync(Page + "?sida=resources")).Main, "Ingen tjänst är inlagd än.");

        var page = await sofia.PressAsync(
            await sofia.OpenAsync(Page + "/uppgift?avsnitt=resources"),
            "Spara uppgiften",
            ("post.organisation", "Älvbacka kommun"),
            ("post.role", "Handledare"),
            ("post.percent", "halvtid")
        );
        Assert.IsNotNull(page.Alert, "What cannot be read is said.");
        page = await sofia.PressAsync(page, "Spara uppgiften", ("post.percent", "50"));

        StringAssert.Contains(page.Done!, "Uppgiften är sparad");
        StringAssert.Contains(page.Main, "Handledare");
    }

    [TestMethod]
    public async Task What_was_said_last_quarter_stands_beside_the_text_and_how_long_it_was()
    {
        await using var host = await OfficeVisit.StartAsync();
        var next = Sample.Intervention.ReportFor(new OpenedPeriod(Sample.Template.Id, SecondQuarter));
        var before = string.Join("\n\n", Enumerable.Repeat("Vi har träffat tre arbetsgivare i veckan.", 31));
        await host.DoAsync(Sample.Sofia, new SaveSections([new SectionInput("activities", before, true, null)]));
        host.Clock.MoveTo(new DateTimeOffset(2026, 7, 1, 8, 0, 0, TimeSpan.Zero));
        await host.DoAsync(PersonId.Bot, new OpenReport(SecondQuarter), next);
        using var sofia = await WritingVisit.SofiaAsync(host);
        var page = await sofia.OpenAsync("/skriv/vagen-vidare/kvartalsrapport-2026-06-30?sida=activities");

        Assert.AreEqual(1331, before.Length);
        StringAssert.Contains(page.Main, "I förra rapporten var avsnittet ungefär 1\u00a0300 tecken. Det är ingen gräns");
        StringAssert.Contains(page.Page.QuerySelector(".helps")!.TextContent, "Vi har träffat tre arbetsgivare i veckan.");
        Assert.AreEqual(
            "",
            page.Page.QuerySelector("textarea[data-section=activities]")!.TextContent.Trim(),
            "Nothing is taken over unread."
        );
        var first = await sofia.OpenAsync(WritingVisit.Path + "?sida=activities");
        Assert.IsFalse(first.Main.Contains("I förra rapporten", StringComparison.Ordinal), "There was none before the first.");
    }

    private static IEnumerable<(string Name, string Value)> Counted(int opening, int begun, int exited) =>
        from count in new[] { ("opening", opening), ("new", begun), ("exited", exited) }
        from gender in new[] { ("women", count.Item2), ("men", 0) }
        select ($"flow.{count.Item1}.{gender.Item1}", gender.Item2.ToString(CultureInfo.InvariantCulture));
}
