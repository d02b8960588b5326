using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FinsamBot.Teams.Bot.Activities;

/// <summary>What tells one press of a button from another, whatever ids the deliveries have.</summary>
/// <param name="Card">The person and the message that holds the card.</param>
/// <param name="Content">Digest of verb, data and inputs, in whatever order a client writes them.</param>
internal sealed record PressMark(string Card, string Content)
{
    private const string CardAction = "adaptiveCard/action";

    /// <summary>Null for what is no press: words, news, and what a client asks by itself.</summary>
    public static PressMark? Of(Activity activity)
    {
        var value = activity.Value as JToken;
        var pressed = activity switch
        {
            { Type: ActivityTypes.Message } when string.IsNullOrWhiteSpace(activity.Text) => value as JObject,
            { Type: ActivityTypes.Invoke, Name: CardAction } when TeamsData.Text(TeamsData.Member(value, "trigger")) != "automatic" =>
                TeamsData.Member(value, "action") as JObject,
            _ => null,
        };
        return pressed is null ? null : new PressMark(CardOf(activity, activity.ReplyToId), DigestOf(pressed));
    }

    /// <summary>The place of presses that do not say which card they are on: whatever else the person does there, it may be another
    /// one.</summary>
    public static string CardlessOf(Activity activity) => CardOf(activity, null);

    private static string CardOf(Activity activity, string? message) =>
        $"{activity.Conversation?.Id}\n{activity.From?.AadObjectId ?? activity.From?.Id}\n{message}";

    private static string DigestOf(JObject pressed)
    {
        // Titles and ids of actions may be written anew with each press; what is asked for stands in the verb and the data.
        var asked = pressed["verb"] is null && pressed["data"] is null ? pressed : new JObject(Copied("verb"), Copied("data"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Ordered(asked).ToString(Formatting.None))));

        JProperty Copied(string name) => new(name, pressed[name]?.DeepClone());
    }

    private static JToken Ordered(JToken token) =>
        token switch
        {
            JObject some => new JObject(
                some.Properties().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new JProperty(p.Name, Ordered(p.Value)))
            ),
            JArray list => new JArray(list.Select(Ordered)),
            _ => token.DeepClone(),
        };
}
