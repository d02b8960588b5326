using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Edges.Tests.Frozen;

/// <summary>Streams are read for ever: each event with every field it has ever had, and each word that a field may hold.</summary>
[TestClass]
public sealed class StoredEventsTests
{
    private const string Examples = "events.jsonl";

    private static readonly JsonSerializerOptions Shapes = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    private static readonly FrozenShapes Frozen = new("event", "what streams have stored is lost or stops them from being read.", Reread);

    private static readonly Type[] Types =
    [
        .. typeof(Event).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Event)) && !t.IsAbstract),
    ];

    [TestMethod]
    public void Every_event_that_was_ever_stored_reads_with_all_its_fields() =>
        Frozen.Hold(Examples, Types.SelectMany(t => FilledJson.Of(t, Shapes).Select(e => (NameOf(t), Reread(NameOf(t), e)))));

    [TestMethod]
    public void Every_word_in_a_stored_event_keeps_its_meaning() =>
        Frozen.HoldWords("event-words.txt", Examples, Types.SelectMany(WordsOf));

    private static IEnumerable<(string Name, string Path, JsonNode Word)> WordsOf(Type type) =>
        FilledJson.WordsOf(type, Shapes).Select(w => (NameOf(type), w.Path, w.Word));

    private static string NameOf(Type type) => EventNames.Of((Event)FilledJson.Of(type, Shapes).First().Deserialize(type, Shapes)!);

    private static JsonNode Reread(string name, JsonNode json)
    {
        using var written = new MemoryStream();
        using (var writer = new Utf8JsonWriter(written))
        {
            EventNames.Write(writer, EventNames.Read(name, JsonSerializer.SerializeToUtf8Bytes(json)));
        }

        return JsonNode.Parse(written.ToArray())!;
    }
}
