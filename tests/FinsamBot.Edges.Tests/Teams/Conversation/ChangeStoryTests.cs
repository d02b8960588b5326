using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>What happens in an intervention's life, said by the office in the chat. It is Thursday 2 April 2026.</summary>
[TestClass]
public sealed class ChangeStoryTests
{
    private static readonly DateOnly June2027 = new(2027, 6, 30);

    [TestMethod]
    public async Task A_lead_is_replaced_after_the_office_has_seen_who_is_told()
    {
        await using var chat = await OfficeAsync();
        var stored = chat.Stored();
        var shown = await chat.SaysAsync("byt projektledare för Vägen vidare till Bo Ek", Sample.Rita);
        StringAssert.Contains(shown.Words, "Bo Ek blir projektledare i Vägen vidare efter Sofia Lind.");
        StringAssert.Contains(shown.Words, "Sofia Lind");
        Assert.AreEqual(stored, chat.Stored());

        var done = await chat.PressesAsync(shown, "Lämna över rollen", Sample.Rita);
        StringAssert.Contains(done.Words, "Klart. Bo Ek blir projektledare i Vägen vidare efter Sofia Lind.");
        var intervention = await chat.InterventionAsync();
        Assert.IsTrue(intervention.Has(Sample.Bo, Role.Lead) && !intervention.Has(Sample.Sofia, Role.Lead));
    }

    [TestMethod]
    public async Task Two_of_one_name_are_told_apart_by_where_they_work()
    {
        await using var chat = await OfficeAsync();
        await chat.RegisterAsync(new Person(new("bo2"), "Bo Ek", "Region Norrsken", "bo.ek@region.example.se", null));

        var asked = await chat.SaysAsync("byt projektledare för Vägen vidare till Bo Ek", Sample.Rita);
        Assert.Contains("Välj Bo Ek (Region Norrsken)", asked.Buttons);
        var shown = await chat.PressesAsync(asked, "Välj Bo Ek (Region Norrsken)", Sample.Rita);
        await chat.PressesAsync(shown, "Lämna över rollen", Sample.Rita);
        Assert.IsTrue((await chat.InterventionAsync()).Has(new("bo2"), Role.Lead));
    }

    [TestMethod]
    public async Task Whoever_is_not_in_the_register_can_be_added_at_once()
    {
        await using var chat = await OfficeAsync();
        var unknown = await chat.SaysAsync("byt projektledare för Vägen vidare till Petra Sten", Sample.Rita);

        StringAssert.Contains(unknown.Words, "Jag hittar ingen som heter Petra Sten.");
        Assert.AreEqual("Petra Sten", (await chat.PressesAsync(unknown, "Lägg till personen", Sample.Rita)).Input("name"));
    }

    [TestMethod]
    public async Task An_administrator_who_names_a_stand_in_nobody_knows_can_add_the_person()
    {
        await using var chat = await Chat.StartAsync();
        await chat.AdministratesAsync(Sample.Sofia);
        var unknown = await chat.SaysAsync("jag är borta 1–15 juli, Petra Sten tar över");

        StringAssert.Contains(unknown.Words, "Be kansliet lägga till personen.");
        Assert.AreEqual("Petra Sten", (await chat.PressesAsync(unknown, "Lägg till personen")).Input("name"));
    }

    [TestMethod]
    public async Task A_wish_to_prolong_is_granted_with_the_button_on_the_offices_card()
    {
        await using var chat = await OfficeAsync();
        await chat.SaysAsync("hej", Sample.Rita);
        await EndsAsync(chat, new DateOnly(2026, 12, 31));
        await chat.DeliverDueAsync();

        var asked = await chat.SaysAsync("förläng Vägen vidare till 30 juni 2027 eftersom två väntar på plats");
        StringAssert.Contains(asked.Words, "Kansliet tillfrågas om Vägen vidare kan förlängas till onsdag 30 juni 2027.");
        var sent = await chat.PressesAsync(asked, "Be kansliet förlänga");
        StringAssert.Contains(sent.Words, "Klart.");
        var told = (await chat.DeliverDueAsync()).Last(d => d.Chat == "a:rita").Seen;
        StringAssert.Contains(told.Words, "två väntar på plats");

        var shown = await chat.PressesAsync(told, "Bevilja", Sample.Rita);
        StringAssert.Contains(shown.Words, "Vägen vidare förlängs till onsdag 30 juni 2027.");
        await chat.PressesAsync(shown, "Bevilja", Sample.Rita);
        Assert.AreEqual(June2027, (await chat.InterventionAsync()).EndsOn);
    }

