using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.Interventions.Log;
using FinsamBot.Domain.Interventions.Monthly;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Reports;
using static FinsamBot.Edges.Tests.Mail.SampleObligations;

namespace FinsamBot.Edges.Tests.Mail;

/// <summary>By name, the parcels of each letter about a plan, a reminder of one of its days, or the office's list.</summary>
internal static class PlanLetters
{
    private static readonly Absence Away = new(new DateOnly(2026, 4, 7), new DateOnly(2026, 4, 17), Sample.Bo, Morning(4, 1));

    private static readonly ReportRoutine Tight = ReportRoutine.Usual with { AnswerDays = 8, EarliestDays = 0 };

    public static IReadOnlyDictionary<string, Func<Parcel[]>> ByName { get; } =
        new Dictionary<string, Func<Parcel[]>>
        {
            ["prompt-shortage"] = () =>
                [Due(Report(OpenedByMail(), Morning(3, 24), Changed(new RoutineSet(Sample.Template.Id, Tight))), typeof(Prompt), "sofia")],
            ["prompt-written"] = () => [Prompt(Report(Sample.Written(), Morning(3, 24)))],
            ["reminder-deputy"] = () => [Due(Report(Sample.Opened(), Morning(4, 15)), typeof(Reminder), "bo")],
            ["request-blank"] = () => [Due(FinalReportSent(), typeof(ReviewRequest), "anna")],
            ["reminder-today"] = () => [Reminder(Report(Sample.Sent().LettersLeave(), Morning(4, 14)), Milestone.Due)],
            ["reminder-snoozed"] = () => [Reminder(Report(Sample.Written(), Morning(4, 8)), null)],
            ["reminder-opens"] = () => [Reminder(Report(Sample.Opened(), Morning(4, 8)), Milestone.WritingOpens)],
            ["reminder-send"] = () => [Reminder(Report(Sample.Written(), Morning(3, 20)), Milestone.SendBy)],
            ["reminder-send-today"] = () => [Reminder(Report(Sample.Opened(), Morning(3, 26)), Milestone.SendBy)],
            ["reminder-send-late"] = () => [Reminder(Report(Sample.Opened(), Morning(4, 8)), Milestone.SendBy)],
            ["reminder-close"] = () => [Reminder(Report(Sample.Sent().LettersLeave(), Morning(4, 9)), Milestone.AnswersClose)],
            ["reminder-close-late"] = () => [Reminder(Report(Sample.Sent().LettersLeave(), Morning(4, 14)), Milestone.AnswersClose)],
            ["review-reminder-substitute"] = () => [Substitute()],
            ["escalation"] = () => [Due(Report(Sample.Written(), Morning(4, 17)), typeof(Escalation), "arvid")],
            ["escalation-to-the-mailbox"] = () =>
                [
                    Due(
                        Report(Sample.Written(), Morning(4, 17)) with
                        {
                            Circumstances = Sample.Written().Circumstances,
                        },
                        typeof(Escalation),
                        "office"
                    ),
                ],
            ["escalation-promised"] = () => [Due(Report(Promised(), Morning(4, 17)), typeof(Escalation), "arvid")],
            ["escalation-nobody"] = () =>
                [
                    Due(
                        Report(
                            Sample.Opened(),
                            Morning(4, 7),
                            Changed(new RoleTaken(Sample.Sofia, Role.Lead), new RoleTaken(Sample.Bo, Role.Deputy))
                        ),
                        typeof(Escalation),
                        "arvid"
                    ),
                ],
            ["stand-in-asked"] = () => [Due(OfIntervention(Morning(4, 1), null, (Sample.Sofia, Away)), typeof(StandInAsked), "bo")],
            ["stand-in-reminded"] = () =>
                [Due(Report(Sample.Written(), Morning(4, 14), null, (Sample.Sofia, Away)), typeof(StandInReminded), "sofia")],
            ["short-time"] = () => [Due(OfIntervention(Morning(1, 2)), typeof(ShortTimeAhead), "sofia")],
            ["short-time-meeting"] = () =>
                [
                    Due(
                        OfIntervention(
                            Morning(1, 2),
                            Changed(new MeetingEntered(new Meeting(new DateOnly(2026, 4, 1), new TimeOnly(9, 0))))
                        ),
                        typeof(ShortTimeAhead),
                        "sofia"
                    ),
                ],
            ["short-time-shortage"] = () =>
                [Due(OfIntervention(Morning(1, 7), Changed(new RoutineSet(Sample.Template.Id, Tight))), typeof(ShortTimeAhead), "sofia")],
            ["end-moved"] = () =>
                [Due(OfIntervention(Morning(4, 7), Changed(new EndDateChanged(new DateOnly(2026, 8, 31)))), typeof(EndDateMoved), "anna")],
            ["end-split"] = () =>
                [
                    Due(
                        OfIntervention(
                            Morning(4, 7),
                            Changed(new EndDateChanged(new DateOnly(2026, 8, 31), ["Vägen vidare ung", "Vägen vidare vuxen"]))
                        ),
                        typeof(EndDateMoved),
                        "anna"
                    ),
                ],
            ["minutes"] = () => [Due(Report(Sample.AnsweredAtMeeting(), Morning(4, 10)), typeof(MinutesTold), "anna")],
            ["change-handed"] = () =>
                [
                    Due(
                        OfIntervention(
                            Morning(4, 7),
                            Changed(
                                new RoleTaken(Sample.Sofia, Role.Lead),
                                new RoleGiven(Sample.Bo, Role.Lead),
                                new HandedOver(Sample.Sofia, Sample.Bo, Role.Lead)
                            )
                        ),
                        typeof(ChangeTold),
                        "bo"
                    ),
                ],
            ["monthly-draft"] = () => [Monthly(typeof(MonthlyLetterDrafted), Logged)],
            ["monthly-letter"] = () =>
                [
                    Monthly(
                        typeof(MonthlyLetterToMember),
                        new MonthlyLetterSent(
                            new DateOnly(2026, 3, 1),
                            "Det här har hänt i mars.\n\n**Möten**\n- 12 mars: Möte om samverkan"
                        )
                    ),
                ],
            ["monthly-reply"] = () =>
                [
                    Monthly(
                        typeof(MonthlyReplyArrived),
                        new MonthlyLetterSent(new DateOnly(2026, 3, 1), "Det här har hänt i mars."),
                        new MonthlyLetterReplied(new DateOnly(2026, 3, 1), "Vad bra. Hur många kom?")
                    ),
                ],
            ["log-mail-noted"] = () =>
                [
                    Mailed(
                        new LogEntryNoted(
                            new LogEntry(1, new DateOnly(2026, 3, 12), LogKind.Meeting, "Möte om samverkan", ["Försäkringskassan"])
                        ),
                        new LogMailAnswered(LogMailOutcome.Noted, 1, new DateOnly(2026, 3, 12))
                    ),
                ],
            ["log-mail-which"] = () => [Mailed(new LogMailAnswered(LogMailOutcome.WhichIntervention))],
            ["log-mail-ahead"] = () => [Mailed(new LogMailAnswered(LogMailOutcome.DayAhead, Day: new DateOnly(2026, 4, 9)))],
            ["change-thanks"] = () =>
                [
                    Due(
                        OfIntervention(
                            Morning(4, 7),
                            Changed(
                                new RoleTaken(Sample.Sofia, Role.Lead),
                                new RoleGiven(Sample.Bo, Role.Lead),
                                new HandedOver(Sample.Sofia, Sample.Bo, Role.Lead)
                            )
                        ),
                        typeof(ChangeTold),
                        "sofia"
                    ),
                ],
            ["change-paused"] = () =>
                [
                    Due(
                        OfIntervention(
                            Morning(4, 7),
                            Changed(new InterventionPaused(new DateOnly(2026, 4, 20), null, "Lokalen har brunnit"))
                        ),
                        typeof(ChangeTold),
                        "anna"
                    ),
                ],
            ["end-opened"] = () =>
                [
                    Due(
                        OfIntervention(Morning(4, 7), Changed(new EndDateChanged(new DateOnly(2026, 8, 31)), new EndDateChanged(null))),
                        typeof(EndDateMoved),
                        "sofia"
                    ),
                ],
            ["digest"] = () => [Due(Office(Morning(4, 20), Lines()), typeof(WeeklyDigest), "arvid")],
            ["digest-calm"] = () =>
                [
                    Due(
                        Office(Morning(4, 20), Line(OfficeConcern.Writing, new DateOnly(2026, 7, 14), null, Sample.Sofia)),
                        typeof(WeeklyDigest),
                        "arvid"
                    ),
                ],
            ["digest-at-risk"] = () =>
                [Due(Office(Morning(4, 10), [.. OfficeList.Of([Sample.Opened().At(Morning(4, 10)).View])]), typeof(WeeklyDigest), "arvid")],
            ["board"] = () => [Due(WithBoardDay(Office(Morning(5, 18), Lines())), typeof(BoardPaperReady), "arvid")],
            ["digest-empty"] = () => [Due(Office(Morning(4, 20)), typeof(WeeklyDigest), "arvid")],
            ["digest-damaged"] = () =>
                [
                    Due(
                        Office(Morning(4, 20), Lines()) with
                        {
                            Damage = DamageLine.Of(DamagedThings.All, [Sample.Intervention], TemplateCatalogue.BuiltIn),
                        },
                        typeof(WeeklyDigest),
                        "arvid"
                    ),
                ],
            ["gathered-office"] = () =>
                [
                    Due(Report(Promised(), Morning(4, 20)), typeof(Escalation), "arvid"),
                    Due(Office(Morning(4, 20), Lines()), typeof(WeeklyDigest), "arvid"),
                ],
            ["gathered-writer"] = () =>
                [
                    Reminder(Report(Sample.Written(), Morning(4, 14)), Milestone.Due),
                    Due(
                        OfIntervention(Morning(4, 14), Changed(new EndDateChanged(new DateOnly(2026, 8, 31)))),
                        typeof(EndDateMoved),
                        "sofia"
                    ),
                    Reminder(
                        Report(Sample.Opened(), Morning(4, 14)) with
                        {
                            Circumstances = Report(Sample.Opened(), Morning(4, 14)).Circumstances with
                            {
                                Intervention = Changed() with { Name = "Öppna dörren" },
                            },
                        },
                        Milestone.SendBy
                    ),
                ],
        };

