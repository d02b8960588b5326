using System.Collections.Immutable;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Reports.Attachments;
using FinsamBot.Domain.Reports.Disposal;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Domain.Reports.Writing;

namespace FinsamBot.Domain.Reports;

/// <summary>What each event does to a report. Never refuses: what has happened has happened.</summary>
public static class Evolve
{
    public static Report Apply(Report report, EventRecord record)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(record);
        return record.Event is DeliveryEvent delivery
            ? report with
            {
                Deliveries = Attempt.Apply(report.Deliveries, delivery, record.Stamp.At),
            }
            : Change(report, record.Event, record.Stamp) with
            {
                Commands = report.Commands.Add(record.Stamp.Command),
                Kept = KeptThing.After(report.Kept, record.Event),
                Shares = DailyShare.Counted(report.Shares, DailyLimits.SizeOf(record.Event), record.Stamp),
            };
    }

    private static Report Change(Report report, Event happened, Stamp stamp) =>
        happened switch
        {
            ReportOpened e => report with { Id = e.Id, Template = e.Template, Period = e.Period, Status = ReportStatus.Writing },
            SectionSaved e => Save(report, e, stamp),
            TextSetAside e => report with { SetAside = AsideText.Kept(report.SetAside, e, stamp) },
            SetAsideDiscarded e => report with { SetAside = AsideText.Without(report.SetAside, e) },
            SentToSteeringGroup e => report with
            {
                Status = ReportStatus.WithSteeringGroup,
                Rounds = report.Rounds.Add(Asked(report, e, stamp.At)),
            },
            SteeringGroupAnswered e => Answer(report, e, stamp.At),
            AnsweredAtMeeting e => InRound(report, e.Round, r => Minutes.With(r, e, new PersonId(stamp.Actor), stamp.At)),
            // Codes were the reports' once. They are the person's now; what is left of them is that the member has seen the report.
            SignInCodeTried { Accepted: true } e => InRound(report, report.Rounds.Count, r => Opened(r, e.Member, stamp.At)),
            MemberSignedIn e => InRound(report, e.Round, r => Opened(r, e.Member, stamp.At)),
            MailReplyTaken e => InRound(report, e.Round, r => r.WithMail(e.Member, e.Doubt, stamp.At)),
            MemberFoundAway e => InRound(report, e.Round, r => LateSubstitutes.Noted(r, e, stamp.At)),
            LetterBounced { Maybe: true } e => InRound(
                report,
                e.Round,
                r => r with { MaybeBounced = r.MaybeBounced.SetItem(e.Member, stamp.At) }
            ),
            LetterBounced e => InRound(report, e.Round, r => r with { Bounced = r.Bounced.SetItem(e.Member, stamp.At) }),
            CommentReplied e => InRound(
                report,
                e.Round,
                r => r with { Replies = r.Replies.Add(new CommentReply(e.Member, e.Section, e.Text, new PersonId(stamp.Actor), stamp.At)) }
            ),
            ReminderAsked => report with { ReminderAskedAt = stamp.At },
            RemindersSnoozed e => report with { Snoozes = report.Snoozes.SetItem(e.Person, new Snooze(e.Until, stamp.At)) },
            ReportPromised e => report with { PromisedOn = e.On },
            ReportTakenIn e => report with
            {
                Status = ReportStatus.Submitted,
                TakenIn = e,
                Submission = new Submission(stamp.At, new PersonId(stamp.Actor), report.Version, []),
            },
            PersonalDataAccepted e => report with { AcceptedFindings = report.AcceptedFindings.Union(e.Findings.Select(f => f.Hash)) },
            ReportSubmitted e => report with
            {
                Status = ReportStatus.Submitted,
                Submission = new Submission(stamp.At, new PersonId(stamp.Actor), e.Version, e.Unanswered),
            },
            RegistryEvent e => RegistryFolding.Apply(report, e, stamp),
            AttachmentAdded e => report with
            {
                Attachments = report.Attachments.Add(new Attachment(e.Number, e.Kind, e.File, new PersonId(stamp.Actor), stamp.At)),
                LastAttachment = e.Number,
            },
            AttachmentRemoved e => report with { Attachments = report.Attachments.RemoveAll(a => a.Number == e.Number) },
            KeptDisposed e => report with { Disposals = report.Disposals.Add(new Disposed(e.Decision, e.Things, stamp.At)) },
            FiguresShown e => report with { Figures = e.Figures, FrozenFigures = e.Figures },
            FigureEvent e => report with { Figures = e.Change(report.Figures), KeepsFigures = true },
            _ => report,
        };

    private static Report Save(Report report, SectionSaved e, Stamp stamp) =>
        report with
        {
            Texts = report.Texts.SetItem(e.Section, new SectionText(e.Text, e.Revision, e.Done, new PersonId(stamp.Actor), stamp.At)),
            SetAside = report.SetAside.RemoveAll(a => a.Section == e.Section && a.Text == e.Text),
        };

    private static Round Asked(Report report, SentToSteeringGroup e, DateTimeOffset at) =>
        new(e.Round, e.Version, at, e.AnswerBy, e.Asked)
        {
            Standing = [.. report.CurrentRound?.StandingBeside(e.Asked) ?? []],
            Figures = report.Figures,
            Attachments = report.Attachments,
            Revisions = report.Texts.ToImmutableDictionary(t => t.Key, t => t.Value.Revision),
        };

    private static Report Answer(Report report, SteeringGroupAnswered e, DateTimeOffset at)
    {
        var answer = new MemberAnswer(e.Member, e.Kind, e.Text, at, e.SignedInBy) { Comments = e.Comments ?? [], Late = e.Late };
        return InRound(
            report,
            e.Round,
            round =>
                report.Submission is null
                    ? round with
                    {
                        Answers = round.Answers.SetItem(e.Member, answer),
                    }
                    : round with
                    {
                        AfterHandIn = round.AfterHandIn.SetItem(e.Member, answer),
                    }
        );
    }

    private static Round Opened(Round round, PersonId member, DateTimeOffset at) =>
        round.Read.ContainsKey(member) || !round.WasAsked(member) ? round : round with { Read = round.Read.Add(member, at) };

    private static Report InRound(Report report, int number, Func<Round, Round> change) =>
        report.Rounds.Find(r => r.Number == number) is { } round
            ? report with
            {
                Rounds = report.Rounds.Replace(round, change(round)),
            }
            : report;
}
