using System.Collections.Immutable;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Tests.Planning;

/// <summary>Plans on the very day where one rule gives way to another.</summary>
[TestClass]
public sealed class PlanningEdgesTests
{
    private static readonly ReportRoutine Usual = ReportRoutine.Usual;

    [TestMethod]
    public void Of_two_meetings_that_fit_the_later_one_is_planned_for()
    {
        var plan = Plan("2026-07-01", "2026-09-30", Usual with { Due = new DaysAfter(30) }, meetings: ["2026-10-20", "2026-10-27"]);

        Assert.AreEqual(new DateOnly(2026, 10, 27), plan.Meeting?.Day);
        Assert.AreEqual("opens 2026-10-01, send 2026-10-19, answers 2026-10-27, due 2026-10-30, 5 days", Said(plan));
    }

    [TestMethod]
    public void Five_days_are_read_before_the_meeting_and_Easter_stays_the_reason_though_the_meeting_comes_earlier_still()
    {
        var plan = Plan("2026-01-01", "2026-03-31", Usual, meetings: ["2026-04-01"]);

        Assert.AreEqual(new Break(new DateOnly(2026, 4, 3), new DateOnly(2026, 4, 6)), plan.Break);
    }

    [TestMethod]
    [DataRow(
        6,
        "opens 2026-03-18, send 2026-03-25, answers 2026-04-02, due 2026-04-14, 5 days",
        DisplayName = "on the earliest day itself"
    )]
    [DataRow(
        5,
        "opens 2026-03-25, send 2026-04-01, answers 2026-04-13, due 2026-04-14, 5 days",
        DisplayName = "a day too early: around Easter"
    )]
    public void A_round_may_start_on_the_earliest_day_and_not_before(int earliestDays, string said) =>
        Assert.AreEqual(said, Said(Plan("2026-01-01", "2026-03-31", Usual with { EarliestDays = earliestDays })));

    [TestMethod]
    public void Answers_close_on_Wednesday_where_the_organisation_keeps_Maundy_Thursday_closed()
    {
        var calendar = WorkCalendar.Swedish with { ClosedDays = [new DateOnly(2026, 4, 2)] };

        var plan = BackwardPlanning.For(Question("2026-01-01", "2026-03-31", Usual) with { Calendar = calendar });

        Assert.AreEqual("opens 2026-03-18, send 2026-03-25, answers 2026-04-01, due 2026-04-14, 5 days", Said(plan));
    }

    [TestMethod]
    public void A_round_never_starts_before_the_period_of_its_figures()
    {
        var plan = Plan("2026-09-25", "2026-09-30", Usual with { Due = new WorkingDayAfter(1) });

        Assert.AreEqual(new DateOnly(2026, 9, 25), plan.SendBy);
        Assert.AreEqual(new Shortage(3, 5, null, new DateOnly(2026, 10, 5)), plan.Shortage);
    }

    [TestMethod]
    [DataRow(29, "2026-09-02", "2026-11-03")]
    [DataRow(30, null, "2026-11-04", DisplayName = "the first day of the period has no figures to send")]
    public void A_day_that_would_help_lies_within_the_period(int answerDays, string? sendBy, string due)
    {
        var plan = Plan("2026-09-01", "2026-09-30", Usual with { AnswerDays = answerDays });

        Assert.AreEqual(sendBy is null ? null : DateOnly.Parse(sendBy), plan.Shortage?.SendBy);
        Assert.AreEqual(DateOnly.Parse(due), plan.Shortage?.Due);
        Assert.Contains(
            sendBy is null ? "Med sista dag 4 november får de 30." : "Skicka senast 2 september så får de 29.",
            PlanWords.Of(plan.Shortage!, Language.Swedish)
        );
    }

    [TestMethod]
    public void The_one_day_that_was_promised_is_no_shortage()
    {
        // The period ends on a Sunday, and the only reading day before the last close is that close: Monday 1 June.
        var plan = Plan("2026-05-01", "2026-05-31", Usual with { Due = new DaysAfter(2), AnswerDays = 1, EarliestDays = 1 });

        Assert.AreEqual(new DateOnly(2026, 6, 1), plan.AnswersClose);
        Assert.AreEqual(1, plan.ReadingDays);
        Assert.IsNull(plan.Shortage);
    }

    [TestMethod]
    public void A_meeting_too_early_to_be_planned_for_changes_nothing_of_what_would_help()
    {
        var hasty = Usual with { Due = new WorkingDayAfter(1), EarliestDays = 3 };

        var plan = Plan("2026-07-01", "2026-09-30", hasty, meetings: ["2026-09-29"]);

        // Answers close on 30 September with or without the meeting: sent by the 23rd, five days are left.
        Assert.AreEqual("send 2026-09-28, answers 2026-09-30", $"send {plan.SendBy:yyyy-MM-dd}, answers {plan.AnswersClose:yyyy-MM-dd}");
        Assert.AreEqual(new Shortage(2, 5, new DateOnly(2026, 9, 23), new DateOnly(2026, 10, 6)), plan.Shortage);
    }

