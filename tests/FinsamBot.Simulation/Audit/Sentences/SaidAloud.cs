using System.Text.Json.Nodes;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Mail.Letters;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Delivery;

namespace FinsamBot.Simulation.Audit.Sentences;

/// <summary>The words that a delivery would bring, as the product writes them: the letter's text, or every text of the card.</summary>
internal static class SaidAloud
{
    private static readonly RenderedDocument Paper = new("rapport.docx", "application/octet-stream", new byte[] { 1 });

    private static readonly LetterWriter Letters = new(
        Link,
        _ => Paper,
        new SignInCodes(new byte[32]),
        (filed, _) => Task.FromResult<RenderedDocument?>(Paper with { FileName = filed.Name })
    );

    /// <summary>Null when there is nothing to say any more, or when it belongs in another channel.</summary>
    public static string? In(ChannelKind channel, DeliveryRequest request) =>
        channel == ChannelKind.Mail ? Letters.WriteAsync(request, CancellationToken.None).GetAwaiter().GetResult().Letter?.Text
        : Notices.Of(request, Link) is { } card ? string.Join('\n', Texts(JsonNode.Parse(card.ToUtf8())))
        : null;

    private static Uri Link(PageLink page) => new("https://bot.example.se/sida");

    private static IEnumerable<string> Texts(JsonNode? node) =>
        node switch
        {
            JsonObject o when (string?)o["type"] is "RichTextBlock" => [string.Concat(o["inlines"]!.AsArray().Select(Run))],
            JsonObject o when (string?)o["type"] is "TextBlock" => [(string?)o["text"] ?? ""],
            JsonObject o => o.SelectMany(p => Texts(p.Value)),
            JsonArray a => a.SelectMany(Texts),
            _ => [],
        };

    private static string Run(JsonNode? inline) => (inline is JsonObject run ? (string?)run["text"] : (string?)inline) ?? "";
}