    [TestMethod]
    public async Task A_no_to_a_wish_needs_a_reason()
    {
        await using var chat = await OfficeAsync();
        await EndsAsync(chat, new DateOnly(2026, 12, 31));
        await chat.PressesAsync(await chat.SaysAsync("förläng Vägen vidare till 30 juni 2027"), "Be kansliet förlänga");

        var why = await chat.SaysAsync("avslå förlängningen", Sample.Rita);
        StringAssert.Contains(why.Words, "Varför avslås förlängningen?");
        var shown = await chat.PressesAsync(why, "Gå vidare", Sample.Rita, ("words", "Pengarna är slut"));
        await chat.PressesAsync(shown, "Avslå", Sample.Rita);
        var log = (await chat.InterventionAsync()).Changes;
        Assert.IsNull(log.Wish);
        Assert.AreEqual(new ProlongationRefused("Pengarna är slut"), log.All[^1].What);
    }

    [TestMethod]
    public async Task The_office_prolongs_and_ends_with_what_it_moves_shown_first()
    {
        await using var chat = await OfficeAsync();
        var shown = await chat.SaysAsync("avsluta Vägen vidare 31 december 2026", Sample.Rita);
        Assert.IsNull((await chat.InterventionAsync()).EndsOn);
        await chat.PressesAsync(shown, "Flytta till 31 december 2026", Sample.Rita);
        Assert.AreEqual(new DateOnly(2026, 12, 31), (await chat.InterventionAsync()).EndsOn);

        shown = await chat.SaysAsync("förläng Vägen vidare till 30 juni 2027", Sample.Rita);
        await chat.PressesAsync(shown, "Flytta till 30 juni 2027", Sample.Rita);
        Assert.AreEqual(June2027, (await chat.InterventionAsync()).EndsOn);
    }

    [TestMethod]
    public async Task A_report_is_excused_with_a_reason_and_required_again()
    {
        await using var chat = await OfficeAsync();
        var why = await chat.SaysAsync("befria Vägen vidare från kvartalsrapporten för april–juni", Sample.Rita);
        StringAssert.Contains(why.Words, "Varför behövs ingen rapport?");
        var shown = await chat.PressesAsync(why, "Gå vidare", Sample.Rita, ("words", "Insatsen vilar"));
        StringAssert.Contains(shown.Words, "Vägen vidare befrias från Kvartalsrapport 1 april–30 juni 2026. Skäl: Insatsen vilar");
        StringAssert.Contains(shown.Words, "behöver inte lämnas in.");
        await chat.PressesAsync(shown, "Befria", Sample.Rita);
        Assert.IsTrue((await chat.InterventionAsync()).Changes.IsExcused("kvartalsrapport", new DateOnly(2026, 6, 30)));

        shown = await chat.SaysAsync("kräv kvartalsrapporten av Vägen vidare", Sample.Rita);
        await chat.PressesAsync(shown, "Kräv rapporten", Sample.Rita);
        Assert.IsFalse((await chat.InterventionAsync()).Changes.IsExcused("kvartalsrapport", new DateOnly(2026, 6, 30)));
    }

    [TestMethod]
    public async Task A_due_day_is_moved_and_a_free_day_refused()
    {
        await using var chat = await OfficeAsync();
        var free = await chat.SaysAsync("flytta sista dag för kvartalsrapporten januari–mars i Vägen vidare till 1 maj", Sample.Rita);
        StringAssert.Contains(free.Words, "Vilken dag ska rapporten lämnas in?");

        var shown = await chat.SaysAsync("flytta sista dag för kvartalsrapporten januari–mars i Vägen vidare till 30 april", Sample.Rita);
        StringAssert.Contains(shown.Words, "lämnas in torsdag 30 april. Förut: tisdag 14 april.");
        await chat.PressesAsync(shown, "Flytta dagen", Sample.Rita);
        var days = (await chat.InterventionAsync()).Changes.DueDays;
        Assert.AreEqual(new DateOnly(2026, 4, 30), days[("kvartalsrapport", Sample.FirstQuarter.End)]);
    }

    [TestMethod]
    public async Task An_intervention_is_paused_and_resumed()
    {
        await using var chat = await OfficeAsync();
        var shown = await chat.SaysAsync("pausa Vägen vidare 2 april–31 augusti eftersom personalen är borta", Sample.Rita);
        StringAssert.Contains(shown.Words, "till och med måndag 31 augusti 2026. Skäl: personalen är borta");
        await chat.PressesAsync(shown, "Pausa", Sample.Rita);
        Assert.AreEqual(new DateOnly(2026, 8, 31), (await chat.InterventionAsync()).Changes.Pause!.Until);

        shown = await chat.SaysAsync("återuppta Vägen vidare", Sample.Rita);
        await chat.PressesAsync(shown, "Återuppta", Sample.Rita);
        Assert.IsNull((await chat.InterventionAsync()).Changes.Pause);
    }

