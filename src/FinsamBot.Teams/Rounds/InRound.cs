using FinsamBot.Domain.Events;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Writing;

namespace FinsamBot.Teams.Rounds;

/// <summary>A round in the chat: a member answers, a writer replies. Rights are looked at anew with each press; the card gives
/// none.</summary>
internal sealed class InRound(ReportHandler handler, Showing showing)
{
    /// <summary>Null for an intent about something else.</summary>
    public async Task<Card?> AnswerAsync(Intent intent, Caller caller, CancellationToken cancellation) =>
        intent switch
        {
            Intent.Review review => await showing.OnAsync(review.Report, caller, view => ReviewCard.Of(caller.Reader, view), cancellation),
            Intent.AnswerReview answer => await AnswerAsync(answer, caller, cancellation),
            Intent.AskReply ask => await showing.OnAsync(
                ask.Report,
                caller,
                view => ReplyCard.Of(caller.Reader, view, ask.Member),
                cancellation
            ),
            Intent.Reply reply => await ReplyAsync(reply, caller, cancellation),
            _ => null,
        };

    private async Task<Card> AnswerAsync(Intent.AnswerReview answer, Caller caller, CancellationToken cancellation)
    {
        var (view, refused) = await showing.FindAsync(answer.Report, caller, cancellation);
        if (view is null)
        {
            return refused!;
        }

        if (answer.Kind == AnswerKind.NoRemarks && !string.IsNullOrWhiteSpace(answer.Text))
        {
            return ReviewCard.Of(caller.Reader, view, Notice.Bad(caller.Reader["Review_Text"]), answer.Text);
        }

        var before = view.Report.CurrentRound?.LatestOf(caller.Person.Id)?.Comments;
        var command = new AnswerReview(answer.Round, answer.Kind, answer.Text, SignedInBy.Teams, before);
        var reply = await handler.HandleAsync(answer.Report, caller.Request(command), cancellation);
        return reply.Refusal is { } refusal
            ? ReviewCard.Of(caller.Reader, reply.View ?? view, Notice.Of(refusal, caller.Reader), answer.Text)
            : ReviewCard.Of(caller.Reader, reply.View ?? view, Notice.Good(caller.Reader["Review_Saved"]));
    }

    /// <summary>Each input that holds something is a reply of its own. What was saved before one is refused stays saved.</summary>
    private async Task<Card> ReplyAsync(Intent.Reply reply, Caller caller, CancellationToken cancellation)
    {
        var (view, refused) = await showing.FindAsync(reply.Report, caller, cancellation);
        if (view is null)
        {
            return refused!;
        }

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
            var outcome = await handler.HandleAsync(reply.Report, caller.Request(command, $"{caller.CommandId}/{section}"), cancellation);
            view = outcome.View ?? view;
            if (outcome.Refusal is { } refusal)
            {
                return ReplyCard.Of(caller.Reader, view, reply.Member, Notice.Of(refusal, caller.Reader));
            }
        }

        return AnswersCard.Of(caller.Reader, view, Notice.Good(caller.Reader["Reply_Done"]));
    }
}
