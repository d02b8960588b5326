using System.Buffers;
using FinsamBot.Teams.Bot.Activities;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace FinsamBot.Teams.Bot.Inbound;

/// <summary>From a body to an activity that has what every activity must have.</summary>
internal static class ActivityReader
{
    /// <summary>The activity, or why the body is none.</summary>
    public static (Activity? Activity, Verdict.Rejected? Refusal) Read(in ReadOnlySequence<byte> body)
    {
        try
        {
            var activity = ActivitySerializer.Read(body);
            if (activity is null || !TeamsData.IsWellFormed(activity))
            {
                return (null, Rejections.Malformed);
            }

            return IsComplete(activity) ? (activity, null) : (null, Rejections.Incomplete);
        }
        catch (Exception failure)
            when (failure
                    is JsonException
                        or System.Text.Json.JsonException
                        or FormatException
                        or ArgumentException
                        or InvalidCastException
                        or InvalidOperationException
            )
        {
            // The SDK's own converters say in many ways that something is of another kind.
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
