using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Interventions.Figures.Staffing;

namespace FinsamBot.Domain.Tests.Interventions.Figures;

/// <summary>What is registered belongs to the intervention and its day, and is found there whenever it came.</summary>
[TestClass]
public sealed class FigureLedgerTests
{
    private static readonly ReportingPeriod First = Quarter(1, 3, 31);
    private static readonly ReportingPeriod Second = Quarter(4, 6, 30);
    private static readonly ReportingPeriod Third = Quarter(7, 9, 30);
    private static readonly ReportingPeriod Whole = new(First.Start, Third.End);

    [TestMethod]
    public void The_next_report_opens_with_those_who_were_left_also_when_they_are_counted_late()
    {
        var ledger = Ledger(Counted(Second, "Språng", 0, 1, 0));
        Assert.AreEqual("Språng 0+1-0", Flows(ledger.ShownIn(Second)));

        ledger = With(ledger, Counted(First, "", 3, 7, 4));

        Assert.AreEqual(" 3+7-4", Flows(ledger.ShownIn(First)));
        Assert.AreEqual(" 6+0-0|Språng 0+1-0", Flows(ledger.ShownIn(Second)));
        Assert.AreEqual(" 6+0-0", Flows(With(Ledger(), Counted(First, "", 3, 7, 4)).ShownIn(Second)));
    }

    [TestMethod]
    public void A_goal_keeps_its_thread_and_what_is_said_late_of_an_earlier_period_becomes_its_step()
    {
        var ledger = Ledger(Goal(First, "m1", GoalStatus.NotSaid), Goal(Second, "m1", GoalStatus.Met));
        Assert.AreEqual("m1 Met", Goals(ledger.ShownIn(Second)));

        ledger = With(ledger, Goal(First, "m1", GoalStatus.Started));

        Assert.AreEqual("m1 Started", Goals(ledger.ShownIn(First)));
        Assert.AreEqual("m1 Met, 2026-03-31 Started", Goals(ledger.ShownIn(Second)));
        Assert.AreEqual("m1 NotSaid, 2026-03-31 Started, 2026-06-30 Met", Goals(ledger.ShownIn(Third)));
        Assert.AreEqual("m1 Met, 2026-03-31 Started", Goals(ledger.Gathered(Whole, [])), "As it last stood.");
    }

    [TestMethod]
    public void A_deviation_stands_in_the_report_of_its_day_whichever_report_it_was_registered_in()
    {
        var ledger = Ledger(Deviated(First, 1, new DateOnly(2026, 5, 4)), Deviated(Third, 2, new DateOnly(2026, 2, 3)));

        Assert.AreEqual("2", Deviations(ledger.ShownIn(First)));
        Assert.AreEqual("1", Deviations(ledger.ShownIn(Second)));
        Assert.AreEqual("", Deviations(ledger.ShownIn(Third)));
        Assert.AreEqual("2 1", Deviations(ledger.Gathered(Whole, [])));
    }

    [TestMethod]
    public void A_post_stays_until_somebody_changes_it_and_one_that_was_taken_away_is_gone_from_then_on()
    {
        var ledger = Ledger(
            new StaffingSaved(new Post(1, "", "Älvbacka kommun", "coach", 50, true)) { Period = First },
            new StaffingRemoved(1) { Period = Third }
        );

        Assert.HasCount(1, ledger.ShownIn(First).Staffing);
        Assert.HasCount(1, ledger.ShownIn(Second).Staffing);
        Assert.IsEmpty(ledger.ShownIn(Third).Staffing);
    }

    [TestMethod]
    public void A_final_report_gathers_the_intervention_and_its_parts_and_can_be_corrected_there()
    {
        var part = Ledger(Goal(First, "m1", GoalStatus.Met), Counted(First, "", 0, 4, 0), Deviated(First, 1, new DateOnly(2026, 2, 3)));
        var own = Ledger(
            Goal(First, "m1", GoalStatus.Started),
            Counted(First, "", 0, 10, 0),
            Counted(Second, "", 10, 5, 2),
            Deviated(First, 1, new DateOnly(2026, 2, 1))
        );

        var gathered = own.Gathered(Whole, [new PartLedger("Språng", part)]);

        Assert.AreEqual("m1 Started|Språng/m1 Met", Goals(gathered));
        Assert.AreEqual(" 0+15-2|Språng 0+4-0", Flows(gathered));
        Assert.HasCount(2, gathered.Deviations.Select(d => d.Number).Distinct().ToList(), "Each part has counted from 1.");

        var ofPart = gathered.Deviations[1];
        own = With(
            own,
            new DeviationNoted(ofPart with { Text = "Coachen i Språng slutade." }) { Period = Whole },
            Counted(Whole, "Språng", 0, 5, 0),
            new GoalRemoved("Språng/m1") { Period = Whole }
        );
        gathered = own.Gathered(Whole, [new PartLedger("Språng", part)]);

        Assert.AreEqual("Coachen i Språng slutade.", gathered.Deviations[1].Text);
        Assert.AreEqual(" 0+15-2|Språng 0+5-0", Flows(gathered));
        Assert.AreEqual("m1 Started", Goals(gathered));
        Assert.AreEqual("1", Deviations(own.ShownIn(First)), "What is said of a part in the final report is not the intervention's own.");
    }

