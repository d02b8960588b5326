using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports.Attachments;
using FinsamBot.Domain.Reports.Disposal;
using FinsamBot.Domain.Reports.Figures;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Reports.Submitting;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Domain.Reports.Writing;

namespace FinsamBot.Domain.Reports;

/// <summary>
/// The rules: <c>(state, command, now) -> events</c>. Pure. Every command is authorised here, against the state; a refusal changes nothing
/// beyond what it says it kept. A command id that has had its effect has no further one.
/// </summary>
public static class Decide
{
    public static Decision On(Report report, Circumstances circumstances, Request request)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(circumstances);
        ArgumentNullException.ThrowIfNull(request);

        if (HasHadItsEffect(report, circumstances.Intervention, request))
        {
            return Decision.Nothing;
        }

        request = request with { Command = CleanCommand.Of(request.Command) };
        var decision = request.Command switch
        {
            OpenReport open => WritingRules.Open(report, circumstances, open, request),
            TakeInReport take => TakingInRules.On(report, circumstances, take, request),
            _ when !report.IsOpened => Decision.Refuse(RefusalReason.NoSuchReport),
            DisposeOfKept dispose => DisposalRules.On(report, circumstances.Association, dispose, request),
            ProgramCommand own => OfProgram(report, circumstances, own, request),
            _ => OnOpened(report, circumstances, request),
        };
        return DailyLimits.Over([report.Shares, circumstances.Intervention.Shares], decision.Events, request) is { } enough
            ? new Decision([], enough)
            : decision;
    }

    private static Decision OfProgram(Report report, Circumstances circumstances, ProgramCommand command, Request request) =>
        command switch
        {
            _ when request.Actor != PersonId.Bot => Decision.Refuse(RefusalReason.NotInvolved),
            NoteLateSubstitute => LateSubstitutes.Owed(report, circumstances) is { } owed ? Decision.Of(owed) : Decision.Nothing,
            FileDocuments file => FilingRules.On(report, file),
            _ => throw new ArgumentException($"There is no rule for {command.GetType().Name}.", nameof(request)),
        };

    private static Decision OnOpened(Report report, Circumstances circumstances, Request request)
    {
        if (Hearsay(report, request) is { } heard)
        {
            return heard;
        }

        return circumstances.MayRead(request.Actor, StockholmTime.DayOf(request.Now)) || WasEverAsked(report, request.Actor)
            ? OfInvolved(report, circumstances, request)
            : Decision.Refuse(RefusalReason.NotInvolved);
    }

    /// <summary>What a member of the group, a reader at the office or a writer asks for; first what not only writers may.</summary>
    private static Decision OfInvolved(Report report, Circumstances circumstances, Request request) =>
        request.Command switch
        {
            AnswerAtMeeting answer => Minutes.MayRegister(circumstances, request.Actor, StockholmTime.DayOf(request.Now))
                ? Minutes.Register(report, answer, request)
                : Decision.Refuse(RefusalReason.OnlyLeadWrites),
            AnswerReview or EnterRound when !circumstances.Intervention.MayAnswer(request.Actor) => Decision.Refuse(
                RefusalReason.OnlySteeringGroupAnswers
            ),
            RemindWriters => circumstances.Association.Roles.Contains((request.Actor, Role.Administrator))
                ? Waiting.Remind(report, request.Now)
                : Decision.Refuse(RefusalReason.OnlyOfficeDecides),
            AnswerReview answer => Answering.Answer(report, circumstances.Template, answer, request),
            ReplyByMail reply => Answering.Reply(report, reply, request),
            EnterRound enter => Answering.Enter(report, enter, request),
            RegistryCommand registry => RegistryRules.On(report, circumstances, registry, request),
            SaveSections save
                when circumstances.Intervention.Has(request.Actor, Role.Chair)
                    && IsGroupsOwn(save, circumstances.Template)
                    && report.Submission is null => WritingRules.Save(report, circumstances.Template, save),
            _ when circumstances.MayWrite(request.Actor, StockholmTime.DayOf(request.Now)) => OfWriter(report, circumstances, request),
            _ => Decision.Refuse(RefusalReason.OnlyLeadWrites),
        };

    private static Decision OfWriter(Report report, Circumstances circumstances, Request request) =>
        request.Command switch
        {
            ReplyToComment reply => Answering.ReplyTo(report, reply),
            FigureCommand { MayComeLate: true } late when !report.KeepsFigures => Register(report, circumstances, late),
            _ when report.Submission is { } submission => Decision.Refuse(
                RefusalReason.AlreadySubmitted,
                StockholmTime.DayOf(submission.At)
            ),
            SaveSections save => WritingRules.Save(report, circumstances.Template, save),
            FigureCommand figures => Register(report, circumstances, figures),
            AddAttachment add => AttachmentRules.Add(report, add),
            RemoveAttachment remove => AttachmentRules.Remove(report, remove),
            UseSetAside use => WritingRules.Use(report, use, request.Actor),
            DiscardSetAside discard => WritingRules.Discard(report, circumstances, discard, request),
            SendToSteeringGroup send => Reviewing.Send(report, circumstances, send, request.Now),
            SnoozeReminders snooze => Waiting.Snooze(report, circumstances, snooze, request),
            PromiseReport promise => Waiting.Promise(promise, request),
            SubmitReport submit => SubmittingRules.Submit(report, circumstances, submit, request),
            _ => throw new ArgumentException($"There is no rule for {request.Command.GetType().Name}.", nameof(request)),
        };

    /// <summary>Its events are the intervention's, unless the report keeps its figures itself.</summary>
    private static Decision Register(Report report, Circumstances circumstances, FigureCommand figures) =>
        figures.DecideIn(ShownFigures.Scope(report, circumstances), circumstances.Template);

    private static bool HasHadItsEffect(Report report, Intervention intervention, Request request) =>
        report.Commands.Contains(request.CommandId)
        || (request.Command is FigureCommand && intervention.Commands.Contains(request.CommandId));

    private static Decision? Hearsay(Report report, Request request) =>
        request.Command switch
        {
            NoteMemberAway e => Answering.Heard(
                report,
                request,
                e.Round,
                e.Member,
                r => r.Away.ContainsKey(e.Member),
                new MemberFoundAway(e.Round, e.Member, e.Mail)
            ),
            NoteLetterBounced e => Answering.Heard(
                report,
                request,
                e.Round,
                e.Member,
                r => r.Bounced.ContainsKey(e.Member) || (e.Maybe && r.MaybeBounced.ContainsKey(e.Member)),
                new LetterBounced(e.Round, e.Member, e.Maybe, e.Mail)
            ),
            _ => null,
        };

    private static bool IsGroupsOwn(SaveSections save, ReportTemplate template) =>
        save.Inputs.All(i => template.Section(i.Section)?.FilledBy == FilledBy.SteeringGroup);

    private static bool WasEverAsked(Report report, PersonId person) => report.Rounds.Any(r => r.WasAsked(person));
}
