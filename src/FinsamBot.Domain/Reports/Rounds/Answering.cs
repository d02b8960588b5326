using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Domain.Reports.Writing;

namespace FinsamBot.Domain.Reports.Rounds;

/// <summary>Rules for what the asked members say, and for what is heard of them. An answer that comes late is kept, and marked.</summary>
internal static class Answering
{
    public static Decision Answer(Report report, ReportTemplate template, AnswerReview answer, Request request)
    {
        if (OpenRound(report, answer.Round, request.Actor) is { } refusal)
        {
            return new Decision([], refusal);
        }

        IReadOnlyList<SectionComment> comments = [.. (answer.Comments ?? []).Where(c => !string.IsNullOrWhiteSpace(c.Text))];
        if (comments.FirstOrDefault(c => template.Section(c.Section)?.FilledBy != FilledBy.Lead) is { } stray)
        {
            return Decision.Refuse(RefusalReason.NoSuchSection, stray.Section);
        }

        var text = string.IsNullOrWhiteSpace(answer.Text) || answer.Kind == AnswerKind.NoRemarks ? "" : answer.Text;
        if (answer.Kind is AnswerKind.Analysis or AnswerKind.Returned && text.Length == 0 && comments.Count == 0)
        {
            return Decision.Refuse(answer.Kind == AnswerKind.Returned ? RefusalReason.ReturnSaysNothing : RefusalReason.AnswerIsEmpty);
        }

        return text.Length + comments.Sum(c => c.Text.Length) > DailyLimits.AnswerCharacters
            ? Decision.Refuse(RefusalReason.AnswerTooLong, DailyLimits.AnswerCharacters)
            : Said(report, request, answer.Kind, text, answer.SignedInBy, answer.Kind == AnswerKind.NoRemarks ? [] : comments);
    }

    /// <summary>What a reply says is added to what the member has said: it makes a comment of it, or leaves an approval or a return as it
    /// is.</summary>
    public static Decision Reply(Report report, ReplyByMail reply, Request request)
    {
        if (OpenRound(report, reply.Round, request.Actor) is { } refusal)
        {
            return new Decision([], refusal);
        }

        if (report.CurrentRound!.Mails.GetValueOrDefault(request.Actor) >= Round.MostMails)
        {
            return Decision.Nothing;
        }

        var before = report.CurrentRound!.LatestOf(request.Actor);
        if (string.IsNullOrWhiteSpace(reply.Text) || reply.Doubt is not (null or MailDoubt.Uncut))
        {
            // Nothing that could be kept as the member's words, and the member is told so.
            return Decision.Of(new MailReplyTaken(reply.Round, request.Actor, reply.Doubt ?? MailDoubt.Wordless, reply.Mail));
        }

        var taken = new MailReplyTaken(reply.Round, request.Actor, reply.Doubt, reply.Mail);
        if (before is { Text.Length: > 0 } && Repetition.Is(before.Text, reply.Text))
        {
            return Decision.Of(taken);
        }

        var text = before is { Text.Length: > 0 } ? $"{before.Text}\n\n{reply.Text}" : reply.Text;
        var stays = before is { Kind: AnswerKind.Approved or AnswerKind.Returned };
        if (text.Length + (before?.Comments ?? []).Sum(c => c.Text.Length) > DailyLimits.AnswerCharacters)
        {
            return Decision.Refuse(RefusalReason.AnswerTooLong, DailyLimits.AnswerCharacters);
        }

        var (kind, proof) = stays ? (before!.Kind, before.SignedInBy) : (AnswerKind.Analysis, SignedInBy.Mail);
        return Decision.Of([.. Said(report, request, kind, text, proof, before?.Comments ?? []).Events, taken]);
    }

    public static Decision Enter(Report report, EnterRound enter, Request request) =>
        OpenRound(report, enter.Round, request.Actor) is { } refusal ? new Decision([], refusal)
        : report.CurrentRound!.Read.ContainsKey(request.Actor) ? Decision.Nothing
        : Decision.Of(new MemberSignedIn(enter.Round, request.Actor, enter.SignedInBy));

    /// <summary>Only the program itself hears of absences and returned letters.</summary>
    public static Decision Heard(Report report, Request request, int number, PersonId member, Func<Round, bool> isKnown, Event happened)
    {
        if (request.Actor != PersonId.Bot)
        {
            return Decision.Refuse(RefusalReason.NotInvolved);
        }

        if (OpenRound(report, number, member) is { } refusal)
        {
            return new Decision([], refusal);
        }

        if (report.CurrentRound!.AskedNow(member) is null)
        {
            return Decision.Nothing;
        }

        return isKnown(report.CurrentRound!) ? Decision.Nothing : Decision.Of(happened);
    }

    public static Decision ReplyTo(Report report, ReplyToComment reply)
    {
        if (report.CurrentRound is not { } round || reply.Round != round.Number)
        {
            return Decision.Refuse(RefusalReason.OlderVersion);
        }

        var said =
            round.LatestOf(reply.Member)
            ?? MemberTrail.Of(report).SelectMany(t => t.Words).LastOrDefault(s => s.Member.Person == reply.Member)?.Answer;
        if (said is null || said.IsBare || (reply.Section is not null && said.Comments.All(c => c.Section != reply.Section)))
        {
            return Decision.Refuse(RefusalReason.NoSuchComment);
        }

        if (string.IsNullOrWhiteSpace(reply.Text))
        {
            return Decision.Refuse(RefusalReason.ReplyIsEmpty);
        }

        return reply.Text.Length > DailyLimits.AnswerCharacters
            ? Decision.Refuse(RefusalReason.AnswerTooLong, DailyLimits.AnswerCharacters)
            : Decision.Of(new CommentReplied(reply.Round, reply.Member, reply.Section, reply.Text.Trim()));
    }

    /// <summary>Why the member cannot act on that round; null when it can, also late.</summary>
    public static Refusal? OpenRound(Report report, int round, PersonId member)
    {
        if (report.CurrentRound is not { } current)
        {
            return new Refusal(RefusalReason.NotSentYet);
        }

        if (!current.WasAsked(member))
        {
            return new Refusal(
                report.Rounds.Any(r => r.WasAsked(member)) ? RefusalReason.OlderVersion : RefusalReason.OnlySteeringGroupAnswers
            );
        }

        return round == current.Number ? null : new Refusal(RefusalReason.OlderVersion);
    }

    private static Decision Said(
        Report report,
        Request request,
        AnswerKind kind,
        string text,
        string signedInBy,
        IReadOnlyList<SectionComment> comments
    )
    {
        var round = report.CurrentRound!;
        var before = round.LatestOf(request.Actor);
        if (before is { Meeting: null } && before.Kind == kind && before.Text == text && before.Comments.SequenceEqual(comments))
        {
            return Decision.Nothing;
        }

        var late = report.Submission is not null || StockholmTime.DayOf(request.Now) > round.AnswerBy;
        return Decision.Of(
            new SteeringGroupAnswered(round.Number, request.Actor, kind, text, signedInBy, comments.Count > 0 ? comments : null, late)
        );
    }
}
