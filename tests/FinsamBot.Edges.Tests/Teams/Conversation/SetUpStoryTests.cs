using System.Text.Json;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>A new association, from an empty store to the first reminder. It is Thursday 2 April 2026.</summary>
[TestClass]
public sealed class SetUpStoryTests
{
    private const string Upn = "maria.ask@norrsken.example.se";
    private static readonly PersonId Maria = new("maria");
    private static readonly PersonId Sofia = new("sofia");

    [TestMethod]
    public async Task From_an_empty_store_to_the_first_reminder()
    {
        await using var chat = await Chat.EmptyAsync([Upn]);
        chat.Connector.Tells(Maria, "Maria Ask", Upn);
        chat.Connector.Tells(Sofia, "Sofia Lind", "sofia.lind@alvbacka.example.se");

        var steps = await chat.SaysAsync("hej", Maria);
        StringAssert.Contains(
            steps.Words,
            "Inget skickas till någon förrän du väljer Börja påminna.\n▶ Förbundets namn och brevlåda\n○ Registrator\n"
        );
        var details = await chat.PressesAsync(steps, "Fyll i förbundets uppgifter", Maria);
        steps = await chat.PressesAsync(
            details,
            "Spara uppgifterna",
            Maria,
            ("name", "Samordningsförbundet Norrsken"),
            ("mailbox", "rapport@norrsken.example.se")
        );
        StringAssert.Contains(steps.Words, "✓ Förbundets namn och brevlåda: Samordningsförbundet Norrsken\n▶ Registrator\n");

        var registrar = await chat.PressesAsync(steps, "Välj registrator", Maria);
        steps = await chat.PressesAsync(registrar, "Välj registrator", Maria);
        StringAssert.Contains(steps.Words, "Maria Ask är registrator.");

        var person = await chat.PressesAsync(steps, "Lägg till en person", Maria);
        var added = await chat.PressesAsync(
            person,
            "Lägg till personen",
            Maria,
            ("name", "Sofia Lind"),
            ("organisation", "Älvbacka kommun"),
            ("mail", "sofia.lind@alvbacka.example.se")
        );
        StringAssert.Contains(added.Words, "Sofia Lind är tillagd.\nNås med mejl, och i Teams efter ett första hej.");

        var intervention = await chat.PressesAsync(
            await chat.PressesAsync(added, "Visa uppsättningen", Maria),
            "Lägg till en insats",
            Maria
        );
        var lead = (await AssociationOf(chat)).People.Values.Single(p => p.Name == "Sofia Lind").Id.Value;
        added = await chat.PressesAsync(
            intervention,
            "Lägg till insatsen",
            Maria,
            ("name", "Vägen vidare"),
            ("owner", "Älvbacka kommun"),
            ("starts", "2026-01-01"),
            ("firstEnd", "2026-03-31"),
            ("lead", lead)
        );
        StringAssert.Contains(added.Words, "Vägen vidare är tillagd.\nKvartalsrapport, 1 januari–31 mars 2026: lämnas in tisdag 14 april.");
        Assert.IsEmpty(await chat.DeliverDueAsync());

        await chat.SaysAsync("hej", Sofia);
        steps = await chat.PressesAsync(await chat.PressesAsync(added, "Visa uppsättningen", Maria), "Prova på kansliet", Maria);
        StringAssert.Contains(steps.Words, "Provet är igång. Ingen annan än kansliet får något.");
        var tried = await chat.DeliverDueAsync();
        Assert.AreEqual("", string.Join('\n', chat.Letters.Arrived.Select(l => $"{l.Name} {l.To} {l.Before}")));
        Assert.IsTrue(tried.Count > 0 && tried.All(t => t.Chat == "a:maria"));
        StringAssert.Contains(tried[0].Seen.Words, "Sofia Lind");

        var begin = await chat.PressesAsync(steps, "Börja påminna", Maria);
        StringAssert.Contains(begin.Words, "1 personer i 1 insatser får det som väntar");
        steps = await chat.PressesAsync(begin, "Börja påminna", Maria);
        StringAssert.Contains(steps.Words, "Nu påminner jag.");
        var prompted = await chat.DeliverDueAsync();
        StringAssert.Contains(prompted.Single(p => p.Chat == "a:sofia").Seen.Words, "Vägen vidare");
    }

    [TestMethod]
    [DataRow("maria.ask_annat.example.se#EXT#@norrsken.example.se", "tenant-1", "object-maria", DisplayName = "a guest")]
    [DataRow(Upn, "tenant-2", "object-maria", DisplayName = "another tenant")]
    [DataRow(Upn, "tenant-1", "object-other", DisplayName = "another account")]
    [DataRow("other@norrsken.example.se", "tenant-1", "object-maria", DisplayName = "another name")]
    [DataRow(null, "tenant-1", "object-maria", DisplayName = "no account name")]
    public async Task Whoever_is_not_proved_to_be_named_stays_a_stranger(string? upn, string tenant, string account)
    {
        await using var chat = await Chat.EmptyAsync([Upn, "MARIA.ASK_annat.example.se#EXT#@norrsken.example.se"]);
        chat.Connector.Roster["29:maria"] = JsonSerializer.Serialize(
            new
            {
                id = "29:maria",
                aadObjectId = account,
                tenantId = tenant,
                userPrincipalName = upn,
                email = Upn,
                name = "Maria Ask",
            }
        );

        var answer = await chat.SaysAsync("hej", Maria);
        StringAssert.Contains(answer.Text!, "Jag känner inte igen dig än.");
        StringAssert.Contains(answer.Text!, "Ditt id i Teams är object-maria\nFörbundet är inte uppsatt här än.");
        Assert.IsEmpty((await AssociationOf(chat)).People);
    }

