using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Agenda;

/// <summary>What an intervention owes besides its reports. Vägen vidare reports quarters from January 2026 on.</summary>
[TestClass]
public sealed class InterventionAgendaTests
{
    [TestMethod]
    [DataRow("2026-03-18T07:59:59+01:00", 0, DisplayName = "early, because Easter comes before the due day")]
    [DataRow("2026-03-18T08:00:00+01:00", 1)]
    [DataRow("2026-06-18T08:00:00+02:00", 2, DisplayName = "early, because the steering group goes on vacation")]
    [DataRow("2026-10-01T07:59:59+02:00", 2)]
    [DataRow("2026-10-01T08:00:00+02:00", 3, DisplayName = "the first working morning after an ordinary period")]
    public void A_report_opens_on_the_morning_its_plan_says(string now, int count) =>
        Assert.HasCount(count, InterventionAgenda.OpeningsDue(View(Sample.Intervention, now)));

    [TestMethod]
    public void What_is_opened_is_not_due_again_and_a_gap_is_filled()
    {
        var periods = Sample.Intervention.Reportings[0].Periods.All().Take(3).ToList();
        var opened = Sample.Intervention with { Opened = [new OpenedPeriod(Sample.Template.Id, periods[1])] };

        var view = View(opened, "2026-10-02T08:00:00+02:00");

        Assert.AreSequenceEqual([periods[0], periods[2]], InterventionAgenda.OpeningsDue(view).Select(o => o.Period));
        Assert.AreEqual(At("2026-03-18T08:00:00+01:00"), InterventionAgenda.NextOpening(view));
    }

    [TestMethod]
    public void An_intervention_that_has_ended_needs_no_further_look()
    {
        var periods = new PeriodScheme(Sample.FirstQuarter.Start, Sample.FirstQuarter.End, Sample.FirstQuarter.End);
        var ended = Sample.Intervention with
        {
            Reportings = [new Reporting(Sample.Template.Ref, periods)],
            Opened = [new OpenedPeriod(Sample.Template.Id, Sample.FirstQuarter)],
        };

        Assert.IsNull(View(ended, "2026-04-01T00:00:00+02:00").Next());
        Assert.IsNull(View(Intervention.None, "2026-04-01T00:00:00+02:00").Next());
    }

    [TestMethod]
    public void A_quarter_ahead_the_lead_hears_that_a_holiday_cuts_the_time()
    {
        var items = View(Sample.Intervention, "2025-12-01T12:00:00+01:00").Open().Where(o => o.Item is ShortTimeAhead).ToList();

        Assert.AreSequenceEqual(
            [
                ("vagen-vidare/short/kvartalsrapport-2026-03-31/sofia", At("2025-12-29T08:00:00+01:00")),
                ("vagen-vidare/short/kvartalsrapport-2026-06-30/sofia", At("2026-03-26T08:00:00+01:00")),
            ],
            items.Select(o => (o.Item.Key, o.At))
        );
    }

    [TestMethod]
    public void An_ordinary_quarter_and_one_without_a_break_are_no_news()
    {
        // July–September is ordinary; after October–December a single working day is left to write, and no break lies in the round.
        var opened = Sample.Intervention.Reportings[0].Periods.All().Take(2).Select(p => new OpenedPeriod(Sample.Template.Id, p));

        var view = View(Sample.Intervention with { Opened = [.. opened] }, "2026-08-03T12:00:00+02:00");

        Assert.DoesNotContain(o => o.Item is ShortTimeAhead, view.Open());
    }

    [TestMethod]
    public void A_moved_last_day_is_news_for_thirty_days()
    {
        var moved = After(Sample.Intervention, new EndDateChanged(new DateOnly(2026, 12, 31)));

        bool IsTold(DateTimeOffset now) =>
            (View(moved, "2026-04-02T10:00:00+02:00") with { Now = now }).Open().Any(o => o.Item is EndDateMoved);

        Assert.IsTrue(IsTold(Sample.Morning.AddDays(30).AddTicks(-1)));
        Assert.IsFalse(IsTold(Sample.Morning.AddDays(30)));
    }

