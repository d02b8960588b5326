using System.Collections.Immutable;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Tests.Planning;

/// <summary>Planned days by the calendar. Reading days are whole working days outside vacation; see the table test for twenty years of
/// quarters.</summary>
[TestClass]
public sealed class BackwardPlanningTests
{
    [TestMethod]
    public void The_first_quarter_of_2026_is_sent_before_Easter_on_preliminary_figures()
    {
        var plan = Plan("2026-01-01", "2026-03-31");

        Assert.AreEqual("opens 2026-03-18, send 2026-03-25, answers 2026-04-02, due 2026-04-14, 5 days", Said(plan));
        Assert.IsTrue(plan.IsPreliminary);
        Assert.AreEqual(BreakName.Easter, plan.Break?.Name);
        Assert.AreSequenceEqual(
            ["Styrgruppen svarar före påsken (3 april–6 april).", "Rapporten skickas innan perioden är slut, på preliminära siffror."],
            plan.Reasons.Select(r => PlanWords.Of(r, Language.Swedish))
        );
    }

    [TestMethod]
    [DataRow("2027-10-01", "2027-12-31", "Styrgruppen svarar före trettonhelgen (6 januari–9 januari).")]
    [DataRow(
        "2025-10-01",
        "2025-12-31",
        "Mellan utskick och sista svarsdag ligger nyårshelgen (31 december–6 januari). De dagarna räknas inte."
    )]
    [DataRow("2025-10-01", "2025-12-16", "Styrgruppen svarar före jul- och nyårshelgerna (24 december–28 december).")]
    public void A_break_is_called_by_the_days_it_has_and_begins_after_the_last_day_to_answer(string start, string end, string reason)
    {
        Assert.AreEqual(reason, PlanWords.Of(Plan(start, end).Reasons[0], Language.Swedish));
    }

    [TestMethod]
    public void A_distant_Christmas_is_no_reason_for_a_round_that_ends_with_a_meeting_in_November()
    {
        var plan = Plan(
            "2026-10-01",
            "2026-12-31",
            ReportRoutine.Usual with
            {
                EarliestDays = 60,
            },
            new Meeting(new DateOnly(2026, 11, 24))
        );

        Assert.AreEqual(new DateOnly(2026, 11, 24), plan.AnswersClose);
        Assert.IsNull(plan.Break);
        Assert.IsEmpty(plan.Reasons.OfType<PlanReason.BeforeBreak>());
    }

    [TestMethod]
    [DataRow(
        "2026-07-01",
        "2026-09-30",
        "opens 2026-10-01, send 2026-10-06, answers 2026-10-13, due 2026-10-14, 5 days",
        DisplayName = "an ordinary quarter"
    )]
    [DataRow(
        "2026-04-01",
        "2026-06-30",
        "opens 2026-06-18, send 2026-06-26, answers 2026-07-03, due 2026-07-14, 5 days",
        DisplayName = "July: before the vacation"
    )]
    [DataRow(
        "2025-10-01",
        "2025-12-31",
        "opens 2025-12-18, send 2025-12-30, answers 2026-01-13, due 2026-01-14, 5 days",
        DisplayName = "Christmas: around New Year, but counted in whole days"
    )]
    [DataRow(
        "2028-01-01",
        "2028-03-31",
        "opens 2028-04-03, send 2028-04-05, answers 2028-04-13, due 2028-04-18, 5 days",
        DisplayName = "due on Good Friday: the day after Easter"
    )]
    [DataRow(
        "2024-09-01",
        "2024-12-31",
        "opens 2024-12-20, send 2025-01-03, answers 2025-01-13, due 2025-01-14, 5 days",
        DisplayName = "a first quarter of four months"
    )]
    public void Quarters(string start, string end, string said) => Assert.AreEqual(said, Said(Plan(start, end)));

    [TestMethod]
    [DataRow(
        "2026-10-12",
        "opens 2026-10-01, send 2026-10-06, answers 2026-10-13, due 2026-10-14, 5 days",
        DisplayName = "two days to write: too few for a meeting's sake"
    )]
    [DataRow("2026-10-13", "opens 2026-10-01, send 2026-10-05, answers 2026-10-13, due 2026-10-14, 5 days")]
    [DataRow(
        "2026-10-20",
        "opens 2026-10-01, send 2026-10-06, answers 2026-10-13, due 2026-10-14, 5 days",
        DisplayName = "after the due day: no use"
    )]
    public void A_meeting_that_fits_is_named_and_planned_for(string meeting, string said)
    {
        var day = DateOnly.Parse(meeting);
        var plan = Plan("2026-07-01", "2026-09-30", meetings: [new Meeting(day)]);

        Assert.AreEqual(said, Said(plan));
        Assert.AreEqual(day == plan.AnswersClose, plan.Meeting is not null);
    }

    [TestMethod]
    public void In_an_Easter_quarter_the_meeting_before_the_end_of_the_period_fits()
    {
        var plan = Plan(
            "2026-01-01",
            "2026-03-31",
            meetings: [new Meeting(new DateOnly(2026, 4, 1), new TimeOnly(9, 0)), new Meeting(new DateOnly(2026, 4, 16))]
        );

        Assert.AreEqual("opens 2026-03-17, send 2026-03-24, answers 2026-04-01, due 2026-04-14, 5 days", Said(plan));
        Assert.AreEqual(new TimeOnly(9, 0), plan.Meeting?.At);
    }

