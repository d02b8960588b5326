using System.Text;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Checks.PersonalData;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Interventions.Figures.Staffing;
using FinsamBot.Domain.Interventions.Log;
using FinsamBot.Domain.Interventions.Monthly;
using FinsamBot.Domain.Interventions.Questionnaires;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Attachments;
using FinsamBot.Domain.Reports.Disposal;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Streams;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Runtime.Tests.Streams;

/// <summary>What is stored is read for ever: names and shapes of events are frozen in the golden file.</summary>
[TestClass]
public sealed class EventNamesTests
{
    private static readonly Stamp Stamp = new(Sample.Morning, "sofia", "command-1");
    private static readonly PersonId Anna = Sample.Anna;
    private static readonly DateTimeOffset At = Sample.Morning.AddMinutes(10);

    private static readonly Event[] OneOfEach =
    [
        new AssociationDetailsSet(Sample.Association.Details),
        new AssociationRoleGiven(Sample.Rita, Role.Registrar),
        new ConversationKept(Sample.InTeams(Sample.Sofia).Conversation!),
        new ConversationLost("blocked"),
        new DeliveryPostponed("key", At, "429"),
        new DeliveryPrepared("key", "draft-1"),
        new DeliveryRefused("key", "blocked"),
        new DeliverySent("key", "receipt-1"),
        new DeliveryStarted("key", ChannelKind.Mail, "anna", At),
        new DeliveryUnknown("key", "timeout"),
        new InterventionBegun(
            Sample.VagenVidare,
            "Vägen vidare",
            "Älvbacka kommun",
            new TemplateRef("kvartalsrapport", "2025"),
            new PeriodScheme(Sample.FirstQuarter.Start, Sample.FirstQuarter.End, null)
        ),
        new InterventionRegistered(Sample.VagenVidare),
        new LanguageChosen(Language.English),
        new PeriodOpened(Sample.FirstQuarter),
        new PersonRegistered(Sample.Association.People[Sample.Sofia]),
        new ReportOpened(Sample.ReportId, new TemplateRef("kvartalsrapport", "2025"), Sample.FirstQuarter),
        new ReportSubmitted("0f", [Anna, Sample.Lena]),
        new RoleGiven(Sample.Sofia, Role.Lead),
        new RoleTaken(Sample.Bo, Role.Deputy),
        new SectionSaved("goals", "Rad ett\r\n– åäö \"citat\" 🙂", 3, true),
        new SentToSteeringGroup(
            1,
            "0f",
            new DateOnly(2026, 4, 13),
            [new AskedMember(Anna, "Anna Berg", "Arbetsförmedlingen", "anna.berg@af.example.se")]
        ),
        new SignInCodeRequested(Anna, 2, At),
        new SignInCodeTried(Anna, 2, false),
        new SteeringGroupAnswered(1, Anna, AnswerKind.Analysis, "Målen nås.", "code"),
        new TextSetAside("goals", "Gammal text", 2),
        new SetAsideDiscarded("goals"),
        new AssociationRoleTaken(Sample.Rita, Role.Registrar),
        new PersonLeft(Sample.Rita),
        new SendingChosen(SendingMode.ToOffice),
        new MemberCalendarSet("Försäkringskassan", WorkCalendar.Swedish with { ClosedDays = [new DateOnly(2026, 4, 7)] }),
        new AssociationRoutineSet(
            "kvartalsrapport",
            ReportRoutine.Usual with
            {
                Due = new FixedDates([new MonthAndDay(1, 20), new MonthAndDay(8, 15)]),
                WhenClosed = WhenClosed.Keep,
            }
        ),
        new AwayCancelled(new DateOnly(2026, 7, 1)),
        new AwayNoted(new Absence(new DateOnly(2026, 7, 1), new DateOnly(2026, 7, 15), Sample.Bo, At)),
        new DigestsBegun(),
        new EndDateChanged(new DateOnly(2026, 12, 31)),
        new MeetingCancelled(new DateOnly(2026, 4, 1)),
        new InterventionRenamed("Vägen framåt"),
        new AnsweredAtMeeting(1, new DateOnly(2026, 4, 9), "§ 14", [Sample.Anna], AnswerKind.Approved, "Bra", "2026:14"),
        new OwnerChanged("Region Norrsken"),
        new PartiesSet(["Älvbacka kommun", "Region Norrsken"]),
        new HandedOver(Sample.Sofia, Sample.Bo, Role.Lead),
        new ProlongationAsked(new DateOnly(2027, 6, 30), "Två väntar på plats"),
        new ProlongationRefused("Pengarna räcker inte"),
        new PeriodExcused("kvartalsrapport", new DateOnly(2026, 3, 31), "Alla var sjuka"),
        new PeriodRequired("kvartalsrapport", new DateOnly(2026, 3, 31)),
        new DueDayMoved("kvartalsrapport", new DateOnly(2026, 3, 31), new DateOnly(2026, 4, 30)),
        new InterventionPaused(new DateOnly(2026, 4, 2), new DateOnly(2026, 5, 3), "Lokalen har brunnit"),
        new InterventionResumed(),
        new MeetingEntered(new Meeting(new DateOnly(2026, 4, 1), new TimeOnly(9, 30))),
        new RemindersSnoozed(Sample.Sofia, new DateOnly(2026, 4, 9)),
        new ReportPromised(new DateOnly(2026, 4, 20)),
        new ReportingAdded(
            new Reporting(
                new TemplateRef("slutrapport", "2025"),
                new PeriodScheme(Sample.FirstQuarter.Start, Sample.FirstQuarter.End, new DateOnly(2027, 6, 30), Whole: true)
            )
        ),
        new RoutineSet(
            "kvartalsrapport",
            ReportRoutine.Usual with
            {
                Due = new MonthsAfter(1),
                SignatureDays = 30,
                Reminders = [new ReminderRule(Milestone.Due, -1, OffsetUnit.WorkingDays, Audience.Lead, ChannelKind.Mail)],
            }
        ),
        new SendDayChosen("kvartalsrapport", Sample.FirstQuarter.End, new DateOnly(2026, 3, 25)),
        new SubstituteNamed(Anna, Sample.Karim),
        new MemberSignedIn(1, Anna, "work-account"),
        new MailReplyTaken(1, Anna),
        new MemberFoundAway(1, Anna),
        new LetterBounced(1, Anna),
        new CommentReplied(1, Anna, "goals", "Fjorton."),
        new GoalSaved(
            new Goal(
                "m1",
                "Språng",
                GoalLevel.Effect,
                "Hälften går vidare.",
                new GoalTarget(TargetKind.Range, 50, 60),
                new GoalStanding(GoalStatus.PartlyMet, 16, 19, "Nås.", "Bra."),
                [new GoalStep(new DateOnly(2025, 12, 31), GoalStatus.Started, 3)]
            )
        ),
        new GoalRemoved("m1"),
        new ParticipantsCounted(new ParticipantFlow("", new Headcount(1, 2), new Headcount(3, 4, 5), default)),
        new ParticipantsRemoved("Språng"),
        new DeviationNoted(new Deviation(1, new DateOnly(2026, 3, 3), DeviationKind.Staffing, "Coachen slutade.", 40_000, "Vikarie.")),
        new DeviationRemoved(1),
        new StaffingSaved(new Post(1, "", "Älvbacka kommun", "coach", 80, true)),
        new StaffingRemoved(1),
        new ReportTakenIn(new SourceFile("rapport.docx", "0f"), new DateOnly(2026, 4, 14), ["Sidan 3"]),
        new PersonalDataAccepted([new AcceptedFinding(FindingKind.SinglePersonStory, "goals", "0f")]),
        new CorrectionBegun(2, "Fel antal deltagare."),
        new DocumentsFiled(
            Edition.Submitted,
            [
                new FiledDocument(
                    "Rapport.docx",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "0f",
                    48_200,
                    "archive/r/0f.docx"
                ),
            ],
            2,
            PdfRefusal.LibreOfficeMissing
        ),
        new ReportRegistered("2026:13", "RN", new DateOnly(2026, 4, 2)),
        new SignatureNoted(
            "Försäkringskassan",
            "K. Haddad",
            "Karim Haddad",
            new DateOnly(2026, 4, 20),
            SignatureMethod.ESignature,
            new FiledDocument("Signerad.pdf", "application/pdf", "1e", 90_000, "archive/r/signed/1e.pdf")
        ),
        new SignatureRemoved("Försäkringskassan"),
        new SignaturesAsked(
            [
                new SigningParty("Älvbacka kommun", true, null),
                new SigningParty(
                    "Försäkringskassan",
                    false,
                    new AskedMember(Sample.Karim, "Karim Haddad", "Försäkringskassan", "karim.haddad@fk.example.se")
                ),
            ],
            new DateOnly(2026, 4, 30)
        ),
        new PersonForgotten(Sample.Rita),
        new StoreRestored(At),
        new HeldBackSettled(["key"], true),
        new WorkCalendarSet(WorkCalendar.Swedish with { ClosedDays = [new DateOnly(2026, 5, 15)], BridgeDays = DayPolicy.Free }),
        new CodeRequested(2, At),
        new CodeTried(0, false, true),
        new SessionOpened("0f", "code", At),
        new SessionsEnded(),
        new FiguresShown(ReportFigures.None),
        new FiguresTakenOver("kvartalsrapport", Sample.FirstQuarter, 1, ReportFigures.None),
        new ReminderAsked(),
        new LogEntryNoted(
            new LogEntry(1, new DateOnly(2026, 3, 12), LogKind.StudyVisit, "Studiebesök hos tre arbetsgivare", ["Älvbacka kommun"]),
            [new AcceptedInLog(FindingKind.PhoneNumber, "0f")]
        ),
        new LogEntryStruck(1),
        new LogMailAnswered(LogMailOutcome.DayAhead, null, new DateOnly(2026, 4, 20)),
        new MonthlyLetterSent(new DateOnly(2026, 3, 1), "Det här har hänt."),
        new MonthlyLetterReplied(new DateOnly(2026, 3, 1), "Vad bra."),
        new MonthlyLettersTurned(false),
        new BoardDaySet(45),
        new QuestionnairesCounted(Sample.FirstQuarter, 12),
        new AttachmentAdded(
            2,
            AttachmentKind.Workbook,
            new FiledDocument(
                "Budget.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "2d",
                31_000,
                "archive/r/attached/2d.xlsx"
            )
        ),
        new AttachmentRemoved(2),
        new KeptDisposed(
            new DisposalDecision(
                "Dokumenthanteringsplan",
                "FSN 2026:4",
                "Förbundsstyrelsen",
                new DateOnly(2026, 2, 12),
                [KeptKind.Mail],
                new DateOnly(2026, 1, 1)
            ),
            [new KeptThing(KeptKind.Mail, "2e")]
        ),
    ];

