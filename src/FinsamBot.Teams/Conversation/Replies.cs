using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.General;
using FinsamBot.Teams.Writing;

namespace FinsamBot.Teams.Conversation;

/// <summary>The card for whatever a person wants. Where it is not clear what that is, nothing is done and nothing lost.</summary>
internal sealed class Replies(Gatekeeper gatekeeper, ShortTalk talk, LooseTexts looseTexts)
{
    public Task<Card> OfAsync(Intent intent, Caller caller, CancellationToken cancellation) =>
        intent switch
        {
            Intent.NotUnderstood(var nearest) => talk.NotUnderstoodAsync(nearest, caller, cancellation),
            Intent.ReportText said => OfAsync(said, caller, cancellation),
            _ => gatekeeper.AnswerAsync(intent, caller, cancellation),
        };

    private async Task<Card> OfAsync(Intent.ReportText said, Caller caller, CancellationToken cancellation)
    {
        if (await looseTexts.TakeAsync(said.Text, said.Nearest, caller, cancellation) is { } asked)
        {
            return asked;
        }

        return said.Nearest is { } nearest
            ? await talk.NotUnderstoodAsync(nearest, caller, cancellation)
            : await talk.TellAsync(caller, caller.Reader["Text_NoReport"], cancellation);
    }
}
