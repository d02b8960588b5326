using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Disposal;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Tests.Interventions;
using FinsamBot.Domain.Tests.Interventions.Log;
using FinsamBot.Domain.Tests.Interventions.Monthly;
using FinsamBot.Domain.Tests.Interventions.Questionnaires;
using FinsamBot.Domain.Tests.People;
using FinsamBot.Domain.Tests.Reports.Attachments;
using FinsamBot.Domain.Tests.Reports.Figures;
using FinsamBot.Domain.Tests.Reports.Registry;
using FinsamBot.Testing.Reports;
using static FinsamBot.Domain.Events.RefusalReason;
using static FinsamBot.Testing.Reports.Sample;

namespace FinsamBot.Domain.Tests.Reports;

/// <summary>Every refusal there is: the state, who asks for what, and what the answer says.</summary>
[TestClass]
public sealed class RefusalTests
{
    private static readonly PersonId Stranger = new("stranger");
    private static readonly DateOnly Today = new(2026, 4, 2);
    private static readonly ReportingPeriod ThirdQuarter = new(new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30));

    private static readonly Association WithPattern = Sample.Association with
    {
        Details = Sample.Association.Details with { CaseNumberPattern = @"\d{4}:\d+", CaseNumberExample = "2026:13" },
    };

    private static readonly Case[] Table =
    [
        new(NotInvolved, Opened, Stranger, Save("activities")),
        new(NotInvolved, Submitted, Stranger, new SubmitReport(true)),
        new(OnlyLeadWrites, () => new Sample(), Stranger, new OpenReport(FirstQuarter)),
        new(OnlyLeadWrites, () => new Sample(), Anna, new OpenReport(FirstQuarter)),
        new(OnlyLeadWrites, Opened, Anna, Save("activities")),
        new(OnlyLeadWrites, Opened, Rita, Save("activities")),
        new(OnlyLeadWrites, Written, Anna, new SendToSteeringGroup(true)),
        new(OnlyLeadWrites, Sent, Karim, new SubmitReport(true)),
        new(OnlyLeadWrites, Submitted, Lena, new UseSetAside("activities")),
        new(OnlyLeadWrites, Submitted, Lena, new DiscardSetAside("activities")),
        new(OnlySteeringGroupAnswers, Sent, Sofia, Answer(1)),
        new(OnlySteeringGroupAnswers, Sent, Anna, Answer(1)) { Intervention = WithoutAnna },
        new(OnlySteeringGroupAnswers, Sent, Anna, new EnterRound(1, "code")) { Intervention = WithoutAnna },
        new(NoSuchReport, () => new Sample(), Sofia, Save("activities")),
        new(NoSuchReport, () => new Sample(), Sofia, new SubmitReport(true)),
        new(NoSuchReport, () => new Sample(), Anna, Answer(1)),
        new(NoSuchReport, () => new Sample(), Sofia, new OpenReport(new ReportingPeriod(FirstQuarter.Start, Today))),
        new(NoSuchSection, Opened, Sofia, Save("budget"), "budget"),
        new(PeriodNotStarted, () => new Sample(), Sofia, new OpenReport(ThirdQuarter), ThirdQuarter.Start),
        new(PeriodNotStarted, () => new Sample(), PersonId.Bot, new OpenReport(ThirdQuarter), ThirdQuarter.Start),
        new(SteeringGroupWritesThis, Opened, Sofia, Save("steeringGroupAnalysis"), "2.6"),
        new(RegisterKnowsThis, Opened, Sofia, Save("period"), "1c"),
        new(OfficeWritesThis, Opened, Sofia, Save("caseNumber"), "0d"),
        new(OutdatedCard, Written, Sofia, Save("activities", "En ny text.", basedOn: 0), "2.1"),
        new(UnreadableDate, Opened, Sofia, Save("reportDate", " 14 dagar "), "14 dagar"),
        new(TooLong, Opened, Sofia, Save("goals", new string('å', 100_001)), "2.4", 100_000),
        new(AnswerTooLong, Sent, Anna, new AnswerReview(1, AnswerKind.Analysis, new string('å', 100_001), "code"), 100_000),
        new(AnswerTooLong, Sent, Anna, new ReplyByMail(1, new string('å', 100_001)), 100_000),
        new(EnoughForToday, () => Answered(3), Anna, new AnswerReview(1, AnswerKind.Analysis, new string('b', 99_000), "code")),
        new(
            TooMuchAtOnce,
            Opened,
            Sofia,
            new SaveSections([
                .. Enumerable.Range(0, 11).Select(n => new SectionInput("goals", new string((char)('a' + n), 99_000), true, null)),
            ]),
            1_000_000
        ),
        new(NothingSetAside, Opened, Sofia, new UseSetAside("activities")),
        new(NothingSetAside, Opened, Sofia, new DiscardSetAside("activities")),
        new(AlreadySubmitted, Submitted, Sofia, Save("activities"), Today),
        new(AlreadySubmitted, Submitted, Sofia, new SubmitReport(true), Today),
        new(AlreadySubmitted, Submitted, Sofia, new SendToSteeringGroup(true), Today),
        new(AlreadySubmitted, Submitted, Sofia, Save("steeringGroupAnalysis"), Today),
        new(EverythingEmpty, Opened, Sofia, new SendToSteeringGroup(true)),
        new(EverythingEmpty, Opened, Sofia, new SubmitReport(true)),
        new(SectionsEmpty, OnlyActivities, Sofia, new SendToSteeringGroup(false), "2.2, 2.3, 2.4, 2.5"),
        new(SectionsEmpty, OnlyActivities, Sofia, new SubmitReport(true), "2.2, 2.3, 2.4, 2.5"),
        new(NobodyToAsk, Written, Sofia, new SendToSteeringGroup(false))
        {
            Intervention = Sample.Intervention with { Roles = [(Sofia, Role.Lead)] },
        },
        new(NotSentYet, Written, Sofia, new SubmitReport(false)),
        new(NotSentYet, Written, Anna, Answer(1)),
        new(NotAnsweredYet, Sent, Sofia, new SubmitReport(false), "Anna Berg, Karim Haddad, Lena Ström"),
        new(OlderVersion, SentTwice, Anna, Answer(1)),
        new(AnswerIsEmpty, Sent, Anna, new AnswerReview(1, AnswerKind.Analysis, " \n ", "code")),
        new(AnswerIsEmpty, Sent, Anna, new AnswerReview(1, AnswerKind.Analysis, "", "code", [new SectionComment("goals", " ")])),
        new(ReturnSaysNothing, Sent, Anna, new AnswerReview(1, AnswerKind.Returned, "\n", "code")),
        new(
            NoSuchSection,
            Sent,
            Anna,
            new AnswerReview(1, AnswerKind.Analysis, "", "code", [new SectionComment("budget", "För högt.")]),
            "budget"
        ),
        new(
            NoSuchSection,
            Sent,
            Anna,
            new AnswerReview(1, AnswerKind.Analysis, "", "code", [new SectionComment("steeringGroupAnalysis", "Vår egen.")]),
            "steeringGroupAnalysis"
        ),
        new(
            AnswerTooLong,
            Sent,
            Anna,
            new AnswerReview(1, AnswerKind.Approved, "", "code", [new SectionComment("goals", new string('å', 100_001))]),
            100_000
        ),
        new(AnswersStand, Approved, Sofia, new SendToSteeringGroup(false)),
        new(ReturnedForCompletion, Returned, Sofia, new SubmitReport(false), "Anna Berg"),
        new(
            PersonalNumberFound,
            () => With("activities", "Se 811228-9874."),
            Sofia,
            new SendToSteeringGroup(true, AcceptPersonalData: true),
            "2.1"
        ),
        new(PersonalNumberFound, () => With("submitterName", "811228-9874"), Sofia, new SubmitReport(true, AcceptPersonalData: true), "3b"),
        new(PersonalDataWarned, () => With("goals", "Hon var hemlös."), Sofia, new SendToSteeringGroup(true), "2.4"),
        new(PersonalDataWarned, () => With("deviations", "Ring 070-123 45 67."), Sofia, new SubmitReport(true), "2.2"),
        new(NoSuchComment, Sent, Sofia, new ReplyToComment(1, Anna, null, "Tack.")),
        new(NoSuchComment, Approved, Sofia, new ReplyToComment(1, Anna, null, "Tack.")),
        new(NoSuchComment, Returned, Sofia, new ReplyToComment(1, Anna, "goals", "Tack.")),
        new(ReplyIsEmpty, Returned, Sofia, new ReplyToComment(1, Anna, null, " ")),
        new(OnlyLeadWrites, Returned, Karim, new ReplyToComment(1, Anna, null, "Jag håller med.")),
        new(OlderVersion, SentTwice, Sofia, new ReplyToComment(1, Anna, null, "Tack.")),
        new(OlderVersion, SentTwice, Anna, new EnterRound(1, "work-account")),
        new(OlderVersion, SentTwice, Sofia, AtMeeting(Today)),
        new(NotSentYet, Written, Sofia, AtMeeting(Today)),
        new(AlreadySubmitted, Submitted, Sofia, AtMeeting(Today), Today),
        new(MinutesDayOutOfRange, Sent, Sofia, AtMeeting(Today.AddDays(1)), Today.AddDays(1), Sample.FirstQuarter.Start, Today),
        new(NobodyPresent, Sent, Sofia, AtMeeting(Today) with { Present = [] }),
        new(NoSuchPerson, Sent, Sofia, AtMeeting(Today) with { Present = [Sofia] }, "sofia"),
        new(ReturnSaysNothing, Sent, Sofia, AtMeeting(Today) with { Kind = AnswerKind.Returned }),
        new(OnlySteeringGroupAnswers, Sent, Sofia, new EnterRound(1, "work-account")),
        new(NotInvolved, Sent, Anna, new NoteMemberAway(1, Anna)),
        new(NotInvolved, Sent, Sofia, new NoteLetterBounced(1, Anna)),
        new(SnoozeInPast, Opened, Sofia, new SnoozeReminders(Today), Today),
        new(SnoozeTooLong, Opened, Sofia, new SnoozeReminders(new DateOnly(2026, 4, 15)), new DateOnly(2026, 4, 14)),
        new(
            SnoozeTooLong,
            () => Opened().At(Morning.AddDays(15)),
            Sofia,
            new SnoozeReminders(new DateOnly(2026, 4, 23)),
            new DateOnly(2026, 4, 22)
        ),
        new(OnlyLeadWrites, Opened, Anna, new SnoozeReminders(Today.AddDays(1))),
        new(PromiseInPast, Opened, Sofia, new PromiseReport(Today.AddDays(-1)), Today.AddDays(-1)),
        new(PromiseTooLate, Opened, Sofia, new PromiseReport(Today.AddDays(91)), Today.AddDays(90)),
        new(OnlyOfficeRegisters, Submitted, Sofia, new RegisterReport("2026:13", "SL")),
        new(OnlyOfficeRegisters, Submitted, Anna, new RegisterReport("2026:13", "AB")),
        new(OnlyLeadOrOffice, Submitted, Anna, new CorrectReport("Fel.")),
        new(OnlyLeadOrOffice, FinalReport, Karim, Sign()),
        new(NotSubmittedYet, Sent, Rita, new RegisterReport("2026:13", "RN")),
        new(NotSubmittedYet, Sent, Sofia, new CorrectReport("Fel.")),
        new(AlreadyRegistered, Registered, Rita, new RegisterReport("2026:14", "RN"), "2026:13", "RN", Today),
        new(BadCaseNumber, Submitted, Rita, new RegisterReport("13/2026", "RN"), "13/2026", "2026:13") { Association = WithPattern },
        new(CaseNumberOutOfRange, Submitted, Rita, new RegisterReport(" ", "RN"), 60),
        new(CaseNumberOutOfRange, Submitted, Rita, new RegisterReport(new string('1', 61), "RN"), 60),
        new(BadInitials, Submitted, Rita, new RegisterReport("2026:13", ""), 10),
        new(CorrectionNeedsReason, Submitted, Sofia, new CorrectReport(" \n"), 500),
        new(NothingToSign, Submitted, Sofia, Sign()),
        new(NoSuchParty, FinalReport, Sofia, Sign() with { Organisation = "Kronofogden" }, "Kronofogden"),
        new(NoSuchParty, FinalReport, Sofia, new RemoveSignature("Kronofogden"), "Kronofogden"),
        new(AlreadySigned, Signed, Rita, Sign(), "Försäkringskassan", "Karim Haddad", Today),
        new(NotSigned, FinalReport, Sofia, new RemoveSignature("Försäkringskassan"), "Försäkringskassan"),
        new(SignatureNeedsName, FinalReport, Sofia, Sign() with { PrintedName = " " }, 100),
        new(SignedInFuture, FinalReport, Sofia, Sign() with { On = Today.AddDays(1) }, Today.AddDays(1)),
        new(OnlyOfficeDecides, Registered, Sofia, Dispose()),
        new(DisposalUnderWay, Filed, PersonId.Bot, Dispose(), "vagen-vidare/kvartalsrapport-2026-03-31"),
        new(DisposalUnderWay, FinalReport, PersonId.Bot, Dispose(), "vagen-vidare/slutrapport-2026-03-31"),
        new(DisposalListMoved, Registered, PersonId.Bot, Dispose()),
        new(DisposalNeedsDecision, Registered, PersonId.Bot, Dispose(title: " "), 200),
        new(DisposalNeedsDecision, Registered, PersonId.Bot, Dispose(title: new string('p', 201)), 200),
        new(DisposalAhead, Registered, PersonId.Bot, Dispose(decidedOn: Today.AddDays(1)), Today.AddDays(1)),
        new(DisposalAhead, Registered, PersonId.Bot, Dispose(before: Today.AddDays(2)), Today.AddDays(2)),
        new(SignedFileMissing, FinalReport, Sofia, Sign() with { Method = SignatureMethod.ESignature }),
    ];

    /// <summary>These keep what can be kept: the text.</summary>
    private static readonly RefusalReason[] WithEvents = [OutdatedCard];

    /// <summary>Those of interventions, people, plans and figures have tables of their own.</summary>
    public static IEnumerable<RefusalReason> Reasons =>
        Enum.GetValues<RefusalReason>()
            .Except(InterventionRefusalTests.Reasons)
            .Except(FigureRefusalTests.Reasons)
            .Except(LogTests.Reasons)
            .Except(MonthlyTests.Reasons)
            .Except(QuestionnaireTests.Reasons)
            .Except(AttachmentRulesTests.Reasons)
            .Except(RegisteringTests.Reasons)
            .Except(PeopleRulesTests.Reasons)
            .Except(RefusalsInRuntime.All);

    [TestMethod]
    [DynamicData(nameof(Reasons))]
    public void Refuses_with_the_reason_and_what_its_sentence_needs(RefusalReason reason)
    {
        var cases = Table.Where(c => c.Reason == reason).ToList();

        Assert.IsNotEmpty(cases, $"{reason} stands in no row of the table.");
        foreach (var row in cases)
        {
            Assert.AreEqual(new Refusal(reason, row.Arguments), row.Run().Refusal, row.ToString());
        }
    }

    [TestMethod]
    [DynamicData(nameof(Reasons))]
    public void A_refusal_changes_nothing_except_what_it_keeps_for_later(RefusalReason reason)
    {
        foreach (var row in Table.Where(c => c.Reason == reason))
        {
            Assert.AreEqual(WithEvents.Contains(reason), row.Run().Events.Count > 0, row.ToString());
        }
    }

    private static SaveSections Save(string section, string text = "Ny text.", int? basedOn = null) =>
        new([new SectionInput(section, text, false, basedOn)]);

    private static NoteSignature Sign() => new("Försäkringskassan", "K. Haddad", "Karim Haddad", Today, SignatureMethod.Paper);

    private static DisposeOfKept Dispose(string title = "Dokumenthanteringsplan", DateOnly? decidedOn = null, DateOnly? before = null) =>
        new(
            new DisposalDecision(title, "FSN 2026:4", "Styrelsen", decidedOn ?? Today, [KeptKind.Mail], before ?? Today),
            [new KeptThing(KeptKind.Mail, "0a")]
        );

    private static Sample Signed()
    {
        var sample = FinalReport();
        sample.Do(Sofia, Sign());
        return sample;
    }

    private static AnswerAtMeeting AtMeeting(DateOnly day) => new(1, day, "§ 14", [Anna], AnswerKind.Approved, "");

    private static AnswerReview Answer(int round) => new(round, AnswerKind.NoRemarks, "", "code");

    private static Sample OnlyActivities()
    {
        var sample = Opened();
        sample.Do(Sofia, Save("activities"));
        return sample;
    }

    private static Sample With(string section, string text)
    {
        var sample = Written();
        sample.Do(Sofia, Save(section, text));
        return sample;
    }

    private static Sample SentTwice()
    {
        var sample = Sent();
        sample.Do(Sofia, Save("activities"));
        sample.Do(Sofia, new SendToSteeringGroup(false));
        return sample;
    }

    private static Sample Approved()
    {
        var sample = Sent();
        foreach (var member in new[] { Anna, Karim, Lena })
        {
            sample.Do(member, new AnswerReview(1, AnswerKind.Approved, "", "code"));
        }

        return sample;
    }

    private static Sample Returned()
    {
        var sample = Sent();
        sample.Do(Anna, new AnswerReview(1, AnswerKind.Returned, "Skriv hur många som deltagit.", "code"));
        return sample;
    }

    private static Intervention WithoutAnna =>
        Sample.Intervention with
        {
            Roles = [.. Sample.Intervention.Roles.Where(r => r.Person != Anna)],
        };

    private static Sample Answered(int times)
    {
        var sample = Sent();
        for (var n = 0; n < times; n++)
        {
            sample.Do(Anna, new AnswerReview(1, AnswerKind.Analysis, new string((char)('c' + n), 99_000), "code"));
        }

        return sample;
    }

    private sealed record Case(RefusalReason Reason, Func<Sample> State, PersonId Actor, Command Command, params object[] Arguments)
    {
        /// <summary>Instead of the sample's own.</summary>
        public Intervention? Intervention { get; init; }

        public Association Association { get; init; } = Sample.Association;

        public Decision Run()
        {
            var sample = State();
            return Decide.On(
                sample.Report,
                sample.Circumstances with
                {
                    Association = Association,
                    Intervention = Intervention ?? sample.Own,
                },
                new Request(Command, Actor, "the command", sample.Now)
            );
        }

        public override string ToString() => $"{Actor}: {Command} should be {Reason}";
    }
}
