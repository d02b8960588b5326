using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Text;
using FinsamBot.Testing.Reports;
using static FinsamBot.Domain.Events.RefusalReason;

namespace FinsamBot.Domain.Tests.Interventions;

/// <summary>What cannot be planned is refused with its reason, and nothing is half planned. Today is Thursday 2 April 2026.</summary>
[TestClass]
public sealed class InterventionRefusalTests
{
    private static readonly PersonId Office = PersonId.Bot;
    private static readonly TemplateRef Form = Sample.Template.Ref;
    private static readonly TemplateRef Other = new("okand", "1");
    private static readonly PeriodScheme Quarters = new(Sample.FirstQuarter.Start, Sample.FirstQuarter.End);
    private static readonly InterventionId New = new("nya-steg");
    private static readonly Intervention Ending = Sample.Intervention with
    {
        Id = new("stora"),
        Name = "Stora insatsen",
        Reportings = [new Reporting(Form, Quarters with { EndsOn = Day("2026-12-31") })],
    };

    private static readonly Case[] Table =
    [
        new(OnlyOfficeDecides, Sample.Sofia, new MoveEndDate(Day("2027-01-31"))),
        new(OnlyOfficeDecides, Sample.Anna, new SetRoutine("kvartalsrapport", ReportRoutine.Usual)),
        new(OnlyOfficeDecides, Sample.Sofia, Begin()) { State = Intervention.None, Id = New },
        new(OnlyLeadWrites, Sample.Anna, new EnterMeeting(new Meeting(Day("2026-04-09")))),
        new(InterventionExists, Office, Begin(), "Vägen vidare"),
        new(NoSuchIntervention, Office, new MoveEndDate(null)) { State = Intervention.None, Id = New },
        new(NoSuchIntervention, Office, Begin(parent: new("ingen"))) { State = Intervention.None, Id = New },
        new(BadInterventionName, Office, Begin(), "Nya steg") { State = Intervention.None, Id = new("Nya steg") },
        new(BadInterventionName, Office, Begin() with { Name = " " }, "nya-steg") { State = Intervention.None, Id = New },
        new(EndBeforeStart, Office, new MoveEndDate(Day("2025-12-31")), Day("2025-12-31"), Sample.FirstQuarter.Start),
        new(EndBeforeStart, Office, Begin(Quarters with { EndsOn = Day("2025-06-30") }), Day("2025-06-30"), Sample.FirstQuarter.Start)
        {
            State = Intervention.None,
            Id = New,
        },
        new(EndBeforeStart, Office, Begin(Quarters with { FirstEnd = Day("2025-12-31") }), Day("2025-12-31"), Sample.FirstQuarter.Start)
        {
            State = Intervention.None,
            Id = New,
        },
        new(EndsAfterParent, Office, Begin(Quarters with { EndsOn = Day("2027-01-31") }, Ending.Id), "Stora insatsen", Day("2026-12-31"))
        {
            State = Intervention.None,
            Id = New,
            Parent = Ending,
        },
        new(EndsAfterParent, Office, Begin(parent: Ending.Id), "Stora insatsen", Day("2026-12-31"))
        {
            State = Intervention.None,
            Id = New,
            Parent = Ending,
        },
        new(EndsAfterParent, Office, new MoveEndDate(null), "Stora insatsen", Day("2026-12-31"))
        {
            State = Sample.Intervention with { Reportings = [new Reporting(Form, Quarters with { EndsOn = Day("2026-06-30") })] },
            Parent = Ending,
        },
        new(OnlyOfficeDecides, Sample.Sofia, new SplitIntervention(Day("2026-06-30"), ["Ung", "Vuxen"])),
        new(SplitNames, Office, new SplitIntervention(Day("2026-06-30"), ["Ung", " ung "]), 2, 8),
        new(SplitNames, Office, new SplitIntervention(Day("2026-06-30"), ["Ung", new string('x', 301)]), 2, 8),
        new(
            EndBeforeStart,
            Office,
            new SplitIntervention(Day("2025-12-31"), ["Ung", "Vuxen"]),
            Day("2025-12-31"),
            Sample.FirstQuarter.Start
        ),
        new(SplitAfterEnd, Office, new SplitIntervention(Day("2026-12-31"), ["Ung", "Vuxen"]), Day("2026-12-31"))
        {
            State = Sample.Intervention with { Reportings = [new Reporting(Form, Quarters with { EndsOn = Day("2026-12-31") })] },
        },
        new(NoSuchForm, Office, new AddReporting(new Reporting(Other, Quarters)), "okand"),
        new(NoSuchForm, Office, new SetRoutine("okand", ReportRoutine.Usual), "okand"),
        new(FormAlreadyReported, Office, new AddReporting(new Reporting(Form, Quarters)), "Kvartalsrapport"),
        new(
            PeriodsOverlap,
            Office,
            Begin(Listed("2026-01-01/2026-04-30", "2026-04-30/2026-08-31")),
            "2026-04-30–2026-08-31",
            "2026-01-01–2026-04-30"
        )
        {
            State = Intervention.None,
            Id = New,
        },
        new(NoPeriods, Office, Begin(Listed()), []) { State = Intervention.None, Id = New },
        new(SettingOutOfRange, Office, Begin(Quarters with { Months = 13 }), "months", 1, 12) { State = Intervention.None, Id = New },
        new(SettingOutOfRange, Office, Set(ReportRoutine.Usual with { AnswerDays = 0 }), "answerDays", 1, 30),
        new(SettingOutOfRange, Office, Set(ReportRoutine.Usual with { Reminders = [] }), "ladder", 1, 60),
        new(
            SettingOutOfRange,
            Office,
            Set(WithRule(new ReminderRule(Milestone.Due, -400, OffsetUnit.Days, Audience.Lead))),
            "offset",
            -120,
            120
        ),
        new(DueNeverMet, Office, Set(ReportRoutine.Usual with { Due = new DaysAfter(0) })),
        new(DueNeverMet, Office, Set(ReportRoutine.Usual with { Due = new WorkingDayAfter(-1) })),
        new(DueNeverMet, Office, Set(ReportRoutine.Usual with { Due = new MonthsAfter(0) })),
        new(DueNeverMet, Office, Set(ReportRoutine.Usual with { Due = new FixedDates([new MonthAndDay(2, 30)]) })),
        new(DueNeverMet, Office, Set(ReportRoutine.Usual with { Due = new FixedDates([]) })),
        new(
            MembersOnlyAnswer,
            Office,
            Set(WithRule(new ReminderRule(Milestone.Due, -1, OffsetUnit.Days, Audience.Member, ChannelKind.Mail)))
        ),
        new(
            NobodyReminded,
            Office,
            Set(ReportRoutine.Usual with { Reminders = [new ReminderRule(Milestone.Due, 1, OffsetUnit.Days, Audience.Office)] })
        ),
        new(MeetingPassed, Sample.Sofia, new EnterMeeting(new Meeting(Day("2026-04-01"))), Day("2026-04-01")),
        new(
            MeetingOnFreeDay,
            Sample.Sofia,
            new EnterMeeting(new Meeting(Day("2026-04-03"))),
            Day("2026-04-03"),
            Day("2026-04-02"),
            Day("2026-04-07")
        ),
        new(
            MeetingOnFreeDay,
            Office,
            new EnterMeeting(new Meeting(Day("2026-06-20"))),
            Day("2026-06-20"),
            Day("2026-06-18"),
            Day("2026-06-22")
        ),
        new(NoSuchMeeting, Sample.Sofia, new CancelMeeting(Day("2026-04-09")), Day("2026-04-09")),
        new(NoSuchReport, Sample.Sofia, new ChooseSendDay("kvartalsrapport", Day("2026-05-31"), Day("2026-04-09"))),
        new(
            SendDayPassed,
            Sample.Sofia,
            new ChooseSendDay("kvartalsrapport", Sample.FirstQuarter.End, Day("2026-04-01")),
            Day("2026-04-01")
        ),
        new(
            SendDayTooLate,
            Sample.Sofia,
            new ChooseSendDay("kvartalsrapport", Sample.FirstQuarter.End, Day("2026-04-13")),
            Day("2026-04-13"),
            Day("2026-04-10")
        ),
        new(
            NotWorkingDay,
            Sample.Sofia,
            new ChooseSendDay("kvartalsrapport", Sample.FirstQuarter.End, Day("2026-04-04")),
            Day("2026-04-04"),
            Day("2026-04-02")
        ),
        new(NoSuchPerson, Office, new GiveRole(new("ingen"), Role.Lead), "ingen"),
        new(OnlyOfficeDecides, Sample.Sofia, new PauseIntervention(Day("2026-04-02"), null, "Skäl")),
        new(OnlyOfficeDecides, Sample.Sofia, new AnswerProlongation(true, "")),
        new(OnlyLeadWrites, Sample.Anna, new AskForProlongation(Day("2027-01-31"), "")),
        new(NameMissing, Office, new RenameIntervention(" "), 300),
        new(NameMissing, Office, new ChangeOwner(new string('a', 301)), 300),
        new(NotInRole, Office, new HandOver(Sample.Anna, Sample.Bo, Role.Lead), "Anna Berg", "Vägen vidare"),
        new(NoSuchPerson, Office, new HandOver(Sample.Sofia, new("ingen"), Role.Lead), "ingen"),
        new(HasNoEnd, Sample.Sofia, new AskForProlongation(Day("2027-01-31"), ""), "Vägen vidare"),
        new(NoLongerThanBefore, Sample.Sofia, new AskForProlongation(Day("2026-12-31"), ""), "Stora insatsen", Day("2026-12-31"))
        {
            State = Ending,
        },
        new(NothingAskedFor, Office, new AnswerProlongation(true, "")),
        new(ReasonMissing, Office, new PauseIntervention(Day("2026-04-02"), null, " ")),
        new(ReasonMissing, Office, new ExcusePeriod("kvartalsrapport", Sample.FirstQuarter.End, "")),
        new(NoSuchReport, Office, new ExcusePeriod("kvartalsrapport", Day("2026-05-31"), "Skäl")),
        new(NoSuchReport, Office, new MoveDueDay("kvartalsrapport", Day("2026-05-31"), Day("2026-06-30"))),
        new(
            DueDayOutOfRange,
            Office,
            new MoveDueDay("kvartalsrapport", Sample.FirstQuarter.End, Day("2026-04-01")),
            Day("2026-04-01"),
            Day("2026-04-02"),
            Day("2027-04-02")
        ),
        new(
            NotWorkingDay,
            Office,
            new MoveDueDay("kvartalsrapport", Sample.FirstQuarter.End, Day("2026-05-01")),
            Day("2026-05-01"),
            Day("2026-05-04")
        ),
        new(
            EndBeforeStart,
            Office,
            new PauseIntervention(Day("2026-05-02"), Day("2026-05-01"), "Skäl"),
            Day("2026-05-01"),
            Day("2026-05-02")
        ),
        new(NotPaused, Office, new ResumeIntervention(), "Vägen vidare"),
        new(NoSuchPerson, Office, new NameSubstitute(Sample.Sofia, Sample.Bo), "sofia"),
        new(NoSuchPerson, Office, new NameSubstitute(Sample.Anna, Sample.Anna), "anna"),
        new(NoSuchPerson, Office, Begin() with { Roles = [new RoleGiven(new("ingen"), Role.Lead)] }, "ingen")
        {
            State = Intervention.None,
            Id = New,
        },
    ];

