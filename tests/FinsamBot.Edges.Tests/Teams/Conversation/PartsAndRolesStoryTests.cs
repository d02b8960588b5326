using FinsamBot.Domain.People;
using FinsamBot.Teams.Cards;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>An intervention becomes several, or part of another; its roles and parties one by one: said by the office in the chat. It is
/// Thursday 2 April 2026.</summary>
[TestClass]
public sealed class PartsAndRolesStoryTests
{
    [TestMethod]
    public async Task An_intervention_is_split_after_the_office_has_seen_what_moves_and_who_is_told()
    {
        await using var chat = await OfficeAsync();
        var shown = await chat.SaysAsync("dela Vägen vidare i Vägen norr och Vägen söder från 1 juli", Sample.Rita);
        StringAssert.Contains(
            shown.Words,
            "Vägen vidare slutar tisdag 30 juni 2026. Vägen norr och Vägen söder tar vid onsdag 1 juli 2026."
        );
        StringAssert.Contains(shown.Words, "De nya insatserna får samma huvudman, parter, personer och rapportdagar.");
        StringAssert.Contains(shown.Words, "behöver inte lämnas in.");
        StringAssert.Contains(shown.Words, "Sofia Lind");
        Assert.IsNull((await chat.InterventionAsync()).EndsOn);

        await chat.PressesAsync(shown, "Dela insatsen", Sample.Rita);
        Assert.AreEqual(new DateOnly(2026, 6, 30), (await chat.InterventionAsync()).EndsOn);
        var all = await chat.Directory.InterventionsAsync(CancellationToken.None);
        foreach (var name in new[] { "Vägen norr", "Vägen söder" })
        {
            var goesOn = all.Single(i => i.Name == name);
            Assert.AreEqual((new DateOnly(2026, 7, 1), true), (goesOn.StartsOn, goesOn.Has(Sample.Sofia, Role.Lead)));
        }
    }

    [TestMethod]
    public async Task What_a_split_lacks_is_asked_for_and_one_that_cannot_be_is_refused_with_what_was_typed()
    {
        await using var chat = await OfficeAsync();
        var asked = await chat.SaysAsync("dela insatsen Vägen vidare", Sample.Rita);
        StringAssert.Contains(asked.Words, "Vad ska insatsen delas i, och från vilken dag?");

        var refused = await chat.PressesAsync(asked, "Gå vidare", Sample.Rita, ("words", "Vägen norr"), (Fields.ChosenDay, "2026-07-01"));
        Assert.AreEqual("Vägen norr", refused.Input("words"));
        Assert.AreEqual("2026-07-01", refused.Input(Fields.ChosenDay));
        var shown = await chat.PressesAsync(
            refused,
            "Gå vidare",
            Sample.Rita,
            ("words", "Vägen norr\nVägen söder"),
            (Fields.ChosenDay, "2026-07-01")
        );
        StringAssert.Contains(shown.Words, "Vägen norr och Vägen söder tar vid onsdag 1 juli 2026.");
    }

    [TestMethod]
    public async Task Somebody_gets_a_role_beside_the_others_and_loses_it_again()
    {
        await using var chat = await OfficeAsync();
        var shown = await chat.SaysAsync("lägg till ordförande Karim Haddad i Vägen vidare", Sample.Rita);
        StringAssert.Contains(shown.Words, "Karim Haddad blir ordförande i Vägen vidare.");
        await chat.PressesAsync(shown, "Ge rollen", Sample.Rita);
        shown = await chat.SaysAsync("lägg till Lena Ström som ersättare i Vägen vidare", Sample.Rita);
        await chat.PressesAsync(shown, "Ge rollen", Sample.Rita);
        var intervention = await chat.InterventionAsync();
        Assert.IsTrue(intervention.Has(Sample.Karim, Role.Chair) && intervention.Has(Sample.Lena, Role.Deputy));
        Assert.IsTrue(intervention.Has(Sample.Bo, Role.Deputy), "Nobody was replaced.");

        shown = await chat.SaysAsync("ta bort ordföranden i Vägen vidare", Sample.Rita);
        StringAssert.Contains(shown.Words, "Karim Haddad är inte längre ordförande i Vägen vidare.");
        await chat.PressesAsync(shown, "Ta bort rollen", Sample.Rita);
        shown = await chat.SaysAsync("ta bort Anna Berg som ledamot i Vägen vidare", Sample.Rita);
        await chat.PressesAsync(shown, "Ta bort rollen", Sample.Rita);
        intervention = await chat.InterventionAsync();
        Assert.IsFalse(intervention.Has(Sample.Karim, Role.Chair) || intervention.Has(Sample.Anna, Role.SteeringMember));
        Assert.IsTrue(intervention.Has(Sample.Karim, Role.SteeringMember), "The other role is kept.");
    }