    [TestMethod]
    public void Every_event_has_exactly_one_name_with_a_version()
    {
        var types = typeof(Event).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Event)) && !t.IsAbstract).ToList();

        Assert.AreSequenceEqual(types.Select(t => t.Name).Order(), OneOfEach.Select(e => e.GetType().Name).Order());
        Assert.AreAllDistinct(OneOfEach.Select(EventNames.Of));
        foreach (var happened in OneOfEach)
        {
            Assert.MatchesRegex("^[a-z][A-Za-z]*\\.[1-9]$", EventNames.Of(happened));
        }
    }

    [TestMethod]
    public void Names_and_shapes_are_as_frozen() =>
        Golden.Matches("events.jsonl", Encoding.UTF8.GetString(EventLine.Write(Cursor.Start, OneOfEach, Stamp).Lines.Span));

    [TestMethod]
    public void An_answer_with_comments_reads_back_as_it_was_written()
    {
        var happened = new SteeringGroupAnswered(
            2,
            Anna,
            AnswerKind.Returned,
            "Läs igenom.",
            "work-account",
            [new SectionComment("goals", "Hur många?")],
            true
        );
        var (line, _) = EventLine.Write(Cursor.Start, [happened], Stamp);

        var read = (SteeringGroupAnswered)EventLine.Read(line.Span[..^1], Cursor.Start).Event;

        Assert.AreSequenceEqual(happened.Comments!, read.Comments!);
        Assert.AreEqual(happened with { Comments = null }, read with { Comments = null });
    }

    [TestMethod]
    public void Minutes_that_were_handed_over_read_back_and_those_that_were_only_named_read_as_before()
    {
        var named = new AnsweredAtMeeting(1, new DateOnly(2026, 4, 9), "§ 14", [Anna], AnswerKind.Approved, "Bra", "2026:14");
        var kept = named with { Kept = new FiledDocument("Protokoll.pdf", "application/pdf", "1e", 90_000, "archive/r/minutes/1e.pdf") };
        var (lines, _) = EventLine.Write(Cursor.Start, [kept], Stamp);

        var read = (AnsweredAtMeeting)EventLine.Read(lines.Span[..^1], Cursor.Start).Event;

        Assert.AreEqual(kept.Kept, read.Kept);
        Assert.DoesNotContain("kept", Encoding.UTF8.GetString(EventLine.Write(Cursor.Start, [named], Stamp).Lines.Span));
    }

    [TestMethod]
    public void Every_event_reads_back_as_it_was_written()
    {
        foreach (var happened in OneOfEach)
        {
            var (line, _) = EventLine.Write(Cursor.Start, [happened], Stamp);

            var read = EventLine.Read(line.Span[..^1], Cursor.Start);

            Assert.AreEqual(happened.GetType(), read.Event.GetType());
            Assert.AreEqual(Stamp, read.Stamp);
            Assert.AreEqual(
                Encoding.UTF8.GetString(line.Span),
                Encoding.UTF8.GetString(EventLine.Write(Cursor.Start, [read.Event], read.Stamp).Lines.Span)
            );
        }
    }

    [TestMethod]
    [DataRow(
        """{"seq":1,"type":"sectionSaved.1","at":"2026-04-02T08:00:00.0000000Z","actor":"sofia","command":"c","data":{"section":"goals","text":"Två mål.","revision":1,"done":true},"prev":""}""",
        DisplayName = "as first written"
    )]
    [DataRow(
        """{"seq":1,"type":"sectionSaved.1","at":"2026-04-02T10:00:00+02:00","actor":"sofia","command":"c","data":{"done":true,"revision":1,"text":"Två mål.","section":"goals"},"prev":""}""",
        DisplayName = "in another order, with an offset"
    )]
    [DataRow(
        """{"seq":1,"type":"sectionSaved.1","at":"2026-04-02T08:00:00Z","actor":"sofia","command":"c","by":"x","data":{"section":"goals","text":"Tv\u00e5 m\u00e5l.","revision":1,"done":true,"colour":"blue"},"prev":""}""",
        DisplayName = "with fields of a newer program"
    )]
    public void An_old_line_still_reads(string line)
    {
        var read = EventLine.Read(Encoding.UTF8.GetBytes(line), Cursor.Start);

        Assert.AreEqual(new EventRecord(1, new Stamp(Sample.Morning, "sofia", "c"), new SectionSaved("goals", "Två mål.", 1, true)), read);
    }

    [TestMethod]
    [DataRow(
        "sectionSaved.9",
        "this program knows sectionSaved.1, and not the version sectionSaved.9: the store was written by a later program"
    )]
    [DataRow(
        "sectionSealed.1",
        "this program knows no event of the name sectionSealed.1: the store was written by a later program or changed by hand"
    )]
    [DataRow("section", "the event's name cannot be read")]
    [DataRow("ring.070 000 00 01", "the event's name cannot be read")]
    [DataRow("", "the event's name cannot be read")]
    public void A_name_this_program_does_not_know_stops_the_reading_and_is_told(string name, string reason)
    {
        var line = $$"""{"seq":1,"type":"{{name}}","at":"2026-04-02T08:00:00Z","actor":"a","command":"c","data":{},"prev":""}""";

        var error = Assert.ThrowsExactly<BrokenStreamException>(() => EventLine.Read(Encoding.UTF8.GetBytes(line), Cursor.Start));

        Assert.AreEqual((1L, reason, true), (error.Sequence, error.Reason, error.IsUnknownEvent));
    }
}