    /// <summary>The reasons that belong to this table and not to that of reports. The time zone is checked where a file is read.</summary>
    public static IEnumerable<RefusalReason> Reasons =>
        Table.Select(c => c.Reason).Append(UnknownTimeZone).Distinct().Except([NoSuchReport, OnlyLeadWrites]);

    public static IEnumerable<RefusalReason> Rows => Table.Select(c => c.Reason).Distinct();

    [TestMethod]
    [DynamicData(nameof(Rows))]
    public void Refuses_with_the_reason_and_plans_nothing(RefusalReason reason)
    {
        foreach (var row in Table.Where(c => c.Reason == reason))
        {
            var decision = row.Run();

            Assert.AreEqual(new Refusal(reason, row.Arguments), decision.Refusal, row.ToString());
            Assert.IsEmpty(decision.Events, row.ToString());
            Assert.IsNotEmpty(Texts.Of(decision.Refusal!, Language.Swedish));
        }
    }

    private static BeginIntervention Begin(PeriodScheme? periods = null, InterventionId? parent = null) =>
        new("Nya steg", "Älvbacka kommun", Form, periods ?? Quarters, parent, []);

    private static SetRoutine Set(ReportRoutine routine) => new("kvartalsrapport", routine);

    private static ReportRoutine WithRule(ReminderRule rule) =>
        ReportRoutine.Usual with
        {
            Reminders = [.. ReportRoutine.Usual.Reminders, rule],
        };

    private static PeriodScheme Listed(params string[] periods) =>
        Quarters with
        {
            Listed = [.. periods.Select(p => new ReportingPeriod(Day(p.Split('/')[0]), Day(p.Split('/')[1])))],
        };

    private static DateOnly Day(string text) => DateOnly.Parse(text);

    private sealed record Case(RefusalReason Reason, PersonId Actor, InterventionCommand Command, params object[] Arguments)
    {
        public Intervention State { get; init; } = Sample.Intervention;

        public Intervention? Parent { get; init; }

        public InterventionId Id { get; init; } = Sample.VagenVidare;

        public Decision Run()
        {
            var circumstances = new Circumstances(Sample.Association, State, Sample.Template, new Dictionary<PersonId, Contact>());
            return InterventionRules.On(
                new PlannedIntervention(circumstances, TemplateCatalogue.BuiltIn),
                Id,
                Parent,
                new InterventionRequest(Command, Actor, "c", Sample.Morning)
            );
        }

        public override string ToString() => $"{Actor}: {Command} should be {Reason}";
    }
}
