using FinsamBot.Domain.Events;
using FinsamBot.Domain.Planning;

namespace FinsamBot.Domain.Tests.Planning;

/// <summary>A routine that cannot be followed is refused whole, with the setting and the bounds it broke.</summary>
[TestClass]
public sealed class RoutineCheckTests
{
    private static readonly ReportRoutine Usual = ReportRoutine.Usual;

    private static readonly ReminderRule Reminder = new(Milestone.Due, 1, OffsetUnit.Days, Audience.Lead);

    public static IEnumerable<(string Setting, Func<int, ReportRoutine> With, int Min, int Max)> Settings =>
        [
            ("answerDays", n => Usual with { AnswerDays = n }, 1, 30),
            ("writingDays", n => Usual with { WritingDays = n }, 0, 30),
            ("closingDays", n => Usual with { ClosingDays = n }, 0, 10),
            ("earliestDays", n => Usual with { EarliestDays = n }, 0, 60),
            ("preparingDays", n => Usual with { PreparingDays = n }, 0, 30),
            ("signatureDays", n => Usual with { SignatureDays = n }, 0, 120),
            ("answers.count", n => Usual with { Answers = new AnswerRule(NeededAnswers.Number, n) }, 1, 50),
            ("ladder", n => Usual with { Reminders = [.. Enumerable.Repeat(Reminder, Math.Max(n, 0))] }, 1, 60),
            ("offset", n => Usual with { Reminders = [Reminder, Reminder with { Offset = n }] }, -120, 120),
        ];

    public static IEnumerable<(DueRule Rule, bool CanBeMet)> Rules =>
        [
            (new DaysAfter(0), false),
            (new DaysAfter(1), true),
            (new DaysAfter(366), true),
            (new DaysAfter(367), false),
            (new WorkingDayAfter(0), false),
            (new WorkingDayAfter(1), true),
            (new WorkingDayAfter(250), true),
            (new WorkingDayAfter(251), false),
            (new MonthsAfter(0), false),
            (new MonthsAfter(1), true),
            (new MonthsAfter(18), true),
            (new MonthsAfter(19), false),
            (new FixedDates([]), false),
            (On(2, 29), true),
            (On(2, 30), false),
            (On(1, 1), true),
            (On(12, 31), true),
            (On(1, 0), false),
            (On(13, 1), false),
            (On(0, 1), false),
            (new FixedDates([new MonthAndDay(1, 15), new MonthAndDay(4, 31)]), false),
        ];

    [TestMethod]
    public void The_usual_routine_can_be_followed() => Assert.IsNull(RoutineCheck.Of(Usual));

    [TestMethod]
    [DynamicData(nameof(Settings))]
    public void A_setting_may_be_as_small_and_as_large_as_said_and_no_more(string setting, Func<int, ReportRoutine> with, int min, int max)
    {
        var refusal = new Refusal(RefusalReason.SettingOutOfRange, setting, min, max);

        Assert.IsNull(RoutineCheck.Of(with(min)));
        Assert.IsNull(RoutineCheck.Of(with(max)));
        Assert.AreEqual(refusal, RoutineCheck.Of(with(min - 1)));
        Assert.AreEqual(refusal, RoutineCheck.Of(with(max + 1)));
    }

    [TestMethod]
    [DynamicData(nameof(Rules))]
    public void A_due_rule_gives_a_day_after_its_anchor_within_a_year_and_a_half(DueRule rule, bool canBeMet) =>
        Assert.AreEqual(
            canBeMet ? null : new Refusal(RefusalReason.DueNeverMet),
            RoutineCheck.Of(Usual with { Due = rule }),
            rule.ToString()
        );

    [TestMethod]
    [DataRow(NeededAnswers.All)]
    [DataRow(NeededAnswers.Chair)]
    public void How_many_must_answer_counts_only_where_a_number_decides(NeededAnswers needed) =>
        Assert.IsNull(RoutineCheck.Of(Usual with { Answers = new AnswerRule(needed, 0) }));

    [TestMethod]
    [DataRow(Milestone.AnswersClose, Audience.Member, true)]
    [DataRow(Milestone.AnswersClose, Audience.Substitute, true)]
    [DataRow(Milestone.Due, Audience.Member, false)]
    [DataRow(Milestone.SendBy, Audience.Substitute, false)]
    [DataRow(Milestone.SendBy, Audience.Deputy, true)]
    [DataRow(Milestone.AnswersClose, Audience.Office, true)]
    public void The_steering_group_is_reminded_of_its_answers_and_of_nothing_else(Milestone from, Audience to, bool allowed) =>
        Assert.AreEqual(
            allowed ? null : new Refusal(RefusalReason.MembersOnlyAnswer),
            RoutineCheck.Of(Usual with { Reminders = [Reminder, new ReminderRule(from, 0, OffsetUnit.Days, to)] })
        );

    [TestMethod]
    [DataRow(Milestone.Due, Audience.Office)]
    [DataRow(Milestone.SendBy, Audience.Lead)]
    public void Somebody_who_writes_is_reminded_of_the_due_day(Milestone from, Audience to) =>
        Assert.AreEqual(
            new Refusal(RefusalReason.NobodyReminded),
            RoutineCheck.Of(Usual with { Reminders = [new ReminderRule(from, 0, OffsetUnit.Days, to)] })
        );

    private static FixedDates On(int month, int day) => new([new MonthAndDay(month, day)]);
}
