using FinsamBot.Domain.People;

namespace FinsamBot.Edges.Tests.Intake.Roster;

/// <summary>Rows of new interventions that take over from a registered one.</summary>
[TestClass]
public sealed class SplitRowsTests
{
    [TestMethod]
    public async Task Rows_that_take_over_from_a_registered_intervention_split_it()
    {
        using var office = await Office.FoundAsync();
        var lines =
            "Projekt|Vägen norr|Vägen vidare|2027-07-01\nProjekt|Vägen söder|Vägen vidare|2027-07-01|Region Älv\n"
            + Lines.Roles("Vägen norr|Cecilia Ask|ersättare");

        Assert.AreEqual(
            "Vägen vidare delas: Vägen norr och Vägen söder tar vid 2027-07-01. De får samma huvudman, parter, personer och rapportdagar; "
                + "Cecilia Ask blir ersättare i Vägen norr; Vägen söder får huvudmannen Region Älv i stället för Älvbacka kommun",
            await office.ChangesAsync(lines)
        );

        var (old, north) = (await office.InterventionAsync("vagen-vidare"), await office.InterventionAsync("vagen-norr"));
        var sofia = await office.PersonAsync("sofia@example.se");
        Assert.AreEqual(new DateOnly(2027, 6, 30), old.EndsOn);
        Assert.AreSequenceEqual(["Vägen norr", "Vägen söder"], old.EndChanges[^1].ContinuedBy);
        Assert.AreEqual((new DateOnly(2027, 7, 1), "Älvbacka kommun", true), (north.StartsOn, north.Owner, north.Has(sofia.Id, Role.Lead)));
        Assert.AreEqual("Region Älv", (await office.InterventionAsync("vagen-soder")).Owner);
        Assert.AreEqual("", await office.ChangesAsync(lines), "A second run finds it as it is to be.");
    }

    [TestMethod]
    [DataRow("Projekt|Norr|Vägen vidare|2027-07-01", "Refused Projekt 2 Tar över från", DisplayName = "into one")]
    [DataRow(
        "Projekt|Norr|Vägen vidare|2027-07-01\nProjekt|Söder|Vägen vidare|2027-08-01",
        "Refused Projekt 2 Tar över från; Refused Projekt 3 Tar över från",
        DisplayName = "from two days"
    )]
    [DataRow(
        "Projekt|Norr|Vägen vidre|2027-07-01\nProjekt|Söder|Vägen vidare|",
        "UnknownIntervention Projekt 2 Tar över från → Vägen vidare; RequiredMissing Projekt 3 Start",
        DisplayName = "from nothing, and from no day"
    )]
    [DataRow(
        "Projekt|Norr|Vägen vidare|2029-07-01\nProjekt|Söder|Vägen vidare|2029-07-01",
        "Refused Projekt 2 Tar över från",
        DisplayName = "after its end"
    )]
    public async Task Rows_that_cannot_take_over_say_why_and_change_nothing(string lines, string told)
    {
        using var office = await Office.FoundAsync();

        Assert.AreEqual(told, Office.Told(await office.ReadAsync(lines)));
        Assert.AreEqual(new DateOnly(2028, 12, 31), (await office.InterventionAsync("vagen-vidare")).EndsOn);
    }

    [TestMethod]
    public async Task One_that_is_registered_already_takes_over_from_none()
    {
        using var office = await Office.FoundAsync();
        await office.ReadAsync(
            Lines.Interventions("Bron||Region Älv||2027-01-01|2027-03-31|2028-12-31") + Lines.Roles("Bron|Sofia Lind|projektledare")
        );

        Assert.AreEqual(
            "Bron är upplagd sedan förut och tar inte över från Vägen vidare, som filen säger. Inget delas",
            await office.ChangesAsync("Projekt|Bron|Vägen vidare|2027-07-01\n")
        );
    }
}
