using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Bot.Inbound;

namespace FinsamBot.Teams.Conversation;

/// <summary>What is said to an account that is nobody's: whom to ask, and the id that the office needs. The id goes only to its
/// owner.</summary>
internal sealed class Strangers(AssociationDirectory directory)
{
    public async Task<Answer> AnswerAsync(Turn turn, CancellationToken cancellation)
    {
        if (!Place.IsPersonal(turn.Activity))
        {
            return new Answer.Said(Sentence("Chat_Private"));
        }

        var unknown = turn.Activity.From?.AadObjectId is { Length: > 0 } id ? Sentence("Chat_Stranger", id) : Sentence("Chat_StrangerNoId");
        return new Answer.Said(unknown + WhomToAsk(await directory.AssociationAsync(cancellation)));
    }

    private static string WhomToAsk(Association association)
    {
        if (association.IsFounded)
        {
            return "\n" + Sentence("Chat_StrangerAsk", association.Details.Mailbox);
        }

        return association.People.IsEmpty ? "\n" + Sentence("Chat_NotSetUp") : "";
    }

    private static string Sentence(string key, params object[] arguments) => Texts.Get(Language.Swedish, key, arguments);
}
