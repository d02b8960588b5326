using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Disposal;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Plans;
using FinsamBot.Runtime.Tests.Delivery;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Runtime.Tests.Plans;

/// <summary>What touches several streams is done whole or not at all, wherever the program dies.</summary>
[TestClass]
public sealed class PlanTests
{
    private static readonly InterventionId New = new("nya-steg");
    private static readonly TemplateRef Form = new("kvartalsrapport", "2025");
    private static readonly PeriodScheme Quarters = new(Sample.FirstQuarter.Start, Sample.FirstQuarter.End);
    private static readonly CancellationToken None = CancellationToken.None;

    [TestMethod]
    public Task An_intervention_is_begun_and_registered_or_neither() =>
        KilledAtEveryWriteAsync(
            bot => bot.Interventions.HandleAsync(New, new InterventionRequest(Begin(), PersonId.Bot, "begin", Sample.Morning), None),
            async bot =>
            {
                var begun = (await bot.Directory.InterventionAsync(New, None)).Exists;
                Assert.AreEqual(begun, (await bot.Directory.AssociationAsync(None)).Interventions.Contains(New));
                return begun;
            }
        );

    [TestMethod]
    public Task An_intervention_is_split_or_goes_on() =>
        KilledAtEveryWriteAsync(
            bot =>
                bot.Interventions.HandleAsync(
                    Sample.VagenVidare,
                    Request(new SplitIntervention(new DateOnly(2026, 6, 30), ["Nya steg", "Nya steg!"]), "split"),
                    None
                ),
            async bot =>
            {
                var split = (await bot.Directory.InterventionAsync(Sample.VagenVidare, None)).EndsOn == new DateOnly(2026, 6, 30);
                var association = await bot.Directory.AssociationAsync(None);
                foreach (var id in new[] { New, new InterventionId("nya-steg-2") })
                {
                    var begun = await bot.Directory.InterventionAsync(id, None);
                    Assert.AreEqual(split, association.Interventions.Contains(id));
                    Assert.AreEqual(split, begun.Has(Sample.Sofia, Role.Lead) && begun.StartsOn == new DateOnly(2026, 7, 1));
                }

                return split;
            }
        );

    [TestMethod]
    public Task A_report_is_opened_and_its_intervention_knows_it_or_neither() =>
        KilledAtEveryWriteAsync(
            bot => bot.DoAsync(Sample.Sofia, new OpenReport(Sample.FirstQuarter), "open"),
            async bot =>
            {
                var opened = (await bot.Handler.ReadAsync(Sample.ReportId, None)).IsOpened;
                var known = (await bot.Directory.InterventionAsync(Sample.VagenVidare, None)).Opened;
                Assert.AreEqual(opened, known.Contains(new OpenedPeriod("kvartalsrapport", Sample.FirstQuarter)));
                return opened;
            }
        );

    [TestMethod]
    public Task An_old_report_comes_in_with_the_intervention_that_nobody_has_named_before_or_neither() =>
        KilledAtEveryWriteAsync(
            bot => Intake(bot).TakeInAsync(Old, File, PersonId.Bot, Sample.Morning, None),
            async bot =>
            {
                var begun = (await bot.Directory.InterventionAsync(New, None)).Exists;
                var report = await bot.Handler.ReadAsync(new ReportId(New, Form.Id, Sample.FirstQuarter.End), None);
                Assert.AreEqual(begun, report.TakenIn is not null, "Begun without its report.");
                Assert.AreEqual(begun, (await bot.Directory.AssociationAsync(None)).Interventions.Contains(New));
                Assert.AreEqual(begun, (await bot.Directory.InterventionAsync(New, None)).Opened.Count == 1);
                return begun;
            }
        );

