using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Text;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Planning;

/// <summary>Members work for authorities that close on days of their own: the window is long enough for each of them.</summary>
[TestClass]
public sealed class MemberCalendarTests
{
    private static readonly ReportingPeriod Autumn = new(new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30));
    private static readonly WorkCalendar Closed = WorkCalendar.Swedish with
    {
        ClosedDays = [new DateOnly(2026, 10, 7), new DateOnly(2026, 10, 8)],
    };

    [TestMethod]
    public void A_closed_authority_moves_the_day_to_send_and_the_plan_says_whose_days_it_counted()
    {
        var (usual, counted) = (Plan(), Plan(("Försäkringskassan", Closed)));

        Assert.IsLessThan(usual.SendBy!.Value, counted.SendBy!.Value);
        var reason = counted.Reasons.OfType<PlanReason.CountedFor>().Single();
        Assert.AreEqual("Styrgruppens dagar räknas också efter när Försäkringskassan har stängt.", PlanWords.Of(reason, Language.Swedish));
        Assert.DoesNotContain(r => r is PlanReason.CountedFor, usual.Reasons);
    }

    [TestMethod]
    public void Each_member_has_the_promised_days_by_its_own_calendar()
    {
        var other = WorkCalendar.Swedish with { ClosedDays = [new DateOnly(2026, 10, 6)] };
        var plan = Plan(("Försäkringskassan", Closed), ("Region Norrsken", other));

        foreach (var calendar in new[] { WorkCalendar.Swedish, Closed, other })
        {
            var days = new ReadingDays(calendar).Between(plan.SendBy!.Value, plan.AnswersClose!.Value);
            Assert.IsGreaterThanOrEqualTo(ReportRoutine.Usual.AnswerDays, days);
        }
    }

    [TestMethod]
    public void An_authority_that_nobody_of_the_group_works_for_moves_nothing()
    {
        var plan = Plan(("Skatteverket", Closed));

        Assert.AreEqual(Plan().SendBy, plan.SendBy);
        Assert.DoesNotContain(r => r is PlanReason.CountedFor, plan.Reasons);
    }

    [TestMethod]
    public void The_office_sets_it_and_takes_it_back()
    {
        var state = Sample.Association;
        foreach (var calendar in new[] { Closed, null })
        {
            var request = new AssociationRequest(new SetMemberCalendar(" försäkringskassan ", calendar), PersonId.Bot, "x", Sample.Morning);
            var decision = AssociationRules.On(state, TemplateCatalogue.BuiltIn, request);
            state = decision.Events.Aggregate(
                state,
                (s, e) => Association.Evolve(s, new EventRecord(1, new Stamp(Sample.Morning, "arvid", "x"), e))
            );
            Assert.AreEqual(calendar, state.MemberCalendars.GetValueOrDefault("Försäkringskassan"));
        }
    }

    private static ReportPlan Plan(params (string Organisation, WorkCalendar Calendar)[] calendars)
    {
        var association = calendars.Aggregate(
            Sample.Association,
            (a, c) => a with { MemberCalendars = a.MemberCalendars.SetItem(c.Organisation, c.Calendar) }
        );
        return new Circumstances(association, Sample.Intervention, Sample.Template, new Dictionary<PersonId, Contact>()).PlanFor(Autumn);
    }
}