    [TestMethod]
    public async Task Name_and_owner_are_changed()
    {
        await using var chat = await OfficeAsync();
        var shown = await chat.SaysAsync("byt huvudman för Vägen vidare till Sjöboda kommun", Sample.Rita);
        await chat.PressesAsync(shown, "Byt huvudman", Sample.Rita);
        shown = await chat.SaysAsync("byt namn på Vägen vidare till Vägen framåt", Sample.Rita);
        await chat.PressesAsync(shown, "Byt namn", Sample.Rita);

        var intervention = await chat.InterventionAsync();
        Assert.AreEqual(("Vägen framåt", "Sjöboda kommun"), (intervention.Name, intervention.Owner));
    }

    [TestMethod]
    public async Task Somebody_who_has_left_is_taken_out_after_a_list_of_what_the_person_does()
    {
        await using var chat = await OfficeAsync();
        var shown = await chat.SaysAsync("Sofia Lind har slutat", Sample.Rita);
        StringAssert.Contains(shown.Words, "Vägen vidare: projektledare (ingen annan)");

        var next = await chat.PressesAsync(shown, "Byt projektledare i Vägen vidare", Sample.Rita);
        var handed = await chat.PressesAsync(next, "Gå vidare", Sample.Rita, ("next", "bo"));
        await chat.PressesAsync(handed, "Lämna över rollen", Sample.Rita);
        shown = await chat.SaysAsync("Sofia Lind har slutat", Sample.Rita);
        StringAssert.Contains((await chat.PressesAsync(shown, "Ta personen ur alla roller", Sample.Rita)).Words, "Sofia Lind är borttagen");
        Assert.Contains(Sample.Sofia, (await chat.Directory.AssociationAsync(CancellationToken.None)).Left);
    }

    [TestMethod]
    public async Task The_lead_is_reminded_at_once_and_once_a_day()
    {
        await using var chat = await OfficeAsync();
        await chat.SaysAsync("hej");
        await chat.SaysAsync("påminn mig på torsdag");
        await chat.DeliverDueAsync();

        var reminded = await chat.SaysAsync("påminn projektledaren nu", Sample.Rita);
        StringAssert.Contains(reminded.Words, "Sofia Lind påminns nu om rapporten för Vägen vidare.");
        StringAssert.Contains((await chat.DeliverDueAsync()).Single(d => d.Chat == "a:sofia").Seen.Words, "Vägen vidare");
        StringAssert.Contains((await chat.SaysAsync("påminn Sofia nu", Sample.Rita)).Words, "Sofia Lind är redan påmind i dag.");
        Assert.IsEmpty(await chat.DeliverDueAsync());
    }

    [TestMethod]
    [DataRow("byt projektledare för Vägen vidare till Bo Ek")]
    [DataRow("avsluta Vägen vidare 30 september")]
    [DataRow("befria Vägen vidare från kvartalsrapporten eftersom vi vilar")]
    [DataRow("pausa Vägen vidare eftersom vi vilar")]
    [DataRow("byt namn på Vägen vidare till Annat")]
    [DataRow("bevilja förlängningen")]
    [DataRow("insatser")]
    [DataRow("påminn projektledaren nu")]
    public async Task Whoever_does_not_administrate_changes_nothing_and_is_told_why(string said)
    {
        await using var chat = await OfficeAsync();
        var stored = chat.Stored();
        StringAssert.Contains((await chat.SaysAsync(said)).Words, "Det här bestämmer kansliet.");
        Assert.AreEqual(stored, chat.Stored());
    }

    [TestMethod]
    [DataRow("byt inte projektledare för Vägen vidare till Bo Ek", "Menade du byt projektledare?")]
    [DataRow("kanske pausa Vägen vidare eftersom vi vilar", "Menade du pausa en insats?")]
    [DataRow("byt projektledare för Nya spår till Bo Ek", "Välj")]
    public async Task What_is_denied_or_names_nothing_is_asked_about(string said, string answer)
    {
        await using var chat = await OfficeAsync();
        await chat.BeginAsync("hudik", "Hudik räknar", Sample.Bo);
        var stored = chat.Stored();
        var seen = await chat.SaysAsync(said, Sample.Rita);
        StringAssert.Contains(seen.Words + string.Join('\n', seen.Buttons), answer);
        Assert.AreEqual(stored, chat.Stored());
    }

    /// <summary>Rita administrates.</summary>
    private static async Task<Chat> OfficeAsync()
    {
        var chat = await Chat.StartAsync();
        await chat.AdministratesAsync(Sample.Rita);
        return chat;
    }

    private static Task<InterventionReply> EndsAsync(Chat chat, DateOnly last) =>
        chat.Interventions.HandleAsync(
            Sample.VagenVidare,
            new InterventionRequest(new MoveEndDate(last), Sample.Rita, "ends", chat.Clock.GetUtcNow()),
            CancellationToken.None
        );
}
