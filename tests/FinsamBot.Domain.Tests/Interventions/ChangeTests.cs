using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Interventions;

/// <summary>An intervention's life: names, hand-overs, prolongations, excused periods, moved days and pauses. Today is Thursday 2 April
/// 2026.</summary>
[TestClass]
public sealed class ChangeTests
{
    private const string Form = "kvartalsrapport";

    private static readonly PersonId Office = new("arvid");
    private static readonly DateOnly Quarter = Sample.FirstQuarter.End;
    private static readonly Association Association = Sample.Association with
    {
        People = Sample.Association.People.Add(Office, new Person(Office, "Arvid Sund", "Förbundet", "arvid@norrsken.example.se", null)),
        Roles = Sample.Association.Roles.Add((Office, Role.Administrator)),
    };

    [TestMethod]
    public void A_renamed_intervention_keeps_its_id_and_tells_everybody_both_names()
    {
        var view = After(new RenameIntervention("  Vägen\u200b framåt "));

        Assert.AreEqual("Vägen framåt", view.Intervention.Name);
        Assert.AreEqual("Insatsen Vägen vidare heter nu Vägen framåt.", Words(view, "sofia"));
        Assert.AreSequenceEqual(["anna", "bo", "karim", "lena", "sofia"], Told(view), "The office did it itself.");
        Assert.IsEmpty(Decide(view, new RenameIntervention("Vägen framåt")).Events);
    }

    [TestMethod]
    public void A_new_owner_is_told_with_the_one_before()
    {
        var view = After(new ChangeOwner("Region Norrsken"));

        Assert.AreEqual("Huvudman för Vägen vidare är nu Region Norrsken. Förut var det Älvbacka kommun.", Words(view, "anna"));
    }

    [TestMethod]
    public void Who_takes_over_gets_the_role_and_hears_it_and_who_leaves_it_is_thanked_and_asked_no_more()
    {
        var view = After(new HandOver(Sample.Sofia, Sample.Bo, Role.Lead));

        Assert.AreSequenceEqual([Sample.Bo], view.Intervention.Writers());
        Assert.IsFalse(view.Intervention.Has(Sample.Bo, Role.Deputy), "Who leads is no deputy.");
        Assert.AreSequenceEqual(["bo", "sofia"], Told(view));
        Assert.AreEqual("Du är nu projektledare för Vägen vidare efter Sofia Lind. Allt som är skrivet finns kvar.", Words(view, "bo"));
        Assert.AreEqual(
            "Bo Ek är nu projektledare för Vägen vidare. Tack för ditt arbete. Du får inga fler påminnelser i den rollen.",
            Words(view, "sofia")
        );
        Assert.DoesNotContain(i => i.To.Id == "sofia" && i is not ChangeTold, view.Open().Select(o => o.Item));
        Assert.IsEmpty(Decide(view, new HandOver(Sample.Sofia, Sample.Bo, Role.Lead)).Events, "Said twice, it happens once.");
    }

    [TestMethod]
    public void A_members_substitute_stands_in_for_the_next_member_too()
    {
        var view = After(new NameSubstitute(Sample.Anna, Sample.Karim), new HandOver(Sample.Anna, Sample.Bo, Role.SteeringMember));

        Assert.AreEqual(Sample.Karim, view.Intervention.Substitutes[Sample.Bo]);
    }

    [TestMethod]
    public void A_prolongation_is_asked_for_by_the_lead_and_granted_by_the_office()
    {
        var ending = After(new MoveEndDate(new DateOnly(2026, 12, 31)));
        var asked = Then(ending, new AskForProlongation(new DateOnly(2027, 6, 30), "Två väntar på plats"), Sample.Sofia);

        Assert.AreSequenceEqual(["arvid"], Told(asked));
        Assert.AreEqual(
            "Sofia Lind vill förlänga Vägen vidare till och med onsdag 30 juni 2027. Skäl: Två väntar på plats",
            Words(asked, "arvid")
        );

        var granted = Then(asked, new AnswerProlongation(true, ""));
        Assert.AreEqual(new DateOnly(2027, 6, 30), granted.Intervention.EndsOn);
        Assert.IsNull(granted.Intervention.Changes.Wish);

        var refused = Then(asked, new AnswerProlongation(false, "Pengarna räcker inte"));
        Assert.AreEqual(new DateOnly(2026, 12, 31), refused.Intervention.EndsOn);
        Assert.AreEqual("Kansliet förlänger inte Vägen vidare. Skäl: Pengarna räcker inte", Words(refused, "sofia"));
        Assert.AreEqual(RefusalReason.NothingAskedFor, Decide(refused, new AnswerProlongation(true, "")).Refusal!.Reason);
    }

