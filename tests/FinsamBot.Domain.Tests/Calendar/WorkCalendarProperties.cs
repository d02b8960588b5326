using FinsamBot.Domain.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace FinsamBot.Domain.Tests.Calendar;

/// <summary>What holds in any organisation's calendar, from any day of 1990–2100.</summary>
[TestClass]
public sealed class WorkCalendarProperties
{
    private static readonly DateOnly Start = new(1990, 1, 1);

    private static readonly Gen<Case> Cases =
        from day in Gen.Choose(0, 40_500).Select(Start.AddDays)
        from count in Gen.Choose(0, 260)
        from closed in Gen.Choose(-30, 120).ArrayOf()
        from bridges in Gen.Elements(DayPolicy.Works, DayPolicy.Free)
        from vacationDays in Gen.Elements(DayPolicy.Works, DayPolicy.Free)
        from vacation in Gen.Elements<VacationWeeks?>(VacationWeeks.July, new VacationWeeks(44, 53), null)
        select new Case(
            new WorkCalendar
            {
                ClosedDays = [.. closed.Select(day.AddDays)],
                BridgeDays = bridges,
                Vacation = vacation,
                VacationDays = vacationDays,
            },
            day,
            count
        );

    [TestMethod]
    public void Between_counts_what_Add_went() =>
        Holds(c => Assert.AreEqual(c.Count, c.Calendar.Between(c.Day, c.Calendar.Add(c.Day, c.Count))));

    [TestMethod]
    public void Add_goes_what_Between_counted() =>
        Holds(c =>
        {
            var last = c.Calendar.OnOrBefore(c.Day.AddDays(c.Count));
            var reached = c.Calendar.Add(c.Day, c.Calendar.Between(c.Day, last));

            Assert.AreEqual(last > c.Day ? last : c.Day, reached);
        });

    [TestMethod]
    public void Going_forth_and_back_ends_on_the_same_working_day() =>
        Holds(c =>
        {
            var start = c.Calendar.OnOrAfter(c.Day);

            Assert.AreEqual(start, c.Calendar.Add(c.Calendar.Add(start, c.Count), -c.Count));
            Assert.AreEqual(start, c.Calendar.Add(c.Calendar.Add(start, -c.Count), c.Count));
        });

    [TestMethod]
    public void The_nearest_working_day_is_one_and_is_its_own_nearest() =>
        Holds(c =>
        {
            var (after, before) = (c.Calendar.OnOrAfter(c.Day), c.Calendar.OnOrBefore(c.Day));

            Assert.IsTrue(c.Calendar.IsWorkingDay(after) && c.Calendar.IsWorkingDay(before));
            Assert.AreEqual(after, c.Calendar.OnOrAfter(after));
            Assert.AreEqual(before, c.Calendar.OnOrBefore(before));
            Assert.AreEqual(c.Calendar.IsWorkingDay(c.Day) ? 0 : 1, c.Calendar.Between(before, after), "none lies between");
        });

    [TestMethod]
    public void More_choices_of_being_closed_never_make_a_working_day() =>
        Holds(c => Assert.IsTrue(WorkCalendar.Swedish.IsWorkingDay(c.Day) || !c.Calendar.IsWorkingDay(c.Day)));

    private static void Holds(Action<Case> check) => Prop.ForAll(Cases.ToArbitrary(), check).QuickCheckThrowOnFailure();

    private sealed record Case(WorkCalendar Calendar, DateOnly Day, int Count);
}
