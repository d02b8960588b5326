using System.Net;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web.Office;

/// <summary>New interventions.</summary>
[TestClass]
public sealed class InterventionPagesTests
{
    private const string List = "/kansli/insatser";
    private const string Add = "Lägg till insatsen";

    private static readonly (string, string)[] Usual =
    [
        ("namn", "Språnget"),
        ("huvudman", "Sjöboda kommun"),
        ("ledare", "sofia"),
        ("formular", "halvarsrapport"),
        ("forsta-dag", "2026-02-01"),
    ];

    [TestMethod]
    public async Task An_intervention_begins_with_its_lead_and_its_periods_follow_the_form()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        var added = await arvid.PressTwiceAsync(await arvid.OpenAsync(List), Add, Usual);

        StringAssert.Contains(added.Done!, "Insatsen är tillagd.");
        StringAssert.Contains(added.Main, "1 februari–30 juni 2026");
        var all = (await host.AssociationAsync()).Interventions;
        CollectionAssert.AreEqual(new[] { Sample.VagenVidare, new InterventionId("spranget") }, all.ToArray());
        Assert.Contains((Sample.Sofia, Role.Lead), (await host.InterventionAsync(all[1])).Roles);
    }

    [TestMethod]
    public async Task A_second_one_of_the_same_name_gets_a_number_and_a_name_without_letters_an_id_all_the_same()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        await arvid.PressAsync(await arvid.OpenAsync(List), Add, [.. Usual, ("namn", "Vägen vidare")]);
        await arvid.PressAsync(await arvid.OpenAsync(List), Add, [.. Usual, ("namn", "***")]);

        CollectionAssert.AreEqual(
            new[] { "vagen-vidare", "vagen-vidare-2", "insats" },
            (await host.AssociationAsync()).Interventions.Select(i => i.Value).ToArray()
        );
    }

    [TestMethod]
    public async Task A_part_takes_over_the_people_of_the_whole_and_cannot_last_longer()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        (string, string)[] part = [.. Usual, ("ledare", ""), ("del-av", "vagen-vidare")];

        await arvid.PressAsync(await arvid.OpenAsync(List), Add, part);

        var added = await host.InterventionAsync(new InterventionId("spranget"));
        Assert.AreEqual(Sample.VagenVidare, added.Parent);
        Assert.Contains((Sample.Anna, Role.SteeringMember), added.Roles);
        StringAssert.Contains((await arvid.OpenAsync(List + "/spranget")).Page.QuerySelector(".facts")!.TextContent, "Del avVägen vidare");
        await host.ChangeInterventionAsync(new EndDateChanged(new DateOnly(2026, 12, 31)));
        var refused = await arvid.PressAsync(await arvid.OpenAsync(List), Add, [.. part, ("namn", "Hoppet")]);
        StringAssert.Contains(refused.Alert!, "Delinsatsen kan inte sluta efter insatsen Vägen vidare");
    }

    [TestMethod]
    public async Task A_report_that_is_handed_in_is_said_to_be_and_cannot_be_moved_there()
    {
        await using var host = await OfficeVisit.StartAsync();
        await host.DoAsync(Sample.Sofia, new SubmitReport(true));
        using var arvid = await OfficeVisit.SignInAsync(host);

        var first = (await arvid.OpenAsync(List + "/vagen-vidare")).Page.QuerySelector("#rapporter ~ ul li")!;

        StringAssert.Contains(first.TextContent, "Inlämnad");
        Assert.IsEmpty(first.QuerySelectorAll(".row a"));
        var choices = (await arvid.OpenAsync(List + "/vagen-vidare/andra/befria")).Page.QuerySelectorAll("#rapport option");
        Assert.IsFalse(choices.Any(o => o.GetAttribute("value") == "kvartalsrapport|2026-03-31"));
    }

    [TestMethod]
    [DataRow("namn", "", HttpStatusCode.BadRequest, "")]
    [DataRow("ledare", "", HttpStatusCode.BadRequest, "Välj en projektledare, så att någon ansvarar för rapporterna.")]
    [DataRow("ledare", "ingen", HttpStatusCode.BadRequest, "ingen finns inte i registret.")]
    [DataRow("formular", "ingen", HttpStatusCode.BadRequest, "")]
    [DataRow("forsta-dag", "i vår", HttpStatusCode.BadRequest, "Jag förstod inte datumet i vår.")]
    [DataRow("sista-dag", "2026-01-01", HttpStatusCode.BadRequest, "ligger före början")]
    [DataRow("del-av", "ingen", HttpStatusCode.Gone, "")]
    public async Task What_cannot_be_begun_is_refused_whole_and_stays_in_the_form(
        string field,
        string value,
        HttpStatusCode status,
        string says
    )
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var page = await arvid.OpenAsync(List);

        var refused = await arvid.PressAsync(page, Add, [.. Usual, (field, value)]);

        Assert.AreEqual(status, refused.Status);
        StringAssert.Contains(refused.Alert!, says);
        Assert.HasCount(1, (await host.AssociationAsync()).Interventions);
        Assert.AreEqual("Sjöboda kommun", refused.Form("/ny-insats")["huvudman"]);
    }
}
