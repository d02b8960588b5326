using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Rounds;

/// <summary>A member's answer in the chat.</summary>
/// <param name="Round">The one that the pressed card was about.</param>
internal sealed record ChatAnswer(int Round, AnswerKind Kind, string Text)
{
    public static ChatAnswer? Of(CardData data) =>
        data.Number(Fields.Rounds) is { } round && Enum.TryParse<AnswerKind>(data.Text(Fields.Kind), out var kind) && Enum.IsDefined(kind)
            ? new ChatAnswer(round, kind, data.Text(Fields.Text("")) ?? "")
            : null;
}

/// <summary>What is replied to a member, in one input for each comment.</summary>
internal sealed record MemberReply(PersonId Member, CardData Data)
{
    public static MemberReply Of(CardData data) => new(new PersonId(data.Text(Fields.Person) ?? ""), data);
}

/// <summary>A round in the chat: a member answers, a writer replies. Rights are looked at anew with each press; the card gives
/// none.</summary>
internal sealed class RoundHandling(ReportHandler handler)
{
    public async Task<Card> AnswerAsync(ReportView view, ChatAnswer answer, Caller caller, CancellationToken cancellation)
    {
        if (answer.Kind == AnswerKind.NoRemarks && !string.IsNullOrWhiteSpace(answer.Text))
        {
            return ReviewCard.Writing(caller.Reader, view, Notice.Bad(caller.Reader["Review_Text"]), answer.Text);
        }

        var before = view.Report.CurrentRound?.LatestOf(caller.Id)?.Comments;
        var command = new AnswerReview(answer.Round, answer.Kind, answer.Text, SignedInBy.Teams, before);
        var reply = await handler.HandleAsync(view.Id, caller.Request(command), cancellation);
        return reply.Refusal is { } refusal
            ? Refused(caller.Reader, reply.View ?? view, Notice.Of(refusal, caller.Reader), answer)
            : ReviewCard.Of(caller.Reader, reply.View ?? view, Notice.Good(caller.Reader["Review_Saved"]));
    }

    /// <summary>What was typed is shown again.</summary>
    private static Card Refused(Reader to, ReportView view, Notice notice, ChatAnswer answer) =>
        string.IsNullOrWhiteSpace(answer.Text) && answer.Kind == AnswerKind.NoRemarks
            ? ReviewCard.Of(to, view, notice)
            : ReviewCard.Writing(to, view, notice, answer.Text);

    /// <summary>Each input that holds something is a reply of its own. What was saved before one is refused stays saved.</summary>
    public async Task<Card> ReplyAsync(ReportView view, MemberReply reply, Caller caller, CancellationToken cancellation)
    {
        var comments = view.Report.CurrentRound?.LatestOf(reply.Member)?.Comments ?? [];
        var written = comments
            .Select(c => (string?)c.Section)
            .Prepend(null)
            .Select(s => (Section: s, Text: reply.Data.Text(Fields.Text(s ?? "")) ?? ""))
            .Where(w => !string.IsNullOrWhiteSpace(w.Text))
            .ToList();
        if (written.Count == 0)
        {
            return ReplyCard.Of(caller.Reader, view, reply.Member, Notice.Of(new Refusal(RefusalReason.ReplyIsEmpty), caller.Reader));
        }

        foreach (var (section, text) in written)
        {
            var command = new ReplyToComment(view.Report.Rounds.Count, reply.Member, section, text);
            var outcome = await handler.HandleAsync(view.Id, caller.Request(command, $"{caller.CommandId}/{section}"), cancellation);
            view = outcome.View ?? view;
            if (outcome.Refusal is { } refusal)
            {
                return ReplyCard.Of(caller.Reader, view, reply.Member, Notice.Of(refusal, caller.Reader));
            }
        }

        return AnswersCard.Of(caller.Reader, view, Notice.Good(caller.Reader["Reply_Done"]));
    }
}
