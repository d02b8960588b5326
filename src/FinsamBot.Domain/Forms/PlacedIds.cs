using System.Text.Json;

namespace FinsamBot.Domain.Forms;

/// <summary>On which line of a JSON text each <c>id</c> and each field name stands.</summary>
internal sealed class PlacedIds
{
    private readonly List<(string Id, int Line)> _ids = [];
    private readonly List<(string Name, int Line)> _names = [];

    public PlacedIds(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var (line, counted, isId) = (1, 0, false);
        while (reader.Read())
        {
            line += json[counted..(int)reader.TokenStartIndex].Count((byte)'\n');
            counted = (int)reader.TokenStartIndex;
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                _names.Add((reader.GetString()!, line));
            }
            else if (isId && reader.TokenType == JsonTokenType.String)
            {
                _ids.Add((reader.GetString()!, line));
            }

            isId = reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("id"u8);
        }
    }

    public TemplateFault At(string id, TemplateFaultReason reason, params object[] arguments) =>
        new(Line(_ids.Find(i => i.Id == id)), reason, arguments);

    public TemplateFault AtLast(string id, TemplateFaultReason reason, params object[] arguments) =>
        new(Line(_ids.FindLast(i => i.Id == id)), reason, arguments);

    public TemplateFault AtName(string name, TemplateFaultReason reason, params object[] arguments) =>
        new(Line(_names.Find(n => n.Name == name)), reason, arguments);

    private static int Line((string Name, int Line) place) => Math.Max(place.Line, 1);
}
