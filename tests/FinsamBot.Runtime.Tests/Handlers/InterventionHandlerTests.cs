using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Tests.Delivery;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Runtime.Tests.Handlers;

/// <summary>Changed dates and people take effect at once, wherever the loop would have looked next.</summary>
[TestClass]
public sealed class InterventionHandlerTests
{
    private readonly World _world = new();

    [TestMethod]
    public async Task An_intervention_owes_a_final_report_from_the_day_its_end_is_known()
    {
        var bot = await _world.FoundAsync();
        Assert.IsNull(
            (await bot.Directory.InterventionAsync(Sample.VagenVidare, default)).ReportingOf("slutrapport"),
            "No end is decided."
        );

        var view = await EndAsync(bot, new DateOnly(2026, 12, 31), "end");

        var owed = view.Plans(new DateOnly(2026, 12, 31), new DateOnly(2026, 12, 31)).Single(p => p.Id.Template == "slutrapport");
        Assert.AreEqual(new ReportingPeriod(Sample.FirstQuarter.Start, new DateOnly(2026, 12, 31)), owed.Plan.Period);
        Assert.Contains(s => s.Kind == SectionKind.Signatures, owed.Template.Sections);
        view = await EndAsync(bot, new DateOnly(2027, 3, 31), "later");
        owed = view.Plans(new DateOnly(2026, 1, 1), new DateOnly(2028, 1, 1)).Single(p => p.Id.Template == "slutrapport");
        Assert.AreEqual(new DateOnly(2027, 3, 31), owed.Plan.Period.End);
    }

    [TestMethod]
    public async Task An_end_that_was_known_before_the_rule_was_is_found_by_the_next_pass()
    {
        var bot = await _world.FoundAsync();
        var stamp = new Stamp(Sample.Morning, "seed", "old");
        await bot.Directory.ChangeInterventionAsync(
            Sample.VagenVidare,
            _ => [new EndDateChanged(new DateOnly(2026, 12, 31))],
            stamp,
            default
        );

        await bot.RunAsync();

        Assert.IsNotNull((await bot.Directory.InterventionAsync(Sample.VagenVidare, default)).ReportingOf("slutrapport"));
    }

