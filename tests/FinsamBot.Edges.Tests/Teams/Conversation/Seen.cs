using System.Text.Json.Nodes;
using FinsamBot.Edges.Tests.Teams.Cards;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>What a person sees after doing something: a card, or a plain text.</summary>
internal sealed record Seen(JsonNode? Card, string? Text)
{
    public static Seen Nothing { get; } = new(null, null);

    /// <summary>Everything there is to read, one paragraph per line.</summary>
    public string Words => Text ?? CardText.ReadAloud(Card);

    public IReadOnlyList<string> Buttons =>
        [.. Elements().Where(e => IsAction(e) && e["title"] is not null).Select(e => e["title"]!.ToString())];

    public string? Language => Card?["lang"]?.ToString();

    /// <summary>An input's text; null when the card has no such input.</summary>
    public string? Input(string id) => Elements().SingleOrDefault(e => e["id"]?.ToString() == id)?["value"]?.ToString();

    public JsonObject Button(string title) =>
        Elements().FirstOrDefault(e => IsAction(e) && e["title"]?.ToString() == title)
        ?? throw new AssertFailedException($"No button '{title}' among: {string.Join(", ", Buttons)}\n{Words}");

    /// <summary>What a client sends for a button: its data, with every input of the card, typed over or as it was.</summary>
    public JsonObject DataOf(string title, IEnumerable<(string Id, string Value)> typed)
    {
        var button = Button(title);
        var data = button["data"]!.DeepClone().AsObject();
        if (button["associatedInputs"]?.ToString() == "none")
        {
            return data;
        }

        foreach (var input in Elements().Where(e => e["type"]!.ToString().StartsWith("Input.", StringComparison.Ordinal)))
        {
            data[input["id"]!.ToString()] = input["value"]?.ToString() ?? "";
        }

        foreach (var (id, value) in typed)
        {
            Assert.IsTrue(data.ContainsKey(id), $"The card has no input '{id}'.\n{Words}");
            data[id] = value;
        }

        return data;
    }

    private static bool IsAction(JsonObject element) =>
        element["type"]?.ToString() is "Action.Execute" or "Action.Submit" or "Action.OpenUrl";

    private IEnumerable<JsonObject> Elements() => Elements(Card);

    private static IEnumerable<JsonObject> Elements(JsonNode? node) =>
        node switch
        {
            JsonObject o =>
            [
                .. o.ContainsKey("type") ? [o] : Array.Empty<JsonObject>(),
                .. o.Where(m => m.Key is not ("fallback" or "data")).SelectMany(m => Elements(m.Value)),
            ],
            JsonArray a => a.SelectMany(Elements),
            _ => [],
        };
}