    [TestMethod]
    public Task A_file_of_settings_is_followed_to_its_end_or_not_at_all() =>
        KilledAtEveryWriteAsync(
            bot => bot.Plans.HandleAsync(Settings(), None),
            async bot =>
            {
                var association = await bot.Directory.AssociationAsync(None);
                var begun = await bot.Directory.InterventionAsync(New, None);
                Assert.AreEqual(begun.Exists, association.Calendar.ClosedDays.Contains(new DateOnly(2026, 5, 15)));
                Assert.AreEqual(begun.Exists, association.Details.CaseNumberExample == "SFN 2026/13");
                Assert.AreEqual(begun.Exists, begun.Has(Sample.Bo, Role.Deputy));
                Assert.AreEqual(begun.Exists, (await bot.Directory.InterventionAsync(Sample.VagenVidare, None)).Meetings.Count == 1);
                return begun.Exists;
            }
        );

    [TestMethod]
    public async Task A_refusal_ends_a_plan_and_leaves_nothing_of_it_to_finish()
    {
        var (world, bot) = await FoundAsync();
        var (fine, wrong) = (Settings().Steps[0], new InterventionStep(New, Request(new MoveEndDate(null), "wrong")));

        var replies = await bot.Plans.HandleAsync(new RequestPlan([fine, wrong, Settings().Steps[2]]), None);

        Assert.AreSequenceEqual([null, RefusalReason.NoSuchIntervention], replies.Select(r => r.Refusal?.Reason));
        Assert.IsEmpty(await world.Blobs.ListAsync("plans/", None).ToListAsync());
    }

    [TestMethod]
    [DataRow("not json at all")]
    [DataRow(
        """[{"command":"sealIntervention.9","target":"nya-steg","content":{},"actor":"finsambot","commandId":"x","now":"2026-04-02T08:00:00Z"}]"""
    )]
    [DataRow(
        """[{"command":"openReport.1","target":"../x","content":{"period":{}},"actor":"finsambot","commandId":"x","now":"2026-04-02T08:00:00Z"}]"""
    )]
    public async Task What_is_no_plan_is_named_and_keeps_no_other_from_being_finished(string content)
    {
        var (world, _) = await FoundAsync();
        await world.Blobs.PutAsync(new StreamName("plans/0000"), System.Text.Encoding.UTF8.GetBytes(content), None);
        await world.Blobs.PutAsync(new StreamName("plans/1111"), PlanText.Write(Settings()), None);
        var bot = world.Start();

        Assert.AreEqual(1, await bot.Plans.ResumeAsync(None));

        Assert.IsTrue((await bot.Directory.InterventionAsync(New, None)).Exists);
        var damage = bot.Directory.Damage.All.Single();
        Assert.AreEqual((DamageKind.Plan, "plans/0000"), (damage.Kind, damage.Name));
    }

