using System.Text.Json;
using System.Text.Json.Serialization;

namespace FinsamBot.Teams.Protocol.Activities;

/// <summary>
/// One JSON value kept as its UTF-8 bytes: parsed only by who needs it, and written out unchanged, so that a large card
/// passes through without being built up as objects.
/// </summary>
/// <param name="utf8">One complete, valid JSON value. It is not checked when it is written.</param>
[JsonConverter(typeof(RawJsonConverter))]
public readonly struct RawJson(ReadOnlyMemory<byte> utf8)
{
    public ReadOnlyMemory<byte> Utf8 { get; } = utf8;

    /// <summary>The value as elements; the caller disposes the document.</summary>
    public JsonDocument Parse() => JsonDocument.Parse(Utf8);
}