    [TestMethod]
    public void Everybody_concerned_hears_of_a_moved_last_day_and_only_of_the_latest()
    {
        var moved = After(
            Sample.Intervention,
            new EndDateChanged(new DateOnly(2026, 12, 31)),
            new EndDateChanged(new DateOnly(2027, 6, 30))
        );

        var keys = View(moved, "2026-04-02T10:00:00+02:00").Due().Where(i => i is EndDateMoved).Select(i => i.Key);

        Assert.AreSequenceEqual(
            [
                "vagen-vidare/end/2/anna",
                "vagen-vidare/end/2/bo",
                "vagen-vidare/end/2/karim",
                "vagen-vidare/end/2/lena",
                "vagen-vidare/end/2/office",
                "vagen-vidare/end/2/sofia",
            ],
            keys.Order(StringComparer.Ordinal)
        );
    }

    [TestMethod]
    public void A_stand_in_is_told_of_the_days_until_they_have_passed()
    {
        var absence = new Absence(new DateOnly(2026, 4, 7), new DateOnly(2026, 4, 10), Sample.Bo, At("2026-04-02T22:00:00+02:00"));
        var contacts = new Dictionary<PersonId, Contact> { [Sample.Sofia] = Contact.None with { Absences = [absence] } };

        InterventionView On(string now) => View(Sample.Intervention, now, contacts);
        var told = On("2026-04-02T22:00:00+02:00").Open().Single(o => o.Item is StandInAsked);

        Assert.AreEqual(
            ("vagen-vidare/standin/sofia/2026-04-07/bo", At("2026-04-07T08:00:00+02:00")),
            (told.Item.Key, told.At),
            "Not in the evening before Easter."
        );
        Assert.DoesNotContain(o => o.Item is StandInAsked, On("2026-04-11T00:00:00+02:00").Open());
    }

    [TestMethod]
    public void Who_stands_in_for_a_deputy_is_asked_as_well()
    {
        var away = new Absence(new DateOnly(2026, 4, 7), new DateOnly(2026, 4, 10), Sample.Anna, Sample.Morning);
        var contacts = new Dictionary<PersonId, Contact> { [Sample.Bo] = new Contact { Absences = [away] } };

        var asked = View(Sample.Intervention, "2026-04-02T10:00:00+02:00", contacts)
            .Open()
            .Select(o => o.Item)
            .OfType<StandInAsked>()
            .Single();

        Assert.AreEqual((Sample.Bo, "anna"), (asked.Away, asked.To.Id));
    }

    [TestMethod]
    public void Of_two_forms_the_one_that_opens_first_is_looked_at_first()
    {
        var half = new Reporting(
            TemplateCatalogue.BuiltIn.All.Last(t => t.Id == "halvarsrapport").Ref,
            new PeriodScheme(new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30), Months: 6)
        );
        var both = Sample.Intervention with { Reportings = Sample.Intervention.Reportings.Add(half) };

        var view = View(both, "2026-01-10T10:00:00+01:00");

        Assert.AreEqual(At("2026-03-18T08:00:00+01:00"), InterventionAgenda.NextOpening(view));
    }

    [TestMethod]
    public void The_next_report_is_opened_before_what_is_owed_after_it()
    {
        var opened = Sample.Intervention.Reportings[0].Periods.All().Take(2).Select(p => new OpenedPeriod(Sample.Template.Id, p));
        var away = new Absence(new DateOnly(2026, 10, 5), new DateOnly(2026, 10, 9), Sample.Bo, At("2026-10-02T10:00:00+02:00"));
        var contacts = new Dictionary<PersonId, Contact> { [Sample.Sofia] = new Contact { Absences = [away] } };

        var view = View(Sample.Intervention with { Opened = [.. opened] }, "2026-08-03T12:00:00+02:00", contacts);

        Assert.AreEqual(At("2026-10-02T10:00:00+02:00"), view.Open().Min(o => o.At));
        Assert.AreEqual(At("2026-10-01T08:00:00+02:00"), view.Next());
    }

    [TestMethod]
    public void What_is_owed_before_the_next_report_opens_is_looked_at_before_it()
    {
        var view = View(Sample.Intervention, "2025-12-01T12:00:00+01:00");

        Assert.AreEqual(At("2025-12-29T08:00:00+01:00"), view.Next(), "Short time ahead.");
    }

    private static InterventionView View(Intervention intervention, string now, IReadOnlyDictionary<PersonId, Contact>? contacts = null) =>
        new(
            new Circumstances(Sample.Association, intervention, Sample.Template, contacts ?? new Dictionary<PersonId, Contact>()),
            TemplateCatalogue.BuiltIn,
            At(now)
        );

    private static Intervention After(Intervention start, params Event[] events) =>
        events.Aggregate(start, (state, e) => Intervention.Evolve(state, new EventRecord(1, new Stamp(Sample.Morning, "office", "c"), e)));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text);
}