    private static Parcel Prompt(ReportView view) =>
        new(new Prompt(view.Id + "/prompt/sofia", view.Now, SofiaByMail) { Channel = ChannelKind.Mail }, view);

    /// <summary>Everything is written but a section that may be left empty.</summary>
    private static ReportView FinalReportSent()
    {
        var sample = Sample.FinalReportWritten();
        sample.Do(Sample.Sofia, new SaveSections([new SectionInput("resources", "", true, null)]));
        sample.Do(Sample.Sofia, new SendToSteeringGroup(false));
        return sample.View;
    }

    private static OfficeLine[] Lines() =>
        [
            Line(OfficeConcern.Late, new DateOnly(2026, 4, 14), new DateOnly(2026, 4, 22), Sample.Sofia),
            Line(OfficeConcern.Late, new DateOnly(2026, 4, 14), null, Sample.Bo) with
            {
                Intervention = "Öppna dörren",
            },
            Line(OfficeConcern.WaitsForSteeringGroup, new DateOnly(2026, 4, 30), null, Sample.Anna, Sample.Lena) with
            {
                Intervention = "Steg för steg",
            },
            Line(OfficeConcern.AtRisk, new DateOnly(2026, 4, 30), null, Sample.Sofia, Sample.Bo) with
            {
                Intervention = "Nya vägar",
                SendBy = new DateOnly(2026, 4, 17),
                Unwritten = new Unwritten(["2.1", "2.4"], false),
            },
            Line(OfficeConcern.Corrected, new DateOnly(2026, 4, 17), null, Sample.Sofia) with
            {
                Intervention = "Broar",
            },
            Line(OfficeConcern.NobodyWrites, new DateOnly(2026, 4, 30), null) with
            {
                Intervention = "Bron",
            },
            Line(OfficeConcern.NotReached, new DateOnly(2026, 4, 30), null, Sample.Lena) with
            {
                Intervention = "Steg för steg",
            },
            Line(OfficeConcern.LeftTeams, new DateOnly(2026, 4, 30), null, Sample.Sofia) with
            {
                Intervention = "Steg för steg",
            },
            Line(OfficeConcern.NotRegistered, new DateOnly(2026, 3, 30), null, Sample.Rita) with
            {
                Intervention = "Hemåt",
            },
            Line(OfficeConcern.NotSigned, new DateOnly(2026, 4, 10), null, Sample.Anna) with
            {
                Intervention = "Bryggan",
                SignaturesMissing = ["Arbetsförmedlingen"],
            },
        ];

