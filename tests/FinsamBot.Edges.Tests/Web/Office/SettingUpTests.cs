using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;

namespace FinsamBot.Edges.Tests.Web.Office;

/// <summary>A new association, from an empty register to the first reminder, on the office's pages alone.</summary>
[TestClass]
public sealed class SettingUpTests
{
    [TestMethod]
    public async Task An_administrator_takes_a_new_association_from_nothing_to_the_first_reminder()
    {
        await using var host = await OfficeVisit.StartNewAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var start = await arvid.OpenAsync("/kansli");
        StringAssert.Contains(start.Main, "Inget går ut");
        StringAssert.Contains(start.Main, "Namnet och brevlådan saknas.");
        Assert.AreEqual("Förbundets namn och brevlåda", Next(start));

        var refused = await arvid.PressAsync(await arvid.OpenAsync("/kansli/utskick"), "Börja påminna");
        Assert.AreEqual("Förbundets namn och brevlåda saknas. Fyll i dem först.", refused.Alert);

        await SaveDetailsAsync(arvid);
        Assert.AreEqual("Personer och roller", Next(await arvid.OpenAsync("/kansli")));
        var rita = await AddAsync(arvid, "Rita Norén", "rita.noren@norrsken.example.se");
        await arvid.PressAsync(rita, "Gör till registrator");
        await AddAsync(arvid, "Sofia Lind", "sofia.lind@alvbacka.example.se");
        await AddAsync(arvid, "Anna Berg", "anna.berg@af.example.se");

        var list = await arvid.OpenAsync("/kansli/insatser");
        var added = await arvid.PressAsync(
            list,
            "Lägg till insatsen",
            ("namn", "Vägen vidare"),
            ("huvudman", "Älvbacka kommun"),
            ("ledare", await IdOfAsync(host, "Sofia Lind")),
            ("formular", "kvartalsrapport"),
            ("forsta-dag", "1 januari 2026")
        );
        Assert.AreEqual("Insatsen är tillagd. Lägg till styrgruppen här nedanför.", added.Done);
        StringAssert.Contains(added.Main, "1 januari–31 mars 2026");
        await arvid.ChangeAsync(
            "/kansli/insatser/vagen-vidare/andra/roll",
            ("person", await IdOfAsync(host, "Anna Berg")),
            ("roll", "SteeringMember")
        );
        Assert.AreEqual("Börja påminna", Next(await arvid.OpenAsync("/kansli")));

        await arvid.PressAsync(await arvid.OpenAsync("/kansli/utskick"), "Prova på kansliet");
        Assert.AreEqual(SendingMode.ToOffice, (await host.AssociationAsync()).Sending);
        var begun = await arvid.PressAsync(await arvid.OpenAsync("/kansli/utskick"), "Börja påminna");

        Assert.AreEqual("Nu börjar FinsamBot påminna.", begun.Done);
        Assert.AreEqual(SendingMode.ToAll, (await host.AssociationAsync()).Sending);
        var intervention = await host.InterventionAsync(new InterventionId("vagen-vidare"));
        Assert.AreEqual(("Vägen vidare", new DateOnly(2026, 3, 31)), (intervention.Name, intervention.Reportings[0].Periods.FirstEnd));
        Assert.HasCount(1, intervention.SteeringGroup().ToList());
    }

    [TestMethod]
    public async Task What_is_left_half_done_is_there_the_next_time()
    {
        await using var host = await OfficeVisit.StartNewAsync();
        using (var first = await OfficeVisit.SignInAsync(host))
        {
            await SaveDetailsAsync(first);
        }

        host.Clock.Advance(TimeSpan.FromDays(5));
        using var later = await OfficeVisit.SignInAsync(host);

        Assert.AreEqual("Personer och roller", Next(await later.OpenAsync("/kansli")));
        StringAssert.Contains((await later.OpenAsync("/kansli/forbundet")).Page.Body!.OuterHtml, "Samordningsförbundet Norrsken");
    }

    [TestMethod]
    public async Task An_association_that_runs_shows_what_waits_for_the_office_first()
    {
        await using var host = await OfficeVisit.StartAsync();
        await host.FoundAsync("alfa", "Alfa", OfficeVisit.Arvid);
        await host.ChangeInterventionAsync(
            new RoleTaken(Testing.Reports.Sample.Sofia, Role.Lead),
            new RoleTaken(Testing.Reports.Sample.Bo, Role.Deputy)
        );
        using var arvid = await OfficeVisit.SignInAsync(host);

        var start = await arvid.OpenAsync("/kansli");

        StringAssert.Contains(start.Main, "Påminnelserna går ut");
        var first = start.Page.QuerySelector(".listed li")!.TextContent;
        StringAssert.Contains(first, "Vägen vidare");
        StringAssert.Contains(first, "Ingen projektledare");
    }

    private static string Next(Shown start) =>
        start.Page.QuerySelectorAll(".steps li").Single(s => s.TextContent.Contains("Gör det här nu")).QuerySelector("a")!.TextContent;

    private static Task<Shown> AddAsync(OfficeVisit visit, string name, string address) =>
        AddAsync(visit, ("namn", name), ("adress", address));

    private static async Task<Shown> AddAsync(OfficeVisit visit, params (string, string)[] fields)
    {
        var added = await visit.PressAsync(await visit.OpenAsync("/kansli/personer"), "Lägg till", fields);
        Assert.AreEqual("Personen är tillagd.", added.Done);
        return added;
    }

    private static async Task<string> IdOfAsync(PageHost host, string name) =>
        (await host.AssociationAsync()).People.Values.Single(p => p.Name == name).Id.Value;

    private static async Task SaveDetailsAsync(OfficeVisit visit)
    {
        var page = await visit.OpenAsync("/kansli/forbundet");
        var form = page.Form("/uppgifter");
        form["namn"] = "Samordningsförbundet Norrsken";
        form["brevlada"] = "rapport@norrsken.example.se";
        var saved = await visit.Browser.FollowAsync(await visit.Browser.PostAsync("/kansli/forbundet/uppgifter", form));
        Assert.AreEqual("Sparat.", saved.Done);
    }
}
