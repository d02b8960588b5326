using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Testing.Mail;

/// <summary>The fake mailbox's inbox: delta pages of two messages with links that can be forgotten, search among all messages, and who is
/// away.</summary>
public sealed partial class FakeInbox
{
    private const int PageSize = 2;

    private readonly Lock _gate = new();
    private readonly List<(JsonObject Message, string Mime, bool Bare)> _messages = [];
    private int _generation;

    /// <summary>The automatic reply that is on, by address.</summary>
    public Dictionary<string, string> Away { get; } = [];

    /// <summary>A message comes in. Its id is the fake's own.</summary>
    /// <param name="bare">The delta tells of it with its id alone, as it does of changes.</param>
    public void Arrive(JsonObject message, string mime = "", bool bare = false)
    {
        lock (_gate)
        {
            message["id"] = $"AAinbox-{_messages.Count + 1}=";
            _messages.Add((message, mime, bare));
        }
    }

    /// <summary>Somebody has read the n-th message, counted from 1: the delta tells of it once more.</summary>
    public void Touch(int number)
    {
        lock (_gate)
        {
            _messages.Add(_messages[number - 1] with { Bare = true });
        }
    }

    internal bool Has(string id)
    {
        lock (_gate)
        {
            return _messages.Exists(m => (string?)m.Message["id"] == id);
        }
    }

    internal (int Status, JsonNode? Body) Get(string id)
    {
        lock (_gate)
        {
            return (200, _messages.Find(m => (string?)m.Message["id"] == id).Message.DeepClone());
        }
    }

    /// <summary>Every link given out until now leads nowhere.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _generation++;
        }
    }

    internal static bool Knows(GraphCall call) => call is GraphCall.Delta or GraphCall.Mime or GraphCall.Search or GraphCall.Tips;

    internal (int Status, JsonNode? Body) Handle(
        GraphCall call,
        string[] path,
        IQueryCollection query,
        byte[] body,
        string address,
        FakeMailbox mailbox
    )
    {
        lock (_gate)
        {
            return call switch
            {
                GraphCall.Delta => Delta(query, address),
                GraphCall.Mime => (
                    200,
                    JsonValue.Create(_messages.Find(m => (string?)m.Message["id"] == Uri.UnescapeDataString(path[1])).Mime)
                ),
                GraphCall.Search => Search(query["$filter"].ToString(), mailbox),
                _ => Tips((string)JsonNode.Parse(body)!["EmailAddresses"]![0]!),
            };
        }
    }

    private (int Status, JsonNode? Body) Delta(IQueryCollection query, string address)
    {
        var token = query["$deltatoken"].Concat(query["$skiptoken"]).FirstOrDefault();
        var since = Since().Match(query["$filter"].ToString());
        if (token is null && !since.Success)
        {
            return FakeGraph.Error(400, "ErrorInvalidUrlQueryFilter");
        }

        var parts = token?.Split('_') ?? [$"{_generation}", "0", since.Groups["at"].Value];
        if (parts[0] != $"{_generation}")
        {
            return FakeGraph.Error(410, "SyncStateNotFound");
        }

        var start = int.Parse(parts[1], CultureInfo.InvariantCulture);
        var end = Math.Min(_messages.Count, start + PageSize);
        var first = DateTimeOffset.Parse(parts[2], CultureInfo.InvariantCulture);
        var shown = _messages[start..end]
            .Where(m => DateTimeOffset.Parse((string)m.Message["receivedDateTime"]!, CultureInfo.InvariantCulture) >= first);
        var (name, parameter) = end < _messages.Count ? ("@odata.nextLink", "$skiptoken") : ("@odata.deltaLink", "$deltatoken");
        return (
            200,
            new JsonObject
            {
                ["value"] = new JsonArray([.. shown.Select(Told)]),
                [name] = $"{address}/mailFolders/inbox/messages/delta()?{parameter}={_generation}_{end}_{parts[2]}",
            }
        );
    }

    private static (int Status, JsonNode? Body) Search(string filter, FakeMailbox mailbox)
    {
        var wanted = ByName().Match(filter);
        if (!wanted.Success)
        {
            return FakeGraph.Error(400, "ErrorInvalidUrlQueryFilter");
        }

        var value = wanted.Groups["value"].Value.Replace("''", "'", StringComparison.Ordinal);
        var found = mailbox
            .Sent.Concat(mailbox.Drafts)
            .Where(l => value == (wanted.Groups["name"].Value == "conversationId" ? $"conversation-{l.Number}" : l.InternetMessageId));
        return (200, new JsonObject { ["value"] = new JsonArray([.. found.Select(Shown)]) });
    }

    private static JsonNode Told((JsonObject Message, string Mime, bool Bare) entry) =>
        entry.Bare ? new JsonObject { ["id"] = (string?)entry.Message["id"], ["isRead"] = true } : entry.Message.DeepClone();

    private static JsonObject Shown(FakeLetter letter) =>
        new()
        {
            ["body"] = letter.Content["body"]?.DeepClone(),
            ["id"] = letter.ImmutableId,
            ["isDraft"] = letter.IsDraft,
            ["toRecipients"] = letter.Content["toRecipients"]!.DeepClone(),
            ["singleValueExtendedProperties"] = letter.Content["singleValueExtendedProperties"]?.DeepClone(),
        };

    private (int Status, JsonNode? Body) Tips(string address) =>
        (
            200,
            new JsonObject
            {
                ["value"] = new JsonArray(
                    new JsonObject
                    {
                        ["emailAddress"] = new JsonObject { ["address"] = address },
                        ["automaticReplies"] = new JsonObject { ["message"] = Away.GetValueOrDefault(address, "") },
                    }
                ),
            }
        );

    [GeneratedRegex(@"\AreceivedDateTime ge (?<at>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)\z")]
    private static partial Regex Since();

    [GeneratedRegex(@"\A(?<name>internetMessageId|conversationId) eq '(?<value>([^']|'')+)'\z")]
    private static partial Regex ByName();
}
