using FinsamBot.Teams.Bot.Activities;
using Microsoft.Bot.Schema;

namespace FinsamBot.Teams.Bot.Inbound;

/// <summary>One authenticated activity to be acted on; a turn context holds it in its state.</summary>
/// <param name="Activity">Type, channel, service address, sender and conversation are present.</param>
/// <param name="CommandId">
/// 32 hexadecimal digits, the same for every delivery of this activity, on any instance and after a restart. Whoever stores the
/// turn's effects stores it with them: then a late repetition is recognised although this process has forgotten the first.
/// </param>
public sealed record Turn(Activity Activity, string CommandId)
{
    /// <summary>
    /// The name under which its effects are stored. A message that is delivered as changed and still says the same keeps its name: a
    /// preview was added, or it was taken back and put there again, and what it asked for is not done twice.
    /// </summary>
    public string EffectId => CommandIds.OfWords(Activity) ?? CommandId;

    /// <summary>Where to write to this conversation later. Some clients name the tenant in Teams' own data only.</summary>
    public ConversationReference Reference
    {
        get
        {
            var reference = Activity.GetConversationReference();
            reference.Conversation.TenantId ??= TeamsData.TenantOf(Activity);
            return reference;
        }
    }
}
