using System.Text.Json;
using System.Text.Json.Nodes;
using FinsamBot.Testing.Teams;

namespace FinsamBot.Scenarios.World;

/// <summary>A card as a person sees it: its texts, its inputs by label, its buttons by title.</summary>
public sealed class ShownCard(JsonObject card)
{
    public JsonObject Json { get; } = card;

    /// <summary>The card in what was posted to the connector; plain text counts as a card of one text.</summary>
    public static ShownCard Posted(SentRequest request)
    {
        var posted = JsonNode.Parse(request.Body)!.AsObject();
        return posted["attachments"]?[0]?["content"] is JsonObject card
            ? new ShownCard(card)
            : new ShownCard(new JsonObject { ["type"] = "TextBlock", ["text"] = (string?)posted["text"] });
    }

    /// <summary>All visible texts in order, one per line.</summary>
    public string Text => string.Join('\n', Objects(Json).Select(VisibleText).OfType<string>());

    public IReadOnlyList<string> Buttons => [.. Actions().Select(a => (string)a["title"]!)];

    public string Input(string label) => (string?)InputWith(label)["value"] ?? "";

    public string InputId(string label) => (string)InputWith(label)["id"]!;

    public JsonObject Button(string title) =>
        Actions().FirstOrDefault(a => (string?)a["title"] == title)
        ?? throw new InvalidOperationException($"No button '{title}' among: {string.Join(", ", Buttons)}\n{Text}");

    /// <summary>What a client sends when the button is pressed: the authored data and all inputs, which win.</summary>
    public JsonObject Data(string button, IReadOnlyDictionary<string, string> filled)
    {
        var data = (JsonObject?)Button(button)["data"]?.DeepClone() ?? [];
        foreach (var input in Objects(Json).Where(o => IsInput(o) && o["id"] is not null))
        {
            data[(string)input["id"]!] = (string?)input["value"]?.ToString() ?? "";
        }

        foreach (var (label, text) in filled)
        {
            data[InputId(label)] = text;
        }

        return data;
    }

    public bool HasInput(string label) => FindInput(label) is not null;

    private IEnumerable<JsonObject> Actions() =>
        Objects(Json).Where(o => (string?)o["type"] is "Action.Execute" or "Action.Submit" or "Action.OpenUrl");

    private JsonObject? FindInput(string label) =>
        Objects(Json)
            .FirstOrDefault(o =>
                IsInput(o) && ((string?)o["label"] ?? (string?)o["title"]) is { } l && l.Contains(label, StringComparison.OrdinalIgnoreCase)
            );

    private JsonObject InputWith(string label) =>
        FindInput(label) ?? throw new InvalidOperationException($"No input '{label}' in:\n{Text}");

    private static bool IsInput(JsonObject o) => ((string?)o["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true;

    private static string? VisibleText(JsonObject o) =>
        (string?)o["type"] switch
        {
            "TextBlock" => (string?)o["text"],
            "RichTextBlock" => string.Concat(o["inlines"]!.AsArray().Select(i => i is JsonObject run ? (string?)run["text"] : (string?)i)),
            "FactSet" => string.Join('\n', o["facts"]!.AsArray().Select(f => $"{f!["title"]}: {f["value"]}")),
            _ => null,
        };

    /// <summary>Every object of the card in document order, without the fallbacks that repeat a button.</summary>
    private static IEnumerable<JsonObject> Objects(JsonNode? node) =>
        node switch
        {
            JsonObject o => o.Where(p => p.Key is not ("fallback" or "data")).SelectMany(p => Objects(p.Value)).Prepend(o),
            JsonArray a => a.SelectMany(Objects),
            _ => [],
        };

    public override string ToString() => Json.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
}