    private static Parcel Substitute()
    {
        var intervention = Changed(new SubstituteNamed(Sample.Lena, Sample.Bo));
        var sample = Sample.Written();
        var view = Report(sample, Sample.Morning, intervention);
        var decision = Decide.On(
            sample.Report,
            view.Circumstances,
            new Request(new SendToSteeringGroup(false), Sample.Sofia, "send", Sample.Morning)
        );
        sample.Happen(new Stamp(Sample.Morning, "sofia", "send"), [.. decision.Events]);
        sample.LettersLeave();
        var answerBy = sample.Report.CurrentRound!.AnswerBy;
        return Due(Report(sample, Morning(4, answerBy.Day - 3), intervention), typeof(ReviewReminder), "bo");
    }

    private static Sample OpenedByMail()
    {
        var sample = Sample.Opened();
        sample.Contacts.Clear();
        return sample;
    }

    private static Sample Promised()
    {
        var sample = Sample.Sent().LettersLeave();
        sample.Do(Sample.Sofia, new PromiseReport(new DateOnly(2026, 4, 22)));
        return sample;
    }

    private static LogEntryNoted Logged =>
        new(new LogEntry(1, new DateOnly(2026, 3, 12), LogKind.Meeting, "Möte om samverkan", ["Försäkringskassan"]));

    private static Parcel Monthly(Type kind, params Event[] events)
    {
        var view = OfIntervention(Morning(4, 7), Changed(events));
        return new Parcel(view.Open().Select(o => o.Item).First(i => i.GetType() == kind), view);
    }

    /// <summary>Whoever the samples' events are by has sent it.</summary>
    private static Parcel Mailed(params Event[] events)
    {
        var view = OfIntervention(Morning(4, 7), Changed(events));
        return new Parcel(view.Open().Select(o => o.Item).Single(i => i is LogMailReceipt), view);
    }
}
