using FinsamBot.Core.Delivery;
using FinsamBot.Core.Interventions;
using FinsamBot.Core.Streams;

namespace FinsamBot.Core.Reports;

/// <summary>What each event does to a report. Never refuses: what has happened has happened.</summary>
public static class Evolve
{
    public static Report Apply(Report report, EventRecord record)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(record);
        return record.Event is DeliveryEvent delivery
            ? report with { Deliveries = Attempt.Apply(report.Deliveries, delivery, record.Stamp.At) }
            : Change(report, record.Event, record.Stamp) with { Commands = report.Commands.Add(record.Stamp.Command) };
    }

    private static Report Change(Report report, Event happened, Stamp stamp) => happened switch
    {
        ReportOpened e => report with { Id = e.Id, Template = e.Template, Period = e.Period, Status = ReportStatus.Writing },
        SectionSaved e => Save(report, e, stamp),
        TextSetAside e => report with { SetAside = report.SetAside.SetItem(e.Section, e.Text) },
        SetAsideDiscarded e => report with { SetAside = report.SetAside.Remove(e.Section) },
        SentToSteeringGroup e => report with
        {
            Status = ReportStatus.WithSteeringGroup,
            Rounds = report.Rounds.Add(new Round(e.Round, e.Version, stamp.At, e.AnswerBy, e.Asked)),
        },
        SteeringGroupAnswered e => Answer(report, e, stamp.At),
        SignInCodeRequested e => Sign(report, e.Member, s => s with { Number = e.Number, ExpiresAt = e.ExpiresAt, FailedTries = 0, Used = false, Requests = Recent(s, stamp.At) }),
        SignInCodeTried e => Sign(report, e.Member, s => e.Accepted ? s with { Used = true } : s with { FailedTries = s.FailedTries + 1 }),
        RemindersSnoozed e => report with { Snoozes = report.Snoozes.SetItem(e.Person, new Snooze(e.Until, stamp.At)) },
        ReportPromised e => report with { PromisedOn = e.On },
        ReportSubmitted e => report with
        {
            Status = ReportStatus.Submitted,
            Submission = new Submission(stamp.At, new PersonId(stamp.Actor), e.Version, e.Unanswered),
        },
        _ => report,
    };

    private static Report Save(Report report, SectionSaved e, Stamp stamp) => report with
    {
        Texts = report.Texts.SetItem(e.Section, new SectionText(e.Text, e.Revision, e.Done, new PersonId(stamp.Actor), stamp.At)),
        SetAside = report.SetAside.TryGetValue(e.Section, out var aside) && aside == e.Text ? report.SetAside.Remove(e.Section) : report.SetAside,
    };

    private static Report Answer(Report report, SteeringGroupAnswered e, DateTimeOffset at)
    {
        var round = report.Rounds.FirstOrDefault(r => r.Number == e.Round);
        if (round is null)
        {
            return report;
        }

        var answered = round with { Answers = round.Answers.SetItem(e.Member, new MemberAnswer(e.Member, e.Kind, e.Text, at, e.SignedInBy)) };
        return report with { Rounds = report.Rounds.Replace(round, answered) };
    }

    private static Report Sign(Report report, PersonId member, Func<SignIn, SignIn> change)
    {
        var before = report.SignIns.TryGetValue(member, out var known) ? known : SignIn.None;
        return report with { SignIns = report.SignIns.SetItem(member, change(before)) };
    }

    private static DateTimeOffset[] Recent(SignIn signIn, DateTimeOffset at) =>
        [.. signIn.Requests.Where(r => r > at.AddHours(-1)), at];
}
