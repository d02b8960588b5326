using System.Buffers;
using System.Text.Json;
using FinsamBot.Teams.Protocol.Activities;

namespace FinsamBot.Teams.Protocol.Inbound;

/// <summary>From a body to an activity that has what every activity must have.</summary>
internal static class ActivityReader
{
    /// <summary>The activity, or why the body is none.</summary>
    public static (Activity? Activity, Verdict.Rejected? Refusal) Read(in ReadOnlySequence<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            var activity = JsonSerializer.Deserialize(ref reader, ActivityJson.Lean.Activity);
            if (activity is null || reader.Read())
            {
                return (null, Rejections.Malformed);
            }

            return IsComplete(activity) ? (activity, null) : (null, Rejections.Incomplete);
        }
        catch (JsonException)
        {
            return (null, Rejections.Malformed);
        }
    }

    private static bool IsComplete(Activity activity) =>
        !string.IsNullOrEmpty(activity.Type)
        && !string.IsNullOrEmpty(activity.ChannelId)
        && !string.IsNullOrEmpty(activity.ServiceUrl)
        && !string.IsNullOrEmpty(activity.From?.Id)
        && !string.IsNullOrEmpty(activity.Conversation?.Id);
}