    [TestMethod]
    public void A_rule_that_leaves_too_little_is_said_with_days_that_would_help()
    {
        var hasty = ReportRoutine.Usual with { Due = new WorkingDayAfter(1), EarliestDays = 0 };

        var plan = Plan("2026-07-01", "2026-09-30", hasty);

        Assert.AreEqual(new Shortage(1, 5, new DateOnly(2026, 9, 23), new DateOnly(2026, 10, 7)), plan.Shortage);
        Assert.AreEqual(
            "Styrgruppen får bara 1 av 5 vanliga arbetsdagar att läsa. Skicka senast 23 september så får de 5.",
            PlanWords.Of(plan.Shortage!, Language.Swedish)
        );
    }

    [TestMethod]
    public void A_chosen_day_is_kept_and_what_it_costs_is_said()
    {
        var late = BackwardPlanning.For(Question("2026-07-01", "2026-09-30") with { ChosenSendDay = new DateOnly(2026, 10, 9) });

        Assert.AreEqual("opens 2026-10-01, send 2026-10-09, answers 2026-10-13, due 2026-10-14, 2 days", Said(late));
        Assert.AreEqual(new Shortage(2, 5, new DateOnly(2026, 10, 6), new DateOnly(2026, 10, 19)), late.Shortage);

        var behind = BackwardPlanning.For(Question("2026-07-01", "2026-09-30") with { ChosenSendDay = new DateOnly(2026, 10, 13) });
        Assert.AreEqual(
            Said(BackwardPlanning.For(Question("2026-07-01", "2026-09-30"))),
            Said(behind),
            "The rule has changed since: the day is chosen no more."
        );

        var early = BackwardPlanning.For(Question("2026-07-01", "2026-09-30") with { ChosenSendDay = new DateOnly(2026, 9, 30) });
        Assert.IsNull(early.Shortage);
        Assert.AreEqual(new DateOnly(2026, 10, 13), early.AnswersClose);
    }

    [TestMethod]
    [DataRow("2024-12-31", "2024-11-29", "2024-11-29", "2025-01-31", DisplayName = "the final report of the examples")]
    [DataRow("2027-01-31", "2027-01-01", "2026-12-30", "2027-03-01", DisplayName = "28 February is a Sunday")]
    [DataRow("2028-01-31", "2028-01-01", "2027-12-30", "2028-02-29", DisplayName = "a leap year")]
    public void A_final_report_collects_signatures_from_thirty_days_before_the_end(string end, string _, string opens, string due)
    {
        var routine = ReportRoutine.Usual with { Due = new MonthsAfter(1), SignatureDays = 30 };

        var plan = BackwardPlanning.For(Question("2024-01-01", end, routine) with { AsksSteeringGroup = false });

        Assert.AreEqual(DateOnly.Parse(opens), plan.SignaturesOpen);
        Assert.AreEqual(plan.SignaturesOpen, plan.WritingOpens);
        Assert.AreEqual(DateOnly.Parse(due), plan.Due);
        Assert.IsNull(plan.SendBy);
    }

    [TestMethod]
    [DataRow("2026-12-31", "2027-01-15", DisplayName = "the first date of the next year")]
    [DataRow("2026-06-30", "2026-08-15", DisplayName = "the second date of the year")]
    [DataRow("2026-01-15", "2026-08-15", DisplayName = "a period that ends on a date has the next one")]
    [DataRow("2026-08-15", "2027-01-15")]
    public void Fixed_dates_give_the_first_that_comes_after_the_period(string end, string due) =>
        Assert.AreEqual(
            DateOnly.Parse(due),
            new FixedDates([new MonthAndDay(8, 15), new MonthAndDay(1, 15)]).DayFor(DateOnly.Parse(end), WorkCalendar.Swedish)
        );

    [TestMethod]
    [DataRow("2027-12-31", "2028-02-29")]
    [DataRow("2026-12-31", "2027-02-28", DisplayName = "a common year")]
    public void The_last_of_February_is_due_on_the_last_of_February(string end, string due) =>
        Assert.AreEqual(DateOnly.Parse(due), new FixedDates([new MonthAndDay(2, 29)]).DayFor(DateOnly.Parse(end), WorkCalendar.Swedish));

    [TestMethod]
    public void Closed_days_of_the_organisation_move_the_plan()
    {
        // Tuesday 13 October is left alone between free days: with the weekend, five days on which nobody reads.
        var closed = WorkCalendar.Swedish with
        {
            ClosedDays = [new DateOnly(2026, 10, 12), new DateOnly(2026, 10, 14)],
        };

        var plan = BackwardPlanning.For(Question("2026-07-01", "2026-09-30") with { Calendar = closed });

        Assert.AreEqual("opens 2026-09-25, send 2026-10-02, answers 2026-10-09, due 2026-10-15, 5 days", Said(plan));
        Assert.Contains(new PlanReason.DueMoved(new DateOnly(2026, 10, 14), new DateOnly(2026, 10, 15)), plan.Reasons);
    }

    private static ReportPlan Plan(string start, string end, ReportRoutine? routine = null, params Meeting[] meetings) =>
        BackwardPlanning.For(Question(start, end, routine) with { Meetings = meetings.ToImmutableSortedDictionary(m => m.Day, m => m) });

    private static PlanQuestion Question(string start, string end, ReportRoutine? routine = null) =>
        new(
            new ReportingPeriod(DateOnly.Parse(start), DateOnly.Parse(end)),
            routine ?? ReportRoutine.Usual,
            WorkCalendar.Swedish,
            true,
            ImmutableSortedDictionary<DateOnly, Meeting>.Empty
        );

    private static string Said(ReportPlan plan) =>
        $"opens {plan.WritingOpens:yyyy-MM-dd}, send {plan.SendBy:yyyy-MM-dd}, answers {plan.AnswersClose:yyyy-MM-dd}, due "
        + $"{plan.Due:yyyy-MM-dd}, {plan.ReadingDays} days";
}
