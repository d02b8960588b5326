using System.Text.Json.Nodes;

namespace FinsamBot.Testing.Mail;

/// <summary>A letter in the fake mailbox.</summary>
public sealed record FakeLetter(int Number, JsonNode Content)
{
    public bool IsDraft { get; set; } = true;

    public List<FakeAttachment> Attachments { get; } = [];

    public string ImmutableId => $"AAkALg=-_{Number}Q==";

    /// <summary>What the id is to those who do not ask for immutable ones: another in each folder.</summary>
    public string MovingId => $"AAMk-{(IsDraft ? "drafts" : "sent")}-{Number}";

    public string InternetMessageId => $"<letter-{Number}@graph.example.se>";

    public string Subject => (string?)Content["subject"] ?? "";

    public string Html => (string?)Content["body"]?["content"] ?? "";

    public string To => (string?)Content["toRecipients"]?[0]?["emailAddress"]?["address"] ?? "";

    public (string Id, string Value)? Property =>
        Content["singleValueExtendedProperties"]?[0] is { } property ? ((string)property["id"]!, (string)property["value"]!) : null;
}

public sealed record FakeAttachment(string Name, string ContentType, byte[] Content);

/// <summary>A mailbox in memory with what Graph checks of a message: recipients, custom headers, sizes.</summary>
public sealed class FakeMailbox
{
    /// <summary>Graph's limit for an attachment that travels in one request, and the least for an upload session.</summary>
    public const int SmallAttachment = 3_000_000;

    private readonly List<FakeLetter> _letters = [];
    private int _made;

    /// <summary>What was sent is on its way: gone from the drafts, and not yet among the sent items.</summary>
    public bool CopiesAreLate { get; set; }

    public IReadOnlyList<FakeLetter> Drafts => Where(l => l.IsDraft);

    public IReadOnlyList<FakeLetter> Sent => Where(l => !l.IsDraft);

    /// <summary>Adds a draft, or says with Graph's code why not.</summary>
    public (FakeLetter? Letter, string? Error) Create(JsonNode message)
    {
        if (
            message["internetMessageHeaders"] is JsonArray headers
            && (
                headers.Count is 0 or > 5
                || headers.Any(h => ((string?)h!["name"])?.StartsWith("x-", StringComparison.OrdinalIgnoreCase) != true)
            )
        )
        {
            return (null, headers.Count == 0 ? "InvalidInternetMessageHeaderCollection" : "InvalidInternetMessageHeader");
        }

        lock (_letters)
        {
            var letter = new FakeLetter(++_made, message.DeepClone());
            foreach (var attachment in message["attachments"] as JsonArray ?? [])
            {
                letter.Attachments.Add(Attachment(attachment!));
            }

            _letters.Add(letter);
            return (letter, null);
        }
    }

    public FakeLetter? Find(string id)
    {
        lock (_letters)
        {
            return _letters.Find(l => l.ImmutableId == id || l.MovingId == id);
        }
    }

    /// <summary>Moves a draft to the sent items, or says with Graph's code why not.</summary>
    public string? Send(FakeLetter letter)
    {
        lock (_letters)
        {
            if (!letter.To.Contains('@', StringComparison.Ordinal))
            {
                return "ErrorInvalidRecipients";
            }

            if (!letter.IsDraft)
            {
                return "ErrorInvalidRequest";
            }

            letter.IsDraft = false;
            return null;
        }
    }

    /// <summary>Somebody cleans up by hand.</summary>
    public void Remove(FakeLetter letter)
    {
        lock (_letters)
        {
            _letters.Remove(letter);
        }
    }

    public static FakeAttachment Attachment(JsonNode attachment) =>
        new(
            (string)attachment["name"]!,
            (string?)attachment["contentType"] ?? "application/octet-stream",
            Convert.FromBase64String((string)attachment["contentBytes"]!)
        );

    private List<FakeLetter> Where(Predicate<FakeLetter> chosen)
    {
        lock (_letters)
        {
            return _letters.FindAll(chosen);
        }
    }
}
