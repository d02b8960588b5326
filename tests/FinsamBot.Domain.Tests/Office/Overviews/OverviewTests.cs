using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Text;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Office.Overviews;

/// <summary>How each report stands, what of it somebody asked for, and what comes soon.</summary>
[TestClass]
public sealed class OverviewTests
{
    private static readonly DateTimeOffset DayAfterDue = DateTimeOffset.Parse("2026-04-15T10:00:00+02:00");

    [TestMethod]
    public void A_report_stands_as_those_who_wait_for_it_would_say()
    {
        Assert.AreEqual(ReportStage.Writing, StageOf(Sample.Opened().At(DateTimeOffset.Parse("2026-03-20T10:00:00+01:00"))));
        Assert.AreEqual(ReportStage.AtRisk, StageOf(Sample.Opened()), "The day to send was 25 March.");
        Assert.AreEqual(ReportStage.WithSteeringGroup, StageOf(Sample.Sent()));
        Assert.AreEqual(ReportStage.Late, StageOf(Sample.Sent().At(DayAfterDue)));
        Assert.AreEqual(ReportStage.HandedIn, StageOf(Sample.Submitted()));
        Assert.AreEqual(ReportStage.Registered, StageOf(Sample.Registered()));
    }

    [TestMethod]
    public void Nobody_is_late_with_what_need_not_come()
    {
        var excused = Sample.Opened().At(DayAfterDue);
        excused.Own = With(excused.Own, new PeriodExcused("kvartalsrapport", Sample.FirstQuarter.End, "Insatsen stod still."));
        Assert.AreEqual(ReportStage.Excused, StageOf(excused));

        var paused = Sample.Opened().At(DayAfterDue);
        paused.Own = With(paused.Own, new InterventionPaused(new DateOnly(2026, 4, 1), null, "Lokalen renoveras."));
        Assert.AreEqual(ReportStage.Paused, StageOf(paused));
    }

    [TestMethod]
    public void Days_of_the_hand_in_and_of_the_answers_stand_beside_it()
    {
        var sent = ReportStanding.Of(Sample.Sent().View);
        Assert.AreEqual(Sample.Sent().Report.CurrentRound!.AnswerBy, sent.AnswerBy);
        Assert.IsNull(sent.HandedInOn);

        var registered = ReportStanding.Of(Sample.Registered().View);
        Assert.IsNull(registered.AnswerBy);
        Assert.AreEqual(new DateOnly(2026, 4, 2), registered.HandedInOn);
        Assert.IsNotNull(registered.CaseNumber);
        Assert.IsTrue(registered.IsSettled);
    }

    [TestMethod]
    public void What_is_not_opened_comes_with_its_planned_days_and_what_is_excused_says_so()
    {
        var coming = ReportStanding.Planned(ViewOf(Sample.Intervention)).ToList();
        Assert.IsTrue(coming.All(r => r is { Stage: ReportStage.Coming, IsOpened: false }));
        Assert.AreEqual(Sample.FirstQuarter, coming[0].Period);
        Assert.AreEqual(new DateOnly(2026, 4, 14), coming[0].Due);

        var excused = ReportStanding
            .Planned(ViewOf(With(Sample.Intervention, new PeriodExcused("kvartalsrapport", Sample.FirstQuarter.End, "Ny start."))))
            .Single(r => r.Period == Sample.FirstQuarter);
        Assert.AreEqual(ReportStage.Excused, excused.Stage);
    }

    [TestMethod]
    public void Who_asks_for_a_part_gets_that_part()
    {
        var whole = Whole();
        Assert.AreEqual(whole, whole.Of(OverviewFilter.None));
        Assert.HasCount(1, whole.Of(OverviewFilter.None with { Person = Sample.Sofia }).Interventions);
        Assert.IsEmpty(whole.Of(OverviewFilter.None with { Person = new("ingen") }).Interventions);
        Assert.IsEmpty(whole.Of(OverviewFilter.None with { Owner = "Nordköpings kommun" }).Interventions);
        Assert.IsEmpty(whole.Of(OverviewFilter.None with { Form = "delarsrapport" }).Interventions);
        var waiting = whole.Of(OverviewFilter.None with { Stage = ReportStage.WithSteeringGroup });
        Assert.AreEqual(Sample.ReportId, waiting.Interventions.Single().Reports.Single().Id);
        Assert.IsTrue(whole.Of(OverviewFilter.None with { Year = 2027 }).Interventions[0].Reports.All(r => r.Period.End.Year == 2027));
    }

    [TestMethod]
    public void Five_quarters_are_laid_out_around_today_or_the_four_of_a_year()
    {
        var overview = Overview.None with { Today = new DateOnly(2027, 1, 4) };
        Assert.AreEqual("2026-04-01–2026-06-30 2027-04-01–2027-06-30", Ends(overview.Quarters(null)));
        Assert.HasCount(5, overview.Quarters(null));
        Assert.AreEqual("2024-01-01–2024-03-31 2024-10-01–2024-12-31", Ends(overview.Quarters(2024)));

        static string Ends(IReadOnlyList<Domain.Calendar.ReportingPeriod> quarters) => $"{quarters[0]} {quarters[^1]}";
    }

    [TestMethod]
    public void The_next_two_weeks_hold_the_days_that_somebody_still_has_to_keep()
    {
        var days = ComingDay.Of(Whole()).Select(d => (d.Day.ToString("MM-dd"), d.Kind)).ToList();

        Assert.Contains(("04-14", ComingKind.Due), days);
        Assert.Contains((Sample.Sent().Report.CurrentRound!.AnswerBy.ToString("MM-dd"), ComingKind.AnswersClose), days);
        Assert.DoesNotContain(d => d.Kind == ComingKind.SendBy, days, "It is sent.");
        Assert.IsEmpty(ComingDay.Of(Whole(Sample.Registered())));
    }

    [TestMethod]
    public void A_sheet_has_a_row_for_each_report_and_says_the_same_as_the_list()
    {
        var overview = Whole();
        var sheet = OverviewSheet.Of(overview, Language.Swedish);

        Assert.HasCount(overview.Interventions.Sum(i => i.Reports.Count), sheet.Rows);
        var row = sheet.Rows.Single(r => r[5].Day == Sample.FirstQuarter.End);
        Assert.AreEqual("Vägen vidare", row[0].Words);
        Assert.AreEqual("Hos styrgruppen", row[6].Words);
        Assert.AreEqual(OfficeWords.Of(overview.Waiting.Single().Line, overview.Today, Language.Swedish), row[10].Words);
    }

    private static ReportStage StageOf(Sample sample) => ReportStanding.Of(sample.View).Stage;

    private static Overview Whole() => Whole(Sample.Sent());

    private static Overview Whole(Sample sample)
    {
        var standing = ReportStanding.Of(sample.View);
        var later = ReportStanding.Planned(ViewOf(Sample.Intervention)).Where(r => r.Id != standing.Id);
        return new Overview(
            Sample.Association,
            [new InterventionStanding(Sample.Intervention, [standing, .. later], sample.Circumstances.WritingOn(sample.View.Today))],
            sample.View.Today,
            1
        );
    }

    private static InterventionView ViewOf(Intervention intervention) =>
        new(
            new Circumstances(Sample.Association, intervention, Sample.Template, new Sample().Contacts),
            TemplateCatalogue.BuiltIn,
            Sample.Morning
        );

    private static Intervention With(Intervention intervention, Domain.Events.Event happened) =>
        Intervention.Evolve(
            intervention,
            new Domain.Events.EventRecord(99, new Domain.Events.Stamp(Sample.Morning, "office", "change"), happened)
        );
}
