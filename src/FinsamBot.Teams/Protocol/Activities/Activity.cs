using System.Text.Json;

namespace FinsamBot.Teams.Protocol.Activities;

/// <summary>
/// One activity of the Bot Framework's Activity schema, as Teams sends it and as we post it: the fields this bot reads or writes.
/// Everything is optional on the wire; unknown fields, types and attachments are ignored, as the schema demands of a receiver.
/// Of an activity that passed authentication, <see cref="Type"/>, <see cref="ChannelId"/>, <see cref="ServiceUrl"/>,
/// <see cref="From"/> and <see cref="Conversation"/> with their ids are present.
/// </summary>
/// <remarks>The channel fills id, service address and recipient of what we post. A <c>callerId</c> on the wire is never read.</remarks>
public sealed record Activity
{
    /// <summary>One of <see cref="ActivityTypes"/>, or a type we do not know.</summary>
    public string? Type { get; init; }

    /// <summary>Unique within the conversation for messages and invokes; an edited message keeps the id of the original.</summary>
    public string? Id { get; init; }

    /// <summary>Where replies go. Checked against the token before a turn sees it.</summary>
    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    /// <summary>Of a card's action: the id of the message that holds the card.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>What an <c>invoke</c> or <c>event</c> asks for, such as <c>adaptiveCard/action</c>.</summary>
    public string? Name { get; init; }

    public string? Text { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>BCP 47 tag of the client; may be missing.</summary>
    public string? Locale { get; init; }

    /// <summary>What notifications and feeds show when the message is only a card.</summary>
    public string? Summary { get; init; }

    /// <summary><c>list</c> or <c>carousel</c>.</summary>
    public string? AttachmentLayout { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    public IReadOnlyList<Entity>? Entities { get; init; }

    public ChannelData? ChannelData { get; init; }

    /// <summary>The invoke's payload, or the data of an <c>Action.Submit</c>.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Of an <c>installationUpdate</c>: <c>add</c>, <c>remove</c>, <c>add-upgrade</c> or <c>remove-upgrade</c>.</summary>
    public string? Action { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }
}
