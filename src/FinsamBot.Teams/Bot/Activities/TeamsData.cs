using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace FinsamBot.Teams.Bot.Activities;

/// <summary>Reads what the SDK leaves as JSON, whatever stands there: its own readers throw at what they do not expect.</summary>
internal static class TeamsData
{
    /// <summary>The tenant that Teams' own data name; null when they name none.</summary>
    public static string? TenantOf(Activity activity) => Text(Member(Member(activity.ChannelData as JToken, "tenant"), "id"));

    /// <summary>Whether Teams' own data are missing, or an object whose tenant, if it has one, has a text for an id.</summary>
    public static bool IsWellFormed(Activity activity)
    {
        var tenant = Member(activity.ChannelData as JToken, "tenant");
        return activity.ChannelData is null or JObject
            && tenant is null or JObject or { Type: JTokenType.Null }
            && Member(tenant, "id") is null or { Type: JTokenType.String or JTokenType.Null };
    }

    /// <summary>Who is mentioned: the account, its name, and the literal words in the text that stand for it, each empty when it is missing
    /// or of another kind.</summary>
    public static IEnumerable<(string Account, string Name, string Words)> MentionsOf(Activity activity) =>
        from entity in activity.Entities ?? []
        where entity?.Type == "mention"
        let mentioned = Member(entity.Properties, "mentioned")
        select (Text(Member(mentioned, "id")) ?? "", Text(Member(mentioned, "name")) ?? "", Text(Member(entity.Properties, "text")) ?? "");

    /// <summary>Whether a changed message now says something: edited, or no longer deleted. Where Teams does not say which, it is
    /// edited.</summary>
    public static bool IsReworded(Activity activity) =>
        Text(Member(activity.ChannelData as JToken, "eventType")) is not { Length: > 0 } happened
        || happened.Equals("editMessage", StringComparison.OrdinalIgnoreCase)
        || happened.Equals("undeleteMessage", StringComparison.OrdinalIgnoreCase);

    /// <summary>What was pressed: the verb and the data of <c>adaptiveCard/action</c>, each null when it is missing or of another
    /// kind.</summary>
    public static AdaptiveCardInvokeAction ActionOf(JToken? value)
    {
        var action = Member(value, "action");
        return new AdaptiveCardInvokeAction { Verb = Text(Member(action, "verb")), Data = Member(action, "data") };
    }

    public static JToken? Member(JToken? of, string name) => (of as JObject)?.GetValue(name, StringComparison.Ordinal);

    public static string? Text(JToken? token) => token is JValue { Type: JTokenType.String, Value: string text } ? text : null;
}