    [TestMethod]
    public async Task Whose_role_it_is_is_asked_about_and_nobody_has_one_that_nobody_has()
    {
        await using var chat = await OfficeAsync();
        var asked = await chat.SaysAsync("ta bort ledamoten i Vägen vidare", Sample.Rita);
        StringAssert.Contains(asked.Words, "Vem har inte längre rollen?");
        Assert.HasCount(3, asked.Buttons.Where(b => b.StartsWith("Välj ", StringComparison.Ordinal)));

        var nobody = await chat.SaysAsync("ta bort ordföranden i Vägen vidare", Sample.Rita);
        StringAssert.Contains(nobody.Words, "Ingen är ordförande i Vägen vidare. Inget är ändrat.");
        var unknown = await chat.SaysAsync("ta bort ledamoten Petra Sten ur Vägen vidare", Sample.Rita);
        StringAssert.Contains(unknown.Words, "Jag hittar ingen som heter Petra Sten.");
    }

    [TestMethod]
    public async Task Before_the_last_who_writes_is_taken_out_the_office_is_told_what_that_leads_to()
    {
        await using var chat = await OfficeAsync();
        var shown = await chat.SaysAsync("ta bort ersättaren Bo Ek ur Vägen vidare", Sample.Rita);
        Assert.DoesNotContain("ingen som skriver", shown.Words);
        await chat.PressesAsync(shown, "Ta bort rollen", Sample.Rita);

        shown = await chat.SaysAsync("ta bort projektledaren i Vägen vidare", Sample.Rita);
        StringAssert.Contains(shown.Words, "Sedan har insatsen ingen som skriver rapporten.");
    }

    [TestMethod]
    public async Task Parties_are_set_added_and_taken_out()
    {
        await using var chat = await OfficeAsync();
        var shown = await chat.SaysAsync("parterna i Vägen vidare är Älvbacka kommun, Region Norrsken och Försäkringskassan", Sample.Rita);
        StringAssert.Contains(shown.Words, "Parter i Vägen vidare blir Älvbacka kommun, Region Norrsken och Försäkringskassan.");
        await chat.PressesAsync(shown, "Byt parter", Sample.Rita);
        shown = await chat.SaysAsync("lägg till part Arbetsförmedlingen i Vägen vidare", Sample.Rita);
        await chat.PressesAsync(shown, "Byt parter", Sample.Rita);
        shown = await chat.SaysAsync("ta bort parten Region Norrsken från Vägen vidare", Sample.Rita);
        await chat.PressesAsync(shown, "Byt parter", Sample.Rita);

        Assert.AreSequenceEqual(
            ["Älvbacka kommun", "Försäkringskassan", "Arbetsförmedlingen"],
            (await chat.InterventionAsync()).Changes.Parties
        );
    }

    [TestMethod]
    public async Task A_new_intervention_is_begun_as_part_of_another()
    {
        await using var chat = await OfficeAsync();
        var asked = await chat.SaysAsync("lägg till en insats som heter Spåret som en del av Vägen vidare", Sample.Rita);
        Assert.AreEqual(("Spåret", "vagen-vidare"), (asked.Input("name"), asked.Input("whole")));
        await chat.PressesAsync(
            asked,
            "Lägg till insatsen",
            Sample.Rita,
            ("name", "Spåret"),
            ("whole", "vagen-vidare"),
            ("form", "kvartalsrapport"),
            ("starts", "2026-04-01"),
            ("firstEnd", "2026-06-30")
        );
        var part = (await chat.Directory.InterventionsAsync(CancellationToken.None)).Single(i => i.Name == "Spåret");
        Assert.AreEqual((Sample.VagenVidare, Sample.Intervention.Owner), (part.Parent!.Value, part.Owner));

        var unknown = await chat.SaysAsync("lägg till en insats som heter Spår två som en del av Vägen hem", Sample.Rita);
        StringAssert.Contains(unknown.Words, "Jag hittar ingen insats som heter");
    }

    /// <summary>Rita administrates.</summary>
    private static async Task<Chat> OfficeAsync()
    {
        var chat = await Chat.StartAsync();
        await chat.AdministratesAsync(Sample.Rita);
        return chat;
    }
}