    [TestMethod]
    public async Task When_nothing_is_left_only_the_first_look_asks_the_storage()
    {
        var (world, bot) = await FoundAsync();
        await bot.Plans.ResumeAsync(None);
        var before = world.Faults.CountOf(StoreOperation.ListBlobs);

        await bot.Plans.ResumeAsync(None);
        Assert.AreEqual(before, world.Faults.CountOf(StoreOperation.ListBlobs));

        // The storage gives way in the middle and the program lives on: the next pass finishes it.
        world.Faults.NextAppend = AppendFault.NotWritten;
        await Assert.ThrowsAsync<Exception>(() =>
            bot.Interventions.HandleAsync(New, new InterventionRequest(Begin(), PersonId.Bot, "begin", Sample.Morning), None)
        );
        Assert.AreEqual(1, await bot.Plans.ResumeAsync(None));
        Assert.IsTrue((await bot.Directory.AssociationAsync(None)).Interventions.Contains(New));
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task What_was_never_written_or_another_has_finished_is_looked_for_once(bool written)
    {
        var (world, bot) = await FoundAsync();
        await bot.Plans.ResumeAsync(None);
        world.Faults.NextAppend = AppendFault.NotWritten;
        world.Faults.CrashBeforeWrite = written ? null : 1;
        await Assert.ThrowsAsync<Exception>(() => bot.Plans.HandleAsync(Settings(), None));
        world.Faults.Restart();
        await world.Start().Plans.ResumeAsync(None);
        Assert.AreEqual(written, (await bot.Directory.InterventionAsync(New, None)).Exists);

        Assert.AreEqual(0, await bot.Plans.ResumeAsync(None));
        var before = world.Faults.CountOf(StoreOperation.ListBlobs);
        await bot.Plans.ResumeAsync(None);

        Assert.AreEqual(before, world.Faults.CountOf(StoreOperation.ListBlobs));
    }

    [TestMethod]
    public void Every_command_that_a_plan_may_hold_is_read_as_it_was_written()
    {
        var routine = ReportRoutine.Usual with { AnswerDays = 6 };
        InterventionCommand[] commands =
        [
            Begin(),
            new MoveEndDate(new DateOnly(2026, 12, 31)),
            new AddReporting(new Reporting(new TemplateRef("slutrapport", "2026"), Quarters with { Whole = true })),
            new SetRoutine("kvartalsrapport", routine),
            new EnterMeeting(new Meeting(new DateOnly(2026, 6, 1))),
            new CancelMeeting(new DateOnly(2026, 6, 1)),
            new ChooseSendDay("kvartalsrapport", Sample.FirstQuarter.End, new DateOnly(2026, 4, 8)),
            new GiveRole(Sample.Bo, Role.Chair),
            new TakeRole(Sample.Bo, Role.Chair),
            new NameSubstitute(Sample.Anna, Sample.Bo),
            new SetParties(["Älvbacka kommun"]),
            new SplitIntervention(new DateOnly(2026, 6, 30), ["Ung", "Vuxen"]),
        ];
        AssociationCommand[] association =
        [
            new FoundAssociation(Sample.Association.Details, [Sample.Association.People[Sample.Bo]], [new(Sample.Rita, Role.Registrar)]),
            new RegisterPerson(Sample.Association.People[Sample.Bo]),
            new RegisterPeople([
                Sample.Association.People[Sample.Bo],
                Sample.Association.People[Sample.Rita] with
                {
                    Upn = "rita@konto.example.se",
                },
            ]),
            new GiveAssociationRole(Sample.Bo, Role.Administrator),
            new TakeAssociationRole(Sample.Bo, Role.Administrator),
            new RegisterIntervention(New),
            new SetWorkCalendar(WorkCalendar.Swedish with { ClosedDays = [new DateOnly(2026, 5, 15)] }),
            new SetAssociationRoutine("kvartalsrapport", routine),
            new SetCaseNumbers("SFN [0-9]+", null),
            new SetSmallestShown(3),
        ];
        var plan = new RequestPlan([
            .. association.Select(c => new AssociationStep(new AssociationRequest(c, Sample.Rita, "a", Sample.Morning))),
            .. commands.Select(c => new InterventionStep(New, Request(c, "i"))),
            new ReportStep(Sample.ReportId, new Request(new OpenReport(Sample.FirstQuarter), Sample.Sofia, "open", Sample.Morning)),
            new ReportStep(
                Sample.ReportId,
                new Request(new TakeInReport(Old, Sample.FirstQuarter, File), Sample.Rita, "in", Sample.Morning)
            ),
            new ReportStep(
                Sample.ReportId,
                new Request(
                    new DisposeOfKept(
                        new DisposalDecision("Plan", "1", "Styrelsen", Sample.FirstQuarter.Start, [KeptKind.Mail], Sample.FirstQuarter.End),
                        [new KeptThing(KeptKind.Mail, "0a")]
                    ),
                    Sample.Rita,
                    "dispose",
                    Sample.Morning
                )
            ),
            new RemovalStep(["mail/kept/0a.eml"]),
        ]);

        var written = PlanText.Write(plan);
        var read = PlanText.Read(written);

        Assert.HasCount(plan.Steps.Count, read.Steps);
        Assert.AreSequenceEqual(plan.Steps.Select(TypesOf), read.Steps.Select(TypesOf));
        Assert.AreEqual(System.Text.Encoding.UTF8.GetString(written), System.Text.Encoding.UTF8.GetString(PlanText.Write(read)));
        Assert.AreEqual(routine, ((SetRoutine)((InterventionStep)read.Steps[association.Length + 3]).Request.Command).Routine);
    }

    private static (Type Step, Type Command) TypesOf(PlanStep step) =>
        step switch
        {
            AssociationStep s => (s.GetType(), s.Request.Command.GetType()),
            InterventionStep s => (s.GetType(), s.Request.Command.GetType()),
            RemovalStep s => (s.GetType(), s.GetType()),
            _ => (step.GetType(), ((ReportStep)step).Request.Command.GetType()),
        };

    /// <summary>Kills the program before, and after, each write of what it is asked for, starts it again and looks what is there.</summary>
    /// <param name="isDone">Compares the parts with each other, and says whether they are there.</param>
    private static async Task KilledAtEveryWriteAsync(Func<Instance, Task> ask, Func<Instance, Task<bool>> isDone)
    {
        var (undisturbed, first) = await FoundAsync();
        await ask(first);
        Assert.IsTrue(await isDone(first));
        var writes = undisturbed.Faults.Writes;
        Assert.IsGreaterThan(4, writes);
        var done = new List<bool>();
        for (var n = 1; n <= 2 * writes; n++)
        {
            var (world, bot) = await FoundAsync();
            world.Faults.CrashBeforeWrite = n <= writes ? n : null;
            world.Faults.CrashAfterWrite = n > writes ? n - writes : null;
            await Assert.ThrowsExactlyAsync<CrashException>(() => ask(bot));
            world.Faults.Restart();
            var next = world.Start();
            await next.Plans.ResumeAsync(None);
            done.Add(await isDone(next));
            Assert.IsEmpty(await world.Blobs.ListAsync("plans/", None).ToListAsync(), $"A plan is left after a death at write {n}.");
            Assert.IsEmpty(next.Directory.Damage.All);
            await ask(next);
            Assert.IsTrue(await isDone(next), $"Asked again after a death at write {n}.");
        }

        Assert.IsFalse(done[0], "Nothing was written yet.");
        Assert.IsTrue(done[writes - 1] && done[^1], "The last write was under way.");
    }

    private static async Task<(World World, Instance Bot)> FoundAsync()
    {
        var world = new World();
        await world.FoundAsync();
        world.Faults.Restart();
        return (world, world.Start());
    }

    private static RequestPlan Settings()
    {
        var calendar = WorkCalendar.Swedish with { Vacation = null, ClosedDays = [new DateOnly(2026, 5, 15)] };
        return new RequestPlan([
            new AssociationStep(Request(new SetWorkCalendar(calendar))),
            new AssociationStep(Request(new SetCaseNumbers("SFN 20[0-9]{2}/[0-9]+", "SFN 2026/13"))),
            new InterventionStep(New, Request(Begin(), "1")),
            new InterventionStep(New, Request(new GiveRole(Sample.Bo, Role.Deputy), "2")),
            new InterventionStep(Sample.VagenVidare, Request(new EnterMeeting(new Meeting(new DateOnly(2026, 6, 1))), "3")),
        ]);
    }

    private static AssociationRequest Request(AssociationCommand command) => new(command, PersonId.Bot, "file", Sample.Morning);

    private static InterventionRequest Request(InterventionCommand command, string id) => new(command, PersonId.Bot, id, Sample.Morning);

    private static BeginIntervention Begin() =>
        new("Nya steg", "Älvbacka kommun", Form, Quarters, null, [new RoleGiven(Sample.Sofia, Role.Lead)]);

    private static IntakeHandler Intake(Instance bot) => new(bot.Blobs, bot.Directory, bot.Handler, bot.Plans);

    private static readonly SourceFile File = new("rapport.docx", new string('a', 64));

    private static readonly UnderstoodReport Old = new(
        Form,
        "Nya steg",
        "Älvbacka kommun",
        Sample.FirstQuarter,
        new DateOnly(2026, 4, 11),
        [new UnderstoodText("activities", "Vi öppnade verkstaden.", 1)],
        ReportFigures.None with
        {
            Deviations = [new Deviation(1, Sample.FirstQuarter.End, DeviationKind.Other, "Coachen slutade.")],
        },
        ["Sidan 3"],
        [],
        []
    );
}
