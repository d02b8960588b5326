using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>Participants of an intervention and its parts, counted each half year; here Sofia's, with two teams.</summary>
[TestClass]
public sealed class ParticipantStoryTests
{
    private static readonly InterventionId Stegen = new("stegen");
    private static readonly ReportingPeriod Autumn = new(new DateOnly(2025, 7, 1), new DateOnly(2025, 12, 31));
    private static readonly ReportingPeriod Spring = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30));

    [TestMethod]
    public async Task Each_part_is_counted_and_the_sums_are_computed()
    {
        await using var chat = await StartAsync("Lag Hudik", "Lag Norr");
        var card = await chat.PressesAsync(await chat.SaysAsync("deltagare"), "Fyll i antal deltagare");
        StringAssert.Contains(card.Words, "Lag Hudik: inte ifyllt än\nLag Norr: inte ifyllt än\nHela insatsen: inte ifyllt än");
        card = await chat.PressesAsync(card, "Fyll i Lag Hudik");
        StringAssert.Contains(card.Words, "Antal deltagare: Lag Hudik");
        card = await chat.PressesAsync(card, "Spara och välj nästa del", Counts(6, 8, 3, 2, 1, 1));
        StringAssert.Contains(card.Words, "17 (8 kvinnor, 9 män) kvar");
        card = await chat.PressesAsync(await chat.PressesAsync(card, "Fyll i Lag Norr"), "Spara", Counts(1, 0, 1, 0, 0, 0));
        StringAssert.Contains(
            card.Words,
            "Tillsammans\n\nKvinnor\nMän\nAlla\nVid början\n7\n8\n15\nNya\n4\n2\n6\nAvslutade\n1\n1\n2\nKvar\n10\n9\n19"
        );
    }

    [TestMethod]
    public async Task The_opening_numbers_come_from_the_report_before_also_when_that_was_counted_late()
    {
        await using var chat = await StartAsync();
        Assert.IsNull((await chat.DoAsync(PersonId.Bot, new OpenReport(Spring), ReportOf(Spring))).Refusal);
        await chat.DoAsync(
            Sample.Sofia,
            new CountParticipants(new ParticipantFlow("", new Headcount(2, 3), new Headcount(5, 1), new Headcount(1, 0))),
            ReportOf(Autumn)
        );
        var page = await chat.PressesAsync(await chat.SaysAsync("deltagare"), "Välj Stegen, 1 januari–30 juni 2026");
        var form = await chat.PressesAsync(page, "Fyll i antal deltagare");
        StringAssert.Contains(form.Words, "10 (6 kvinnor, 4 män) vid periodens början, 0 nya");
        Assert.AreEqual(("6", "4"), (form.Input("flow.opening.women"), form.Input("flow.opening.men")));
        Assert.AreEqual("0", form.Input("flow.new.women"));
    }

    [TestMethod]
    public async Task A_count_is_changed_and_removed()
    {
        await using var chat = await StartAsync();
        var card = await chat.PressesAsync(
            await chat.PressesAsync(await chat.SaysAsync("deltagare"), "Fyll i antal deltagare"),
            "Spara",
            Counts(6, 8, 3, 2, 1, 1)
        );
        card = await chat.PressesAsync(await chat.PressesAsync(card, "Ändra Hela insatsen"), "Spara", ("flow.exited.women", "2"));
        StringAssert.Contains(card.Words, "16 (7 kvinnor, 9 män) kvar");
        card = await chat.PressesAsync(
            await chat.PressesAsync(await chat.PressesAsync(card, "Fyll i antal deltagare"), "Ta bort"),
            "Ta bort"
        );
        StringAssert.Contains(card.Words, "Antalet deltagare är inte ifyllt än.");
    }

    private static (string Id, string Value)[] Counts(params int[] numbers) =>
        [
            .. from count in new[] { "opening", "new", "exited" }.Index()
            from gender in new[] { "women", "men" }.Index()
            select ($"flow.{count.Item}.{gender.Item}", $"{numbers[(count.Index * 2) + gender.Index]}"),
        ];

    private static ReportId ReportOf(ReportingPeriod period) => new(Stegen, "halvarsrapport", period.End);

    private static async Task<Chat> StartAsync(params string[] parts)
    {
        var chat = await Chat.StartAsync(opened: false);
        var template = TemplateCatalogue.BuiltIn.All.Last(t => t.Id == "halvarsrapport").Ref;
        var stamp = new Stamp(chat.Clock.GetUtcNow(), "seed", "seed-stegen");
        var scheme = new PeriodScheme(Autumn.Start, Autumn.End, Months: 6);
        foreach (
            var (id, name, parent) in parts
                .Select((p, i) => (new InterventionId($"del-{i}"), p, (InterventionId?)Stegen))
                .Prepend((Stegen, "Stegen", null))
        )
        {
            await chat.Directory.ChangeAssociationAsync(_ => [new InterventionRegistered(id)], stamp, CancellationToken.None);
            await chat.Directory.ChangeInterventionAsync(
                id,
                _ =>
                    [
                        new InterventionBegun(id, name, "Älvbacka kommun", template, scheme, parent),
                        .. parent is null ? [new RoleGiven(Sample.Sofia, Role.Lead)] : Array.Empty<Event>(),
                    ],
                stamp,
                CancellationToken.None
            );
        }

        Assert.IsNull((await chat.DoAsync(PersonId.Bot, new OpenReport(Autumn), ReportOf(Autumn))).Refusal);
        return chat;
    }
}