    [TestMethod]
    public void An_excused_period_is_not_opened_and_its_open_report_rests()
    {
        var view = After(new ExcusePeriod(Form, Quarter, "Alla deltagare var sjuka"));

        Assert.DoesNotContain(o => o.Period.End == Quarter, InterventionAgenda.OpeningsDue(At(view, "2026-04-20")));
        Assert.AreEqual(
            "Kvartalsrapport för 1 januari–31 mars 2026 i Vägen vidare behöver inte lämnas in. Skäl: Alla deltagare var sjuka",
            Words(view, "sofia")
        );

        var report = Report(view, "2026-05-04");
        Assert.DoesNotContain(o => o.Item.IsReminder, report.Open());
        Assert.AreEqual("Rapporten behöver inte lämnas in. Skäl: Alla deltagare var sjuka", RestWords.Of(report, Language.Swedish));

        var required = Then(view, new RequirePeriod(Form, Quarter));
        Assert.IsNotEmpty(Report(required, "2026-05-04").Due());
        Assert.AreEqual(1, Told(required).Count(t => t == "sofia"), "Of two changes of one report only the latest is news.");
    }

    [TestMethod]
    public void A_moved_due_day_moves_the_whole_plan_and_says_who_chose_it()
    {
        var view = After(new MoveDueDay(Form, Quarter, new DateOnly(2026, 4, 30)));

        var report = Report(view, "2026-04-02");
        Assert.AreEqual(new DateOnly(2026, 4, 30), report.DueDate);
        Assert.IsGreaterThan(new DateOnly(2026, 4, 14), report.Plan.AnswersClose!.Value);
        Assert.AreEqual(
            "Kansliet har valt sista dag i stället för 14 april.",
            Domain.Planning.PlanWords.Of(report.Plan.Reasons[0], Language.Swedish)
        );
        Assert.AreEqual(
            "Kvartalsrapport för 1 januari–31 mars 2026 i Vägen vidare ska nu lämnas in senast torsdag 30 april 2026.",
            Words(view, "sofia")
        );
    }

    [TestMethod]
    public void While_it_is_paused_nobody_is_reminded_and_nothing_opens_and_afterwards_all_goes_on()
    {
        var view = After(new PauseIntervention(new DateOnly(2026, 4, 2), new DateOnly(2026, 5, 3), "Lokalen har brunnit"));

        Assert.IsEmpty(Report(view, "2026-04-20").Due());
        Assert.AreEqual(
            "Insatsen är pausad till och med söndag 3 maj. Skäl: Lokalen har brunnit",
            RestWords.Of(Report(view, "2026-04-20"), Language.Swedish)
        );
        Assert.IsEmpty(InterventionAgenda.OpeningsDue(At(view, "2026-04-20")));
        Assert.AreEqual(new DateOnly(2026, 5, 4), StockholmTime.DayOf(Report(view, "2026-04-20").Next()!.Value));
        Assert.IsNotEmpty(Report(view, "2026-05-04").Due());

        var open = After(new PauseIntervention(new DateOnly(2026, 4, 2), null, "Lokalen har brunnit"));
        Assert.IsNull(Report(open, "2026-06-20").Next());
        Assert.IsNull(InterventionAgenda.NextOpening(At(open, "2026-06-20")));

        var resumed = Then(open, new ResumeIntervention());
        Assert.IsNotEmpty(Report(resumed, "2026-06-22").Due());
    }

