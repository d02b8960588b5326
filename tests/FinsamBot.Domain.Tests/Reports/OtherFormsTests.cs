using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Reports;

/// <summary>The final report and the half-year report beside the quarterly one, each with its own periods and rules.</summary>
[TestClass]
public sealed class OtherFormsTests
{
    private static readonly TemplateRef Final = new("slutrapport", "2025");
    private static readonly TemplateRef HalfYear = new("halvarsrapport", "2025");

    public static IEnumerable<TemplateRef> Forms => [Final, HalfYear];

    [TestMethod]
    [DynamicData(nameof(Forms))]
    public void A_form_has_a_text_in_both_languages_for_everything_and_no_id_twice(TemplateRef form)
    {
        var template = TemplateCatalogue.BuiltIn.Of(form);
        var own = new[]
        {
            template.Name,
            template.Subtitle,
            template.Guide,
            template.SendTo,
            template.Purpose,
            template.Notice,
            template.ContactHeading,
        };
        var wordings = own.Concat(template.Sections.SelectMany(s => new[] { s.Label, s.Guidance }))
            .Concat(template.Pages.Select(p => p.Title));

        Assert.DoesNotContain(w => string.IsNullOrWhiteSpace(w.Sv) || string.IsNullOrWhiteSpace(w.En), wordings);
        Assert.AreAllDistinct(template.Sections.Select(s => s.Id));
        Assert.AreAllDistinct(template.Sections.Select(s => s.Number));
        Assert.IsNull(template.SteeringGroupSection);
    }

    [TestMethod]
    public void The_final_report_is_due_a_month_after_the_end_and_collects_signatures_before_it()
    {
        var routine = TemplateCatalogue.BuiltIn.Of(Final).Routine!;

        Assert.AreEqual((new MonthsAfter(1), WhenClosed.Later, 30), (routine.Due, routine.WhenClosed, routine.SignatureDays));
        Assert.IsNull(RoutineCheck.Of(routine));
        Assert.AreEqual(5, routine.AnswerDays, "What the file does not say is as usual.");
    }

    [TestMethod]
    public void Several_forms_are_planned_side_by_side_and_follow_the_last_day()
    {
        var intervention = After(
            Sample.Intervention,
            new ReportingAdded(new Reporting(HalfYear, new PeriodScheme(Sample.FirstQuarter.Start, new DateOnly(2026, 6, 30), Months: 6))),
            new ReportingAdded(new Reporting(Final, new PeriodScheme(Sample.FirstQuarter.Start, Sample.FirstQuarter.End, Whole: true)))
        );
        Assert.AreSequenceEqual(
            [
                "kvartalsrapport 2026-04-14",
                "kvartalsrapport 2026-07-14",
                "halvarsrapport 2026-07-14",
                "kvartalsrapport 2026-10-14",
                "kvartalsrapport 2027-01-14",
                "halvarsrapport 2027-01-14",
            ],
            Planned(intervention),
            "Without a last day there is no final report."
        );

        var ended = After(intervention, new EndDateChanged(new DateOnly(2026, 8, 31)));
        Assert.AreSequenceEqual(
            [
                "kvartalsrapport 2026-04-14",
                "kvartalsrapport 2026-07-14",
                "halvarsrapport 2026-07-14",
                "kvartalsrapport 2026-09-14",
                "halvarsrapport 2026-09-14",
                "slutrapport 2026-09-30",
            ],
            Planned(ended)
        );
    }

    [TestMethod]
    public void An_opened_report_keeps_its_days_and_no_day_is_reported_twice_when_the_end_moves()
    {
        var opened = After(
            Sample.Intervention,
            new EndDateChanged(new DateOnly(2026, 2, 15)),
            new PeriodOpened(new ReportingPeriod(new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 15)))
        );
        var extended = After(opened, new EndDateChanged(new DateOnly(2026, 5, 10)));

        Assert.AreSequenceEqual(
            ["2026-02-16–2026-03-31", "2026-04-01–2026-05-10"],
            extended.Unopened(extended.Reportings[0]).Select(p => p.ToString())
        );

        var shortened = After(Sample.Intervention, new PeriodOpened(Sample.FirstQuarter), new EndDateChanged(new DateOnly(2026, 2, 15)));
        Assert.IsEmpty(shortened.Unopened(shortened.Reportings[0]));
        Assert.AreEqual(
            new DateOnly(2026, 3, 2),
            View(shortened).Circumstances.PlanFor(View(shortened).Circumstances.Effective(Sample.FirstQuarter)).Due,
            "It is due fourteen days after the new end, on a Monday."
        );
    }

    [TestMethod]
    public void Irregular_periods_are_those_that_were_agreed()
    {
        ReportingPeriod[] agreed =
        [
            new(new DateOnly(2024, 9, 1), new DateOnly(2024, 12, 31)),
            new(new DateOnly(2025, 1, 1), new DateOnly(2025, 3, 31)),
            new(new DateOnly(2025, 4, 1), new DateOnly(2025, 9, 30)),
        ];
        var scheme = new PeriodScheme(agreed[0].Start, agreed[0].End, new DateOnly(2025, 7, 31), Listed: agreed);

        Assert.AreSequenceEqual(
            ["2024-09-01–2024-12-31", "2025-01-01–2025-03-31", "2025-04-01–2025-07-31"],
            scheme.All().Select(p => p.ToString())
        );
        Assert.IsNull(scheme.Holding(new DateOnly(2025, 8, 1)));
    }

    private static IEnumerable<string> Planned(Intervention intervention) =>
        View(intervention)
            .Plans(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31))
            .Select(p => $"{p.Template.Id} {p.Plan.Due:yyyy-MM-dd}");

    private static InterventionView View(Intervention intervention) =>
        new(
            new Circumstances(Sample.Association, intervention, Sample.Template, new Dictionary<PersonId, Contact>()),
            TemplateCatalogue.BuiltIn,
            Sample.Morning
        );

    private static Intervention After(Intervention start, params Event[] events) =>
        events.Aggregate(start, (state, e) => Intervention.Evolve(state, new EventRecord(1, new Stamp(Sample.Morning, "office", "c"), e)));
}
