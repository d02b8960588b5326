using FinsamBot.Domain.Events;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Rounds;

namespace FinsamBot.Teams.Conversation;

/// <summary>A round in the chat: a member answers, a writer replies. Rights are looked at anew with each press; the card gives
/// none.</summary>
internal sealed class InRound(ReportHandler handler, Showing showing)
{
    /// <summary>Null for a wish about something else.</summary>
    public async Task<Card?> AnswerAsync(Wish wish, Guest guest, CancellationToken cancellation) =>
        wish switch
        {
            Wish.Review review => await showing.OnAsync(review.Report, guest, view => ReviewCard.Of(guest.Reader, view), cancellation),
            Wish.AnswerReview answer => await AnswerAsync(answer, guest, cancellation),
            Wish.AskReply ask => await showing.OnAsync(
                ask.Report,
                guest,
                view => ReplyCard.Of(guest.Reader, view, ask.Member),
                cancellation
            ),
            Wish.Reply reply => await ReplyAsync(reply, guest, cancellation),
            _ => null,
        };

    private async Task<Card> AnswerAsync(Wish.AnswerReview answer, Guest guest, CancellationToken cancellation)
    {
        var (view, refused) = await showing.FindAsync(answer.Report, guest, cancellation);
        if (view is null)
        {
            return refused!;
        }

        if (answer.Kind == AnswerKind.NoRemarks && !string.IsNullOrWhiteSpace(answer.Text))
        {
            return ReviewCard.Of(guest.Reader, view, Notice.Bad(guest.Reader["Review_Text"]), answer.Text);
        }

        var before = view.Report.CurrentRound?.LatestOf(guest.Person.Id)?.Comments;
        var command = new AnswerReview(answer.Round, answer.Kind, answer.Text, SignedInBy.Teams, before);
        var reply = await handler.HandleAsync(answer.Report, guest.Request(command), cancellation);
        return reply.Refusal is { } refusal
            ? ReviewCard.Of(guest.Reader, reply.View ?? view, Notice.Of(refusal, guest.Reader), answer.Text)
            : ReviewCard.Of(guest.Reader, reply.View ?? view, Notice.Good(guest.Reader["Review_Saved"]));
    }

    /// <summary>Each input that holds something is a reply of its own. What was saved before one is refused stays saved.</summary>
    private async Task<Card> ReplyAsync(Wish.Reply reply, Guest guest, CancellationToken cancellation)
    {
        var (view, refused) = await showing.FindAsync(reply.Report, guest, cancellation);
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
            return ReplyCard.Of(guest.Reader, view, reply.Member, Notice.Of(new Refusal(RefusalReason.ReplyIsEmpty), guest.Reader));
        }

        foreach (var (section, text) in written)
        {
            var command = new ReplyToComment(view.Report.Rounds.Count, reply.Member, section, text);
            var outcome = await handler.HandleAsync(reply.Report, guest.Request(command, $"{guest.CommandId}/{section}"), cancellation);
            view = outcome.View ?? view;
            if (outcome.Refusal is { } refusal)
            {
                return ReplyCard.Of(guest.Reader, view, reply.Member, Notice.Of(refusal, guest.Reader));
            }
        }

        return AnswersCard.Of(guest.Reader, view, Notice.Good(guest.Reader["Reply_Done"]));
    }
}
