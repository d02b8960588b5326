using System.Text;
using Newtonsoft.Json;

namespace FinsamBot.Teams.Bot.Activities;

/// <summary>JSON that is already written, such as a card whose size has been measured: it goes out as it is.</summary>
/// <param name="Utf8">One complete, valid value. It is not checked.</param>
internal sealed record FinishedJson(ReadOnlyMemory<byte> Utf8);

internal sealed class FinishedJsonConverter : JsonConverter<FinishedJson>
{
    public override bool CanRead => false;

    public override FinishedJson ReadJson(
        JsonReader reader,
        Type objectType,
        FinishedJson? existingValue,
        bool hasExistingValue,
        JsonSerializer serializer
    ) => throw new NotSupportedException("It is only written.");

    public override void WriteJson(JsonWriter writer, FinishedJson? value, JsonSerializer serializer)
    {
        if (writer is LeanJsonWriter lean)
        {
            lean.WriteFinished(value!.Utf8.Span);
        }
        else
        {
            writer.WriteRawValue(Encoding.UTF8.GetString(value!.Utf8.Span));
        }
    }
}
