using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Conversation;

/// <summary>In a group chat or a channel others read along: status words at most, everything else belongs in the personal chat.</summary>
internal sealed class GroupTalk(Shelf shelf)
{
    public async Task<Answer> AnswerAsync(Wish wish, Guest guest, CancellationToken cancellation)
    {
        var reports = wish is Wish.Status ? await shelf.ReportsAsync(guest, open: false, cancellation) : [];
        var to = guest.Reader;
        return new Answer.Said(
            string.Join('\n', [.. reports.Select(r => $"{r.Intervention.Name}: {Standing.SentenceFor(to, r)}"), to["Chat_Private"]])
        );
    }
}
