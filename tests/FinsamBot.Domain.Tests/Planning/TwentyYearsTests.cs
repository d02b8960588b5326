using System.Collections.Immutable;
using System.Text;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Text;
using FinsamBot.Testing;

namespace FinsamBot.Domain.Tests.Planning;

/// <summary>Every quarter from 2024 to 2044 as a printed table, so that a change of the rules is seen in the days it moves.</summary>
[TestClass]
public sealed class TwentyYearsTests
{
    private static readonly ReportRoutine Routine = ReportRoutine.Usual;

    [TestMethod]
    public void The_table_of_all_quarters_is_the_printed_one()
    {
        var table = new StringBuilder("period end  opens       send        answers     due         days  why\n");
        foreach (var plan in Plans())
        {
            table.Append(
                $"{plan.Period.End:yyyy-MM-dd}  {plan.WritingOpens:yyyy-MM-dd}  {plan.SendBy:yyyy-MM-dd}  "
                    + $"{plan.AnswersClose:yyyy-MM-dd}  {plan.Due:yyyy-MM-dd}  {plan.ReadingDays, 4}  "
            );
            table
                .AppendJoin(
                    ' ',
                    plan.Reasons.Select(r => PlanWords.Of(r, Language.Swedish))
                        .Concat(plan.Shortage is { } s ? [PlanWords.Of(s, Language.Swedish)] : [])
                )
                .Append('\n');
        }

        Golden.Matches("quarters.txt", table.ToString());
    }

    [TestMethod]
    public void The_steering_group_never_gets_fewer_than_five_days_without_a_word() =>
        Assert.IsEmpty(Plans().Where(p => CountedByHand(p) < 5 && p.Shortage is null));

    [TestMethod]
    public void Days_come_in_order_and_nothing_is_asked_on_a_free_day()
    {
        foreach (var plan in Plans())
        {
            Assert.IsTrue(
                plan.WritingOpens <= plan.SendBy && plan.SendBy < plan.AnswersClose && plan.AnswersClose < plan.Due,
                plan.ToString()
            );
            Assert.IsTrue(
                new[] { plan.WritingOpens, plan.SendBy!.Value, plan.AnswersClose!.Value, plan.Due }.All(WorkCalendar.Swedish.IsWorkingDay),
                plan.ToString()
            );
        }
    }

    /// <summary>A second opinion: days are counted one by one from the lists of named days, without the program's own arithmetic.</summary>
    private static int CountedByHand(ReportPlan plan)
    {
        var count = 0;
        for (var day = plan.SendBy!.Value.AddDays(1); day <= plan.AnswersClose; day = day.AddDays(1))
        {
            var named = WorkCalendar.Swedish.NamedDaysOf(day.Year).Any(h => h.Day == day);
            var vacation = System.Globalization.ISOWeek.GetWeekOfYear(day) is >= 28 and <= 31;
            count += named || vacation || day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return count;
    }

    private static IEnumerable<ReportPlan> Plans() =>
        new PeriodScheme(new DateOnly(2024, 1, 1), new DateOnly(2024, 3, 31), new DateOnly(2044, 12, 31))
            .All()
            .Select(p =>
                BackwardPlanning.For(
                    new PlanQuestion(p, Routine, WorkCalendar.Swedish, true, ImmutableSortedDictionary<DateOnly, Meeting>.Empty)
                )
            );
}
