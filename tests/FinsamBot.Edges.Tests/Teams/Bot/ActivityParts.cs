using System.Buffers;
using System.Text;
using FinsamBot.Teams.Bot.Activities;
using Microsoft.Bot.Schema;

namespace FinsamBot.Edges.Tests.Teams.Bot;

/// <summary>Activities and references in tests: made in one breath, and their payloads as the wire brings them.</summary>
internal static class ActivityParts
{
    public static Activity With(this Activity activity, Action<Activity> fill)
    {
        fill(activity);
        return activity;
    }

    public static ConversationReference At(this ConversationReference reference, string? serviceUrl = null, string? conversation = null)
    {
        reference.ServiceUrl = serviceUrl ?? reference.ServiceUrl;
        reference.Conversation.Id = conversation ?? reference.Conversation.Id;
        return reference;
    }

    /// <summary>A <c>value</c> as it comes out of an activity that holds it.</summary>
    public static object? ValueOf(string json) => ValueOf(Encoding.UTF8.GetBytes(json));

    /// <inheritdoc cref="ValueOf(string)"/>
    public static object? ValueOf(byte[] json)
    {
        byte[] activity = [.. """{"type":"invoke","value":"""u8, .. json, (byte)'}'];
        return ActivitySerializer.Read(new ReadOnlySequence<byte>(activity))?.Value;
    }
}