    [TestMethod]
    public void What_reports_keep_themselves_is_taken_over_once_and_goes_on()
    {
        var kept = new ReportFigures
        {
            Participants = [new ParticipantFlow("", default, new Headcount(4, 3), default)],
            Deviations = [new Deviation(1, new DateOnly(2026, 2, 3), DeviationKind.Staffing, "Coachen slutade.")],
        };
        var taken = new FiguresTakenOver("kvartalsrapport", First, 1, kept);
        var ledger = FigureLedger.None.With(taken);

        Assert.IsTrue(ledger.Holds(taken));
        Assert.IsFalse(ledger.Holds(taken with { Figures = kept with { Participants = [] } }));
        Assert.AreEqual(" 7+0-0", Flows(ledger.ShownIn(Second)));
        Assert.HasCount(1, ledger.Gathered(Whole, []).Deviations);

        ledger = With(ledger, Deviated(Second, 1, new DateOnly(2026, 4, 1)));
        Assert.HasCount(2, ledger.Gathered(Whole, []).Deviations, "Numbers of a report taken over are not those of the intervention.");
        Assert.HasCount(2, ledger.With(taken).Gathered(Whole, []).Deviations, "Taken over again it is there once.");
    }

    [TestMethod]
    public void Nothing_new_is_named_like_what_a_report_that_was_taken_over_has_named()
    {
        var goal = new Goal("m1", "", GoalLevel.Effect, "Fler i arbete", GoalTarget.YesNo, GoalStanding.Unsaid, []);
        var kept = new ReportFigures { Goals = [goal], Staffing = [new Post(2, "", "Älvbacka kommun", "coach", 50, true)] };
        var ledger = With(
            FigureLedger.None.With(new FiguresTakenOver("kvartalsrapport", First, 1, kept)),
            new GoalRemoved("m1") { Period = Second },
            new StaffingRemoved(2) { Period = Second }
        );

        Assert.IsTrue(ledger.ShownIn(Third).IsEmpty);
        Assert.AreEqual("m1", ledger.Ever.Goals.Single().Id);
        Assert.AreEqual(2, ledger.Ever.Staffing.Single().Number);
    }

    [TestMethod]
    public void In_whichever_order_and_however_late_figures_come_reports_and_sums_are_the_same()
    {
        var random = new Random(14);
        FigureEvent[] all =
        [
            Goal(First, "m1", GoalStatus.Started),
            Goal(Second, "m1", GoalStatus.OnTrack),
            Goal(Third, "m1", GoalStatus.Met),
            Goal(Second, "m2", GoalStatus.Delayed),
            Counted(First, "", 0, 12, 3),
            Counted(Second, "", 9, 4, 4),
            Counted(Third, "", 9, 2, 1),
            Counted(Second, "Språng", 0, 5, 0),
            .. Enumerable.Range(1, 12).Select(n => Deviated(n % 2 == 0 ? First : Third, n, First.Start.AddDays(n * 22))),
        ];
        var expected = Said(Ledger(all));

        for (var n = 0; n < 500; n++)
        {
            random.Shuffle(all);
            Assert.AreEqual(expected, Said(Ledger(all)), string.Join('\n', all.AsEnumerable()));
        }
    }

    /// <summary>Goals stand in the order in which they were first said; everything else has an order of its own.</summary>
    private static string Said(FigureLedger ledger) =>
        string.Join(
            '\n',
            new[] { ledger.ShownIn(First), ledger.ShownIn(Second), ledger.ShownIn(Third), ledger.Gathered(Whole, []) }.Select(f =>
                $"{string.Join('|', Goals(f).Split('|').Order(StringComparer.Ordinal))}; {Flows(f)}; {Deviations(f)}"
            )
        );

    private static FigureLedger Ledger(params FigureEvent[] events) => With(FigureLedger.None, events);

    private static FigureLedger With(FigureLedger ledger, params FigureEvent[] events) => events.Aggregate(ledger, (l, e) => l.With(e));

    private static GoalSaved Goal(ReportingPeriod period, string id, GoalStatus status) =>
        new(new Goal(id, "", GoalLevel.Effect, "Fler i arbete", GoalTarget.YesNo, new GoalStanding(status), [])) { Period = period };

    private static ParticipantsCounted Counted(ReportingPeriod period, string unit, int opening, int came, int left) =>
        new(new ParticipantFlow(unit, new Headcount(opening, 0), new Headcount(came, 0), new Headcount(left, 0))) { Period = period };

    private static DeviationNoted Deviated(ReportingPeriod period, int number, DateOnly on) =>
        new(new Deviation(number, on, DeviationKind.Staffing, "Coachen slutade.")) { Period = period };

    private static string Goals(ReportFigures figures) =>
        string.Join('|', figures.Goals.Select(g => string.Join(", ", g.Thread.Select(Step).Prepend($"{g.Id} {g.Standing.Status}"))));

    private static string Step(GoalStep step) => $"{step.PeriodEnd:yyyy-MM-dd} {step.Status}";

    private static string Flows(ReportFigures figures) =>
        string.Join('|', figures.Participants.Select(p => $"{p.Unit} {p.Opening.All}+{p.New.All}-{p.Exited.All}"));

    private static string Deviations(ReportFigures figures) => string.Join(' ', figures.Deviations.Select(d => d.Number));

    private static ReportingPeriod Quarter(int first, int last, int day) =>
        new(new DateOnly(2026, first, 1), new DateOnly(2026, last, day));
}
