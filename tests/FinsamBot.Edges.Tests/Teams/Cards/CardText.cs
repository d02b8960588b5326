using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Cards;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Cards;

/// <summary>Cards as files people can read, and readers to make them for.</summary>
internal static class CardText
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Reader Sofia { get; } = ReaderFor(Sample.Sofia);

    public static Reader SofiaInEnglish { get; } = ReaderFor(Sample.Sofia) with { Language = Language.English };

    public static Reader Rita { get; } = ReaderFor(Sample.Rita);

    public static Reader ReaderFor(PersonId person) => new(person, Language.Swedish, Link);

    public static Uri Link(PageLink page) =>
        page switch
        {
            PageLink.Reading reading => new Uri($"https://finsambot.example.se/las/{reading.Report}"),
            PageLink.Review review => new Uri($"https://finsambot.example.se/svara/{review.Report}/{review.Round}"),
            PageLink.Registration entry => new Uri($"https://finsambot.example.se/registrera/{entry.Report}"),
            PageLink.Signatures signing => new Uri($"https://finsambot.example.se/underskrifter/{signing.Report}"),
            PageLink.Minutes minutes => new Uri($"https://finsambot.example.se/protokoll/{minutes.Report}"),
            PageLink.Calendar calendar => new Uri($"https://finsambot.example.se/kalender/{calendar.Person}"),
            PageLink.Office => new Uri("https://finsambot.example.se/kansli"),
            PageLink.FollowUp p => new Uri($"https://finsambot.example.se/uppfoljning-finsam/{p.Of}/{p.Name}"),
            PageLink.Board => new Uri("https://finsambot.example.se/kansli/styrelsen"),
            PageLink.Search search => new Uri(
                $"https://finsambot.example.se/{(search.OfOffice ? "kansli" : "mina")}/sok?ord={Uri.EscapeDataString(search.Words)}"
            ),
            PageLink.Mine => new Uri("https://finsambot.example.se/mina"),
            PageLink.Writing p => new Uri($"https://finsambot.example.se/skriv/{p.Report}?sida={p.Page}"),
            _ => throw new ArgumentOutOfRangeException(nameof(page)),
        };

    /// <summary>The summary on the first line, as it stands on the message, and the card.</summary>
    public static string Of(Card card) => new JsonObject { ["summary"] = card.Summary, ["card"] = card.Json() }.ToJsonString(Indented);

    /// <summary>The card as it is sent.</summary>
    public static JsonNode Json(this Card card) => JsonNode.Parse(card.ToUtf8())!;

    /// <summary>Text runs in order, one paragraph per line.</summary>
    public static string ReadAloud(JsonNode? node) => string.Join('\n', Paragraphs(node));

    private static IEnumerable<string> Paragraphs(JsonNode? node) =>
        node switch
        {
            JsonObject o when o["type"]?.ToString() == "RichTextBlock" =>
            [
                string.Concat(o["inlines"]!.AsArray().Select(i => i!["text"]!.ToString())).Replace('\u00A0', ' '),
            ],
            JsonObject o when o["type"]?.ToString() == "TextBlock" => [o["text"]!.ToString()],
            JsonObject o when o["type"]?.ToString() == "FactSet" => o["facts"]!.AsArray().Select(f => $"{f!["title"]}: {f["value"]}"),
            JsonObject o => o.SelectMany(m => Paragraphs(m.Value)),
            JsonArray a => a.SelectMany(Paragraphs),
            _ => [],
        };
}
