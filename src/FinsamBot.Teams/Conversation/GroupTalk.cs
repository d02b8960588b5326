using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Office;

namespace FinsamBot.Teams.Conversation;

/// <summary>In a group chat or a channel others read along: status words at most, everything else belongs in the personal chat.</summary>
internal sealed class GroupTalk(Shelf shelf)
{
    public async Task<Answer> AnswerAsync(Intent intent, Caller caller, CancellationToken cancellation)
    {
        var reports = intent is Intent.Plain { Verb.Name: OfficeVerbs.Status }
            ? await shelf.ReportsAsync(caller, open: false, cancellation)
            : [];
        var to = caller.Reader;
        return new Answer.Said(
            string.Join('\n', [.. reports.Select(r => $"{r.Intervention.Name}: {Standing.SentenceFor(to, r)}"), to["Chat_Private"]])
        );
    }
}