    [TestMethod]
    public void What_the_lead_sends_in_a_pause_leaves_even_when_its_reminder_waits()
    {
        var pause = new InterventionPaused(new DateOnly(2026, 4, 1), null, "Lokalen har brunnit");
        var sent = Sample.Sent();
        var paused = Intervention.Evolve(sent.Own, new EventRecord(1, new Stamp(Sample.Morning, "arvid", "x"), pause));
        var view = new ReportView(sent.Report, sent.Circumstances with { Intervention = paused }, Sample.Morning.AddDays(11));

        Assert.AreSequenceEqual(
            ["anna", "karim", "lena"],
            view.Due().Where(i => i is ReviewRequest).Select(i => i.To.Id).Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain(i => i.IsReminder, view.Due());
    }

    [TestMethod]
    public void Who_has_left_for_good_gets_nothing_to_do_by_any_door()
    {
        var left = Association with { Left = [Sample.Bo] };
        var scheme = new PeriodScheme(Sample.FirstQuarter.Start, Sample.FirstQuarter.End);
        (Intervention State, InterventionCommand Command)[] doors =
        [
            (Sample.Intervention, new GiveRole(Sample.Bo, Role.Lead)),
            (Sample.Intervention, new HandOver(Sample.Sofia, Sample.Bo, Role.Lead)),
            (Sample.Intervention, new NameSubstitute(Sample.Anna, Sample.Bo)),
            (
                Intervention.None,
                new BeginIntervention("Ny", "Älvbacka kommun", Sample.Template.Ref, scheme, null, [new RoleGiven(Sample.Bo, Role.Lead)])
            ),
        ];
        foreach (var (state, command) in doors)
        {
            var circumstances = new Circumstances(left, state, Sample.Template, new Dictionary<PersonId, Contact>());
            var planned = new PlannedIntervention(circumstances, TemplateCatalogue.BuiltIn);

            var decision = InterventionRules.On(planned, new("ny"), null, RequestOf(command, Office));

            Assert.AreEqual(new Refusal(RefusalReason.PersonHasLeft, "Bo Ek"), decision.Refusal, command.ToString());
        }
    }

    [TestMethod]
    public void What_would_happen_is_said_before_it_is_confirmed()
    {
        var view = After();

        var foreseen = Foresight.Of(view, null, RequestOf(new MoveDueDay(Form, Quarter, new DateOnly(2026, 4, 30)), Office));

        Assert.AreSequenceEqual(
            [(new DateOnly(2026, 4, 14), new DateOnly(2026, 4, 30))],
            foreseen.Moved.Select(m => (m.Before!.Value, m.After!.Value))
        );
        Assert.AreSequenceEqual(["Bo Ek", "Sofia Lind"], foreseen.Told.Order(StringComparer.Ordinal));
        Assert.AreEqual(
            RefusalReason.ReasonMissing,
            Foresight.Of(view, null, RequestOf(new ExcusePeriod(Form, Quarter, " "), Office)).Refusal!.Reason
        );
    }

    [TestMethod]
    public void Everything_that_can_happen_has_its_words_in_both_languages()
    {
        InterventionCommand[] all =
        [
            new MoveEndDate(new DateOnly(2026, 12, 31)),
            new RenameIntervention("Nya vägen"),
            new ChangeOwner("Region Norrsken"),
            new HandOver(Sample.Anna, Sample.Bo, Role.SteeringMember),
            new AskForProlongation(new DateOnly(2027, 6, 30), "Skäl"),
            new AnswerProlongation(false, "Skäl"),
            new ExcusePeriod(Form, Quarter, "Skäl"),
            new RequirePeriod(Form, Quarter),
            new MoveDueDay(Form, Quarter, new DateOnly(2026, 4, 30)),
            new PauseIntervention(new DateOnly(2026, 4, 2), null, "Skäl"),
            new PauseIntervention(new DateOnly(2026, 4, 2), new DateOnly(2026, 5, 3), "Skäl"),
            new ResumeIntervention(),
            new SetParties(["Älvbacka kommun", "Region Norrsken"]),
        ];
        var view = After(all);
        var told = view.Intervention.Changes.All.Where(c => c.What is not PartiesSet).ToList();

        Assert.HasCount(all.Length - 2, told);
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var change in told)
            {
                var words = ChangeWords.Of(change, view, "sofia", language);
                Assert.IsTrue(words.Length > 10 && !words.Contains('{'), $"{change.What}: {words}");
            }
        }
    }

    private static Decision Decide(InterventionView view, InterventionCommand command, PersonId? actor = null) =>
        InterventionRules.On(view.State, view.Intervention.Id, null, RequestOf(command, actor ?? Office));

    private static InterventionRequest RequestOf(InterventionCommand command, PersonId actor) =>
        new(command, actor, command.ToString(), Sample.Morning);

    private static InterventionView After(params InterventionCommand[] commands) =>
        commands.Aggregate(View(Sample.Intervention), (view, command) => Then(view, command));

    private static InterventionView Then(InterventionView view, InterventionCommand command, PersonId? actor = null)
    {
        var decision = Decide(view, command, actor);
        Assert.IsNull(decision.Refusal, $"{command}: {decision.Refusal}");
        var stamp = new Stamp(Sample.Morning, (actor ?? Office).Value, command.ToString());
        return View(decision.Events.Aggregate(view.Intervention, (s, e) => Intervention.Evolve(s, new EventRecord(1, stamp, e))));
    }

    private static InterventionView View(Intervention intervention) =>
        new(
            new Circumstances(Association, intervention, Sample.Template, new Dictionary<PersonId, Contact>()),
            TemplateCatalogue.BuiltIn,
            Sample.Morning
        );

    private static InterventionView At(InterventionView view, string day) => view with { Now = Morning(day) };

    private static ReportView Report(InterventionView view, string day) => new(Sample.Opened().Report, view.Circumstances, Morning(day));

    private static DateTimeOffset Morning(string day) => StockholmTime.At(DateOnly.Parse(day), new TimeOnly(10, 0));

    private static IEnumerable<string> Told(InterventionView view) =>
        view.Open().Where(o => o.Item is ChangeTold).Select(o => o.Item.To.Id).Order(StringComparer.Ordinal);

    private static string Words(InterventionView view, string to) =>
        ChangeWords.Of(view.Intervention.Changes.All[^1], view, to, Language.Swedish);
}
