using Microsoft.Bot.Schema;

namespace FinsamBot.Teams.Conversation;

/// <summary>Where something is said.</summary>
internal static class Place
{
    /// <summary>Some clients leave out the type of a personal chat; none leaves it out of a group.</summary>
    public static bool IsPersonal(Activity activity) =>
        activity.Conversation is { ConversationType: "personal" } or { ConversationType: null or "", IsGroup: not true };
}
