using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>Who stands in for a member of the group, or for a project leader: said by the office in the chat. It is Thursday 2 April
/// 2026.</summary>
[TestClass]
public sealed class SubstituteStoryTests
{
    [TestMethod]
    [DataRow("ersättare för Anna Berg är Bo Ek")]
    [DataRow("ersättare för Anna i Vägen vidare: Bo Ek 1–15 juli")]
    [DataRow("Bo Ek är ersättare för Anna")]
    [DataRow("utse Bo Ek till ersättare för Anna Berg")]
    [DataRow("the substitute for Anna Berg is Bo Ek")]
    public async Task A_member_gets_a_substitute_after_the_office_has_seen_what_that_is(string said)
    {
        await using var chat = await OfficeAsync();

        var shown = await chat.SaysAsync(said, Sample.Rita);
        StringAssert.Contains(shown.Words, "Bo Ek blir ersättare för Anna Berg i styrgruppen för Vägen vidare.");
        StringAssert.Contains(shown.Words, "Det gäller tills någon annan blir ersättare.");
        Assert.IsEmpty((await chat.InterventionAsync()).Substitutes);

        StringAssert.Contains((await chat.PressesAsync(shown, "Spara ersättaren", Sample.Rita)).Words, "Klart. Bo Ek blir ersättare");
        Assert.AreEqual(Sample.Bo, (await chat.InterventionAsync()).Substitutes[Sample.Anna]);
        StringAssert.Contains((await chat.SaysAsync(said, Sample.Rita)).Words, "Så är det redan");
    }

    [TestMethod]
    public async Task Somebody_new_is_entered_with_the_address_that_was_said()
    {
        await using var chat = await OfficeAsync();

        var unknown = await chat.SaysAsync("ersättare för Anna Berg är Karin Sund karin.sund@example.se 1–15 juli", Sample.Rita);
        StringAssert.Contains(unknown.Words, "Jag hittar ingen som heter Karin Sund.");

        var person = await chat.PressesAsync(unknown, "Lägg till personen", Sample.Rita);
        Assert.AreEqual(("Karin Sund", "karin.sund@example.se"), (person.Input("name"), person.Input("mail")));
    }

    [TestMethod]
    public async Task For_a_project_leader_it_is_a_deputy_or_a_stand_in_between_two_days()
    {
        await using var chat = await OfficeAsync();

        var deputy = await chat.SaysAsync("ersättare för Sofia Lind är Lena Ström", Sample.Rita);
        StringAssert.Contains(deputy.Words, "Lena Ström blir ersättare i Vägen vidare.");
        await chat.PressesAsync(deputy, "Ge rollen", Sample.Rita);
        Assert.IsTrue((await chat.InterventionAsync()).Has(Sample.Lena, Role.Deputy));

        var away = await chat.SaysAsync("ersättare för Sofia Lind är Bo Ek 1–15 juli", Sample.Rita);
        StringAssert.Contains(away.Words, "Sofia Lind är borta 1 juli–15 juli 2026. Bo Ek tar över och får påminnelserna.");
        Assert.IsEmpty((await chat.Directory.ContactAsync(Sample.Sofia, CancellationToken.None)).Absences);
        await chat.PressesAsync(away, "Spara frånvaron", Sample.Rita);
        var absence = (await chat.Directory.ContactAsync(Sample.Sofia, CancellationToken.None)).Absences.Single();
        Assert.AreEqual((new DateOnly(2026, 7, 1), new DateOnly(2026, 7, 15), Sample.Bo), (absence.First, absence.Last, absence.StandIn));
    }

    [TestMethod]
    public async Task An_intervention_in_the_place_of_a_person_gets_a_deputy()
    {
        await using var chat = await OfficeAsync();

        var shown = await chat.SaysAsync("ersättare för Vägen vidare är Lena Ström", Sample.Rita);

        StringAssert.Contains(shown.Words, "Lena Ström blir ersättare i Vägen vidare.");
    }

    [TestMethod]
    public async Task Of_several_groups_and_people_the_one_is_asked_for()
    {
        await using var chat = await OfficeAsync();
        await chat.BeginAsync("nya-steg", "Nya steg", Sample.Sofia);
        await chat.Directory.ChangeInterventionAsync(
            new("nya-steg"),
            _ => [new RoleGiven(Sample.Anna, Role.SteeringMember)],
            new(chat.Clock.GetUtcNow(), "seed", "anna"),
            CancellationToken.None
        );
        await chat.RegisterAsync(new Person(new("bo2"), "Bo Alm", "Region Norrsken", "bo.alm@example.se", null));

        var who = await chat.SaysAsync("ersättare för Anna är Bo", Sample.Rita);
        StringAssert.Contains(who.Words, "Vem är ersättare?");
        var which = await chat.PressesAsync(who, "Välj Bo Alm (Region Norrsken)", Sample.Rita);
        StringAssert.Contains(which.Words, "Vilken insats");
        var shown = await chat.PressesAsync(which, "Välj Nya steg", Sample.Rita);
        StringAssert.Contains(shown.Words, "Bo Alm blir ersättare för Anna Berg i styrgruppen för Nya steg.");
    }

    [TestMethod]
    [DataRow("ersättare för Rita är Bo Ek", "är varken ledamot eller projektledare där")]
    [DataRow("ersättare för Petra Sten är Bo Ek", "Jag hittar ingen som heter")]
    [DataRow("ersättare för Sofia är Bo Ek 31 juni", "31 juni")]
    [DataRow("spara ersättaren", "Skriv vem det gäller och vem som ersätter")]
    public async Task What_cannot_be_says_why_and_changes_nothing(string said, string why)
    {
        await using var chat = await OfficeAsync();
        var before = chat.Stored();

        StringAssert.Contains((await chat.SaysAsync(said, Sample.Rita)).Words, why);
        Assert.AreEqual(before, chat.Stored());
    }

    [TestMethod]
    public async Task Only_the_office_says_who_stands_in()
    {
        await using var chat = await Chat.StartAsync();

        await chat.SaysAsync("ersättare för Anna Berg är Bo Ek");
        await chat.SendsAsync(
            "change.standIn",
            new System.Text.Json.Nodes.JsonObject
            {
                ["fb.person"] = "anna",
                ["fb.next"] = "bo",
                ["fb.day"] = "2026-07-01",
                ["fb.last"] = "2026-07-15",
            }
        );

        Assert.IsEmpty((await chat.InterventionAsync()).Substitutes);
        Assert.IsEmpty((await chat.Directory.ContactAsync(Sample.Anna, CancellationToken.None)).Absences);
    }

    private static async Task<Chat> OfficeAsync()
    {
        var chat = await Chat.StartAsync();
        await chat.AdministratesAsync(Sample.Rita);
        return chat;
    }
}