    [TestMethod]
    public async Task A_roster_that_does_not_answer_or_tells_nothing_makes_nobody_known()
    {
        await using var chat = await Chat.EmptyAsync([Upn]);

        StringAssert.Contains((await chat.SaysAsync("hej", Maria)).Text!, "Jag känner inte igen dig än.");
        chat.Connector.Roster["29:maria"] = "[]";
        StringAssert.Contains((await chat.SaysAsync("hej", Maria)).Text!, "Jag känner inte igen dig än.");
        chat.Connector.Roster["29:maria"] = $$"""{"userPrincipalName":"{{Upn}}"}""";
        StringAssert.Contains((await chat.SaysAsync("hej", Maria)).Words, "Sätt upp förbundet");
    }

    [TestMethod]
    public async Task The_account_alone_counts_once_it_is_known()
    {
        await using var chat = await Chat.EmptyAsync([Upn]);
        chat.Connector.Tells(Maria, "Maria Ask", Upn);
        await chat.SaysAsync("hej", Maria);

        chat.Connector.Tells(new PersonId("other"), "Någon Annan", Upn);
        StringAssert.Contains((await chat.SaysAsync("hej", new PersonId("other"))).Text!, "Jag känner inte igen dig än.");
        chat.Connector.Roster.Clear();
        StringAssert.Contains((await chat.SaysAsync("hej", Maria)).Words, "Sätt upp förbundet");
    }

    [TestMethod]
    public async Task Somebody_in_the_register_is_recognised_at_the_first_hello_by_the_account_name()
    {
        await using var chat = await Chat.StartAsync();
        chat.Connector.Tells(Sample.Anna, "Anna Berg", "anna.berg@af.example.se");
        var anna = new PersonId("new-anna");
        chat.Connector.Roster["29:new-anna"] = JsonSerializer.Serialize(
            new { userPrincipalName = "anna.berg@af.example.se", tenantId = "tenant-1" }
        );

        Assert.IsNotNull((await chat.SaysAsync("hej", anna)).Card);
        Assert.AreEqual("object-new-anna", (await AssociationOf(chat)).People[Sample.Anna].TeamsObjectId);
    }

    [TestMethod]
    public async Task Two_of_one_name_are_added_only_after_a_question()
    {
        await using var chat = await Chat.StartAsync();
        await chat.AdministratesAsync(Sample.Rita);
        var card = await chat.SaysAsync("lägg till person Anna Berg från Region Norrsken, anna.berg@region.example.se", Sample.Rita);
        Assert.AreEqual(
            ("Anna Berg", "Region Norrsken", "anna.berg@region.example.se"),
            (card.Input("name"), card.Input("organisation"), card.Input("mail"))
        );

        var asked = await chat.PressesAsync(card, "Lägg till personen", Sample.Rita);
        StringAssert.Contains(asked.Words, "Anna Berg (Arbetsförmedlingen) finns redan.");
        var added = await chat.PressesAsync(asked, "Lägg till ändå", Sample.Rita);
        StringAssert.Contains(added.Words, "Anna Berg är tillagd.");
        Assert.HasCount(2, (await AssociationOf(chat)).People.Values.Where(p => p.Name == "Anna Berg"));
    }

    [TestMethod]
    public async Task An_intervention_is_added_whole_or_not_at_all()
    {
        await using var chat = await Chat.StartAsync();
        await chat.AdministratesAsync(Sample.Rita);
        var card = await chat.SaysAsync("ny insats Nya spår", Sample.Rita);
        Assert.AreEqual("Nya spår", card.Input("name"));

        var without = await chat.PressesAsync(card, "Lägg till insatsen", Sample.Rita, ("starts", "när det passar"));
        StringAssert.Contains(without.Words, "Fyll i första dag och första periodens sista dag");
        Assert.HasCount(1, (await AssociationOf(chat)).Interventions);
        var added = await chat.PressesAsync(
            without,
            "Lägg till insatsen",
            Sample.Rita,
            ("starts", "2026-04-01"),
            ("members", "anna,karim")
        );
        StringAssert.Contains(added.Words, "Ingen projektledare är vald än.");
        var begun = await chat.Directory.InterventionAsync(new InterventionId("nya-spar"), CancellationToken.None);
        Assert.IsTrue(begun.Has(Sample.Anna, Role.SteeringMember) && begun.Has(Sample.Karim, Role.SteeringMember));
    }

    [TestMethod]
    [DataRow("ny insats Nya spår")]
    [DataRow("lägg till person Anna Berg")]
    [DataRow("börja påminna")]
    [DataRow("pausa allt")]
    [DataRow("personer")]
    [DataRow("Sofia Lind har slutat")]
    public async Task Whoever_does_not_administrate_is_told_who_does(string said)
    {
        await using var chat = await Chat.StartAsync();
        StringAssert.Contains((await chat.SaysAsync(said)).Words, "Det här bestämmer kansliet.");
        Assert.AreEqual(SendingMode.ToAll, (await AssociationOf(chat)).Sending);
    }

    private static ValueTask<Association> AssociationOf(Chat chat) => chat.Directory.AssociationAsync(CancellationToken.None);
}