    [TestMethod]
    public async Task A_later_version_of_a_form_is_used_from_the_next_period_and_what_was_begun_keeps_the_old_one()
    {
        var bot = await _world.FoundAsync();
        await bot.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), "open-first", Sample.ReportId);
        var newer = TemplateCatalogue.BuiltIn.Latest("kvartalsrapport")!.Ref;

        var add = new AddReporting(new Reporting(newer, Sample.Intervention.Reportings[0].Periods));
        Assert.IsNull((await AskAsync(bot, add, "newer")).Refusal);
        var second = new ReportingPeriod(new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30));
        await bot.DoAsync(PersonId.Bot, new OpenReport(second), "open", Sample.ReportOf(second));

        Assert.AreEqual(newer, (await _world.ReportAsync(Sample.ReportOf(second))).Template);
        Assert.AreEqual(Sample.Template.Ref, (await _world.ReportAsync()).Template);
        var older = new AddReporting(new Reporting(Sample.Template.Ref, Sample.Intervention.Reportings[0].Periods));
        Assert.AreEqual(RefusalReason.FormAlreadyReported, (await AskAsync(bot, older, "older")).Refusal?.Reason);
    }

    [TestMethod]
    public async Task An_intervention_begun_on_an_older_form_gets_the_new_one_at_its_next_period_by_itself()
    {
        var bot = await _world.FoundAsync();
        await bot.RunAsync();
        Assert.AreEqual(Sample.Template.Ref, (await _world.ReportAsync()).Template, "The first report has the form that the office chose.");

        _world.Clock.MoveTo(At("2026-07-06T10:00:00+02:00"));
        await bot.RunAsync();

        var second = Sample.ReportOf(new ReportingPeriod(new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30)));
        Assert.AreEqual("2026", (await _world.ReportAsync(second)).Template.Version);
        Assert.AreEqual(Sample.Template.Ref, (await _world.ReportAsync()).Template);
    }

    private static async Task<InterventionView> EndAsync(Instance bot, DateOnly last, string id) =>
        (await AskAsync(bot, new MoveEndDate(last), id)).View;

    private static Task<InterventionReply> AskAsync(Instance bot, InterventionCommand command, string id) =>
        bot.Interventions.HandleAsync(
            Sample.VagenVidare,
            new InterventionRequest(command, PersonId.Bot, id, bot.Clock.GetUtcNow()),
            default
        );

    [TestMethod]
    public async Task A_moved_end_opens_the_report_of_the_shorter_period_and_tells_everybody()
    {
        var bot = await _world.FoundAsync();
        await QuietAsync(bot);
        _world.Clock.MoveTo(At("2026-04-20T10:00:00+02:00"));

        await DoAsync(bot, new MoveEndDate(new DateOnly(2026, 4, 15)));
        var sent = await bot.RunAsync();

        Assert.Contains("vagen-vidare/kvartalsrapport-2026-04-15/prompt/sofia", sent);
        Assert.HasCount(6, sent.Where(k => k.Contains("/end/1/", StringComparison.Ordinal)), "Lead, deputy, three members and the office.");
    }

    [TestMethod]
    public async Task An_extension_puts_off_what_was_still_to_come()
    {
        var bot = await _world.FoundAsync();
        await DoAsync(bot, new MoveEndDate(new DateOnly(2026, 5, 31)));
        await DoAsync(bot, new MoveEndDate(new DateOnly(2026, 12, 31)));

        var view = (await bot.Interventions.FindAsync(Sample.VagenVidare, _world.Clock.GetUtcNow(), CancellationToken.None))!;

        Assert.AreSequenceEqual(
            ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31", "2026-12-31 slutrapport"],
            view.Plans(new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31))
                .Select(p => $"{p.Plan.Period.End:yyyy-MM-dd}{(p.Id.Template == "slutrapport" ? " slutrapport" : "")}")
        );
    }

    [TestMethod]
    public async Task A_new_lead_is_told_in_the_next_pass_not_at_the_next_reminder()
    {
        var bot = await _world.FoundAsync();
        await QuietAsync(bot);

        await DoAsync(bot, new TakeRole(Sample.Sofia, Role.Lead));
        await DoAsync(bot, new TakeRole(Sample.Bo, Role.Deputy));
        await DoAsync(bot, new GiveRole(Sample.Bo, Role.Lead));

        Assert.AreSequenceEqual(["vagen-vidare/kvartalsrapport-2026-03-31/prompt/bo"], await bot.RunAsync());
    }

    [TestMethod]
    public async Task A_part_of_an_intervention_has_periods_of_its_own_and_the_people_of_the_whole()
    {
        var bot = await _world.FoundAsync();
        await DoAsync(bot, new MoveEndDate(new DateOnly(2026, 12, 31)));
        var part = new InterventionId("vagen-vidare-ung");

        var begun = await bot.Interventions.HandleAsync(
            part,
            Request(
                new BeginIntervention(
                    "Vägen vidare ung",
                    "Älvbacka kommun",
                    Sample.Template.Ref,
                    new PeriodScheme(new DateOnly(2026, 2, 1), new DateOnly(2026, 4, 30), new DateOnly(2026, 10, 31)),
                    Sample.VagenVidare,
                    []
                )
            ),
            CancellationToken.None
        );

        Assert.IsNull(begun.Refusal);
        Assert.IsTrue(begun.View.Intervention.Roles.SetEquals(Sample.Intervention.Roles));
        Assert.AreSequenceEqual(
            ["2026-04-30", "2026-07-31", "2026-10-31"],
            begun.View.Plans(new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31)).Select(p => $"{p.Plan.Period.End:yyyy-MM-dd}")
        );
        Assert.Contains(part, (await bot.Directory.AssociationAsync(CancellationToken.None)).Interventions);
    }

    [TestMethod]
    public async Task The_association_and_the_intervention_may_each_have_their_own_rules()
    {
        var bot = await _world.FoundAsync([
            new AssociationRoutineSet(Sample.Template.Id, ReportRoutine.Usual with { Due = new WorkingDayAfter(10) }),
        ]);
        Assert.AreEqual(new DateOnly(2026, 10, 14), await DueAsync(bot));

        await DoAsync(bot, new SetRoutine(Sample.Template.Id, ReportRoutine.Usual with { Due = new DaysAfter(15) }));

        Assert.AreEqual(new DateOnly(2026, 10, 15), await DueAsync(bot));
    }

    [TestMethod]
    public async Task The_same_wish_twice_is_one_event()
    {
        var bot = await _world.FoundAsync();

        Assert.IsTrue((await DoAsync(bot, new MoveEndDate(new DateOnly(2026, 12, 31)))).Changed);
        Assert.IsFalse((await DoAsync(bot, new MoveEndDate(new DateOnly(2026, 12, 31)))).Changed);
        Assert.IsTrue((await DoAsync(bot, new EnterMeeting(new Meeting(new DateOnly(2026, 4, 9))))).Changed);
        Assert.IsFalse((await DoAsync(bot, new EnterMeeting(new Meeting(new DateOnly(2026, 4, 9))))).Changed);
    }

    private async Task<DateOnly> DueAsync(Instance bot) =>
        (await bot.Interventions.FindAsync(Sample.VagenVidare, _world.Clock.GetUtcNow(), CancellationToken.None))!
            .Plans(new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 30))
            .Single()
            .Plan.Due;

    private Task<InterventionReply> DoAsync(Instance bot, InterventionCommand command) =>
        bot.Interventions.HandleAsync(Sample.VagenVidare, Request(command), CancellationToken.None);

    private InterventionRequest Request(InterventionCommand command) =>
        new(command, PersonId.Bot, $"office-{command.GetHashCode()}", _world.Clock.GetUtcNow());

    /// <summary>All that is due is done, and the entries that outlive their minute are gone.</summary>
    private async Task QuietAsync(Instance bot)
    {
        await bot.RunAsync();
        _world.Clock.Advance(TimeSpan.FromMinutes(10));
        await bot.RunAsync();
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text);
}
