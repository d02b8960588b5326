using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Planning;

namespace FinsamBot.Domain.Tests.Planning;

[TestClass]
public sealed class ReportRoutineTests
{
    private static readonly ReportRoutine Usual = ReportRoutine.Usual;

    public static IEnumerable<(string Setting, ReportRoutine Other)> Others =>
        [
            ("due", Usual with { Due = new DaysAfter(15) }),
            ("whenClosed", Usual with { WhenClosed = WhenClosed.Earlier }),
            ("answerDays", Usual with { AnswerDays = 6 }),
            ("writingDays", Usual with { WritingDays = 4 }),
            ("closingDays", Usual with { ClosingDays = 2 }),
            ("earliestDays", Usual with { EarliestDays = 11 }),
            ("preparingDays", Usual with { PreparingDays = 6 }),
            ("signatureDays", Usual with { SignatureDays = 30 }),
            ("answers", Usual with { Answers = AnswerRule.Everybody }),
            ("ladder", Usual with { Reminders = [.. Usual.Reminders.Skip(1)] }),
        ];

    [TestMethod]
    public void The_usual_ladder_reminds_before_the_days_that_count_and_the_office_hears_from_the_third_day_late() =>
        Assert.AreSequenceEqual(
            [
                "O-0 Lead Teams",
                "S-3w Lead Teams",
                "S-0w Lead Teams",
                "T-7 Lead Teams",
                "T-3w Lead Teams",
                "T-0w Lead Teams",
                "T+1w Lead Teams",
                "T+1w Deputy Teams",
                "T+3w Lead Teams",
                "T+3w Office Teams",
                "T+7w Lead Teams",
                "T+7w Office Teams",
                "A-2w Member Mail",
                "A-1w Substitute Mail",
                "A-0w Member Mail",
            ],
            Usual.Reminders.Select(r => $"{r.Label} {r.To} {r.Channel}")
        );

    [TestMethod]
    public void A_routine_read_again_is_the_same_as_the_one_that_was_written()
    {
        var again = Usual with { Due = new DaysAfter(14), Reminders = [.. Usual.Reminders.Select(r => r with { })] };

        Assert.AreNotSame(Usual.Reminders, again.Reminders);
        Assert.AreEqual(Usual, again);
        Assert.AreEqual(Usual.GetHashCode(), again.GetHashCode());
        Assert.IsFalse(Usual.Equals(null));
    }

    [TestMethod]
    [DynamicData(nameof(Others))]
    public void Whoever_changes_one_setting_has_changed_the_routine(string setting, ReportRoutine other) =>
        Assert.AreNotEqual(Usual, other, setting);

    [TestMethod]
    public void Fixed_dates_are_the_same_when_they_are_the_same_dates()
    {
        var dates = new FixedDates([new MonthAndDay(1, 15), new MonthAndDay(8, 15)]);

        Assert.AreEqual(dates, new FixedDates([new MonthAndDay(1, 15), new MonthAndDay(8, 15)]));
        Assert.AreEqual(dates.GetHashCode(), new FixedDates([new MonthAndDay(1, 15), new MonthAndDay(8, 15)]).GetHashCode());
        Assert.AreNotEqual(dates, new FixedDates([new MonthAndDay(1, 15), new MonthAndDay(8, 16)]));
        Assert.IsFalse(dates.Equals(null));
    }
}
