using System.Text.Json.Serialization;

namespace FinsamBot.Teams.Protocol.Activities;

/// <summary>
/// An entity of a message: a mention, the client's locale, or a kind we do not know, of which only the type is kept.
/// Fields of an unexpected JSON kind read as missing, because every entity type brings its own.
/// </summary>
[JsonConverter(typeof(EntityConverter))]
public sealed record Entity
{
    public const string Mention = "mention";
    public const string ClientInfo = "clientInfo";

    public string? Type { get; init; }

    /// <summary>Of a mention: the literal <c>&lt;at&gt;…&lt;/at&gt;</c> in the message's text.</summary>
    public string? Text { get; init; }

    /// <summary>Of a mention: who.</summary>
    public ChannelAccount? Mentioned { get; init; }

    /// <summary>Of client info: BCP 47 tag.</summary>
    public string? Locale { get; init; }
}