    [TestMethod]
    [DataRow("2026-03-20", "2026-04-02", 8, DisplayName = "earlier than planned: closes as planned")]
    [DataRow("2026-03-25", "2026-04-02", 5, DisplayName = "the planned day itself")]
    [DataRow("2026-03-26", "2026-04-13", 9, DisplayName = "later: the days after Easter are needed")]
    public void A_chosen_day_keeps_the_planned_close_while_it_leaves_room(string chosen, string close, int days)
    {
        var plan = Plan("2026-01-01", "2026-03-31", Usual, chosen);

        Assert.AreEqual(DateOnly.Parse(close), plan.AnswersClose);
        Assert.AreEqual(days, plan.ReadingDays);
        Assert.IsNull(plan.Shortage);
        Assert.Contains(new PlanReason.Chosen(new DateOnly(2026, 3, 25)), plan.Reasons);
    }

    [TestMethod]
    [DataRow("2026-03-23", true, DisplayName = "before the planned day: the meeting is still the last day to answer")]
    [DataRow("2026-03-27", false, DisplayName = "after it: the steering group answers after Easter, the meeting is no reason")]
    public void A_meeting_stays_a_reason_while_the_round_ends_with_it(string chosen, bool atMeeting)
    {
        var plan = Plan("2026-01-01", "2026-03-31", Usual, chosen, "2026-04-01");

        Assert.AreEqual(atMeeting ? new DateOnly(2026, 4, 1) : new DateOnly(2026, 4, 13), plan.AnswersClose);
        Assert.AreEqual(atMeeting, plan.Meeting is not null);
        Assert.AreEqual(atMeeting, plan.Reasons.Any(r => PlanWords.Of(r, Language.Swedish) == "Styrgruppen möts 1 april."));
        Assert.Contains(
            "Någon har valt dagen för utskick i stället för 24 mars.",
            plan.Reasons.Select(r => PlanWords.Of(r, Language.Swedish))
        );
    }

    [TestMethod]
    public void A_chosen_day_in_a_plan_that_is_short_itself_is_helped_by_the_day_that_gives_all()
    {
        var plan = Plan("2026-07-01", "2026-09-30", Usual with { Due = new WorkingDayAfter(1), EarliestDays = 3 }, "2026-09-29");

        Assert.AreEqual(new Shortage(1, 5, new DateOnly(2026, 9, 23), new DateOnly(2026, 10, 7)), plan.Shortage);
    }

    [TestMethod]
    public void A_report_that_asks_nobody_is_written_after_the_period_and_handed_in_on_its_due_day()
    {
        var plan = BackwardPlanning.For(Question("2026-01-01", "2026-02-28", Usual) with { AsksSteeringGroup = false });

        Assert.AreEqual("opens 2026-03-02, send , answers , due 2026-03-16, 0 days", Said(plan));
        Assert.AreSequenceEqual([new PlanReason.DueMoved(new DateOnly(2026, 3, 14), new DateOnly(2026, 3, 16))], plan.Reasons);
    }

    [TestMethod]
    [DataRow(0, "2027-07-01", DisplayName = "no day to prepare: the first day after the period")]
    [DataRow(2, "2027-06-30", DisplayName = "two working days before Friday 2 July")]
    public void With_little_time_writing_opens_so_that_it_can_be_prepared_and_never_later_than_usual(int preparingDays, string opens) =>
        Assert.AreEqual(DateOnly.Parse(opens), Plan("2027-04-01", "2027-06-30", Usual with { PreparingDays = preparingDays }).WritingOpens);

    [TestMethod]
    public void Nothing_opens_before_the_period_begins()
    {
        var slow = Usual with { Due = new WorkingDayAfter(1), EarliestDays = 20, PreparingDays = 30 };
        Assert.AreEqual(new DateOnly(2026, 9, 1), Plan("2026-09-01", "2026-09-30", slow).WritingOpens);

        var signed = Question("2026-09-16", "2026-09-30", Usual with { SignatureDays = 30 }) with { AsksSteeringGroup = false };
        Assert.AreEqual(new DateOnly(2026, 9, 16), BackwardPlanning.For(signed).SignaturesOpen);
    }

    private static ReportPlan Plan(string start, string end, ReportRoutine routine, string? chosen = null, params string[] meetings) =>
        BackwardPlanning.For(
            Question(start, end, routine) with
            {
                ChosenSendDay = chosen is null ? null : DateOnly.Parse(chosen),
                Meetings = meetings.Select(m => new Meeting(DateOnly.Parse(m))).ToImmutableSortedDictionary(m => m.Day, m => m),
            }
        );

    private static PlanQuestion Question(string start, string end, ReportRoutine routine) =>
        new(
            new ReportingPeriod(DateOnly.Parse(start), DateOnly.Parse(end)),
            routine,
            WorkCalendar.Swedish,
            true,
            ImmutableSortedDictionary<DateOnly, Meeting>.Empty
        );

    private static string Said(ReportPlan plan) =>
        $"opens {plan.WritingOpens:yyyy-MM-dd}, send {plan.SendBy:yyyy-MM-dd}, answers {plan.AnswersClose:yyyy-MM-dd}, "
        + $"due {plan.Due:yyyy-MM-dd}, {plan.ReadingDays} days";
}
