using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AdaptiveCards;
using FinsamBot.Domain.Text;

namespace FinsamBot.Teams.Cards;

/// <summary>
/// How our cards are written. They show what people wrote, file names among it, and all of it passes here: see <see cref="CleanText"/>.
/// Almost always nothing is to be replaced, and then nothing is copied.
/// </summary>
internal static class CleanJson
{
    /// <summary>Å, ä and ö are written as themselves: escaped, a Swedish text would take three times the room.</summary>
    public static JsonWriterOptions Lean { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonTypeInfo<AdaptiveCard> OfCard { get; } =
        (JsonTypeInfo<AdaptiveCard>)
            new JsonSerializerOptions(AdaptiveCardsJson.Default.Options)
            {
                Encoder = Lean.Encoder,
                Converters = { new Words(), new Addresses() },
            }.GetTypeInfo(typeof(AdaptiveCard));

    private sealed class Words : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
            writer.WriteStringValue(CleanText.Of(value));

        public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
            writer.WritePropertyName(CleanText.Of(value));
    }

    private sealed class Addresses : JsonConverter<Uri>
    {
        public override Uri? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } address ? new Uri(address) : null;

        public override void Write(Utf8JsonWriter writer, Uri value, JsonSerializerOptions options) =>
            writer.WriteStringValue(CleanText.Of(TextRun.AddressOf(value)));
    }
}
