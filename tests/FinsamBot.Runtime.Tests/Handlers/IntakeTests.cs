using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Tests.Delivery;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Runtime.Tests.Handlers;

/// <summary>What exists from before comes in: under its own name, as it was, once, and without reminding anybody.</summary>
[TestClass]
public sealed class IntakeTests
{
    private static readonly ReportingPeriod LastYear = new(new DateOnly(2025, 1, 1), new DateOnly(2025, 3, 31));
    private static readonly SourceFile File = new("rapport.docx", new string('a', 64));

    private static readonly UnderstoodReport Old = new(
        new TemplateRef("kvartalsrapport", "2025"),
        "Vägen  VIDARE",
        "Älvbacka kommun",
        LastYear,
        new DateOnly(2025, 4, 11),
        [new UnderstoodText("activities", "Vi öppnade verkstaden.", 1)],
        ReportFigures.None with
        {
            Deviations = [new Deviation(1, LastYear.End, DeviationKind.Other, "Coachen slutade.")],
        },
        ["Sidan 3"],
        [],
        []
    );

    private readonly World _world = new();

    [TestMethod]
    public async Task An_old_report_finds_its_intervention_by_name_and_nobody_is_written_to()
    {
        var bot = await _world.FoundAsync();
        _ = await bot.RunAsync();

        var taken = await TakeInAsync(bot, Old);

        Assert.AreEqual(new TakenIn(new ReportId(Sample.VagenVidare, "kvartalsrapport", LastYear.End), null, true, false), taken);
        var report = await _world.ReportAsync(taken.Id);
        Assert.AreEqual("Vi öppnade verkstaden.", report.TextOf("activities").Text);
        Assert.HasCount(1, report.Figures.Deviations);
        Assert.AreSequenceEqual(["Sidan 3"], report.TakenIn!.Unplaced);
        Assert.AreEqual(ReportStatus.Submitted, report.Status);
        Assert.IsEmpty(await bot.RunAsync());
    }

    [TestMethod]
    public async Task The_same_file_twice_is_one_report_and_another_file_changes_nothing()
    {
        var bot = await _world.FoundAsync();
        await TakeInAsync(bot, Old);

        Assert.IsFalse((await TakeInAsync(bot, Old)).Changed);
        var other = await TakeInAsync(
            bot,
            Old with
            {
                Texts = [new UnderstoodText("activities", "Annat.", 1)],
            },
            File with
            {
                Sha256 = new string('b', 64),
            }
        );

        Assert.AreEqual(RefusalReason.ReportIsThere, other.Refusal!.Reason);
        Assert.AreEqual("Vi öppnade verkstaden.", (await _world.ReportAsync(other.Id)).TextOf("activities").Text);
    }

    [TestMethod]
    public async Task A_report_of_an_unknown_intervention_registers_it_with_that_one_period()
    {
        var bot = await _world.FoundAsync();

        var taken = await TakeInAsync(bot, Old with { Intervention = "Språng & Co" });

        Assert.AreEqual((new InterventionId("sprang-co"), true), (taken.Id!.Value.Intervention, taken.BeganIntervention));
        var begun = await bot.Directory.InterventionAsync(new InterventionId("sprang-co"), CancellationToken.None);
        Assert.IsEmpty(begun.Unopened(begun.Reportings[0]));
    }

    [TestMethod]
    public async Task Without_a_period_or_a_name_nothing_is_taken_in()
    {
        var bot = await _world.FoundAsync();

        Assert.AreEqual(RefusalReason.PeriodIsMissing, (await TakeInAsync(bot, Old with { Period = null })).Refusal!.Reason);
        Assert.AreEqual(RefusalReason.InterventionIsMissing, (await TakeInAsync(bot, Old with { Intervention = " " })).Refusal!.Reason);
    }

    [TestMethod]
    public async Task A_member_of_the_steering_group_takes_in_nothing()
    {
        var bot = await _world.FoundAsync();

        Assert.AreEqual(RefusalReason.OnlyOfficeDecides, (await TakeInAsync(bot, Old, by: Sample.Anna)).Refusal!.Reason);
    }

    [TestMethod]
    public async Task The_file_is_kept_as_it_came()
    {
        var bot = await _world.FoundAsync();
        byte[] content = [1, 2, 3];
        await Handler(bot).KeepAsync(File, content, CancellationToken.None);

        var kept = await _world.Blobs.GetAsync(IntakeHandler.KeptAs(File), CancellationToken.None);
        Assert.AreSequenceEqual(content, kept!);
    }

    private Task<TakenIn> TakeInAsync(Instance bot, UnderstoodReport understood, SourceFile? file = null, PersonId? by = null) =>
        Handler(bot).TakeInAsync(understood, file ?? File, by ?? PersonId.Bot, _world.Clock.GetUtcNow(), CancellationToken.None);

    private IntakeHandler Handler(Instance bot) => new(_world.Blobs, bot.Directory, bot.Handler, bot.Plans);
}
