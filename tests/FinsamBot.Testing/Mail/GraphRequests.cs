using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FinsamBot.Testing.Mail;

/// <summary>The fake's answers to the requests of one caller.</summary>
/// <param name="immutable">The caller asked for ids that survive a move.</param>
internal sealed partial class GraphRequests(FakeMailbox mailbox, GraphUploads uploads, bool immutable)
{
    public (int Status, JsonNode? Body) Handle(GraphCall call, string[] path, string? filter, byte[] body, Uri address)
    {
        if (call == GraphCall.Create)
        {
            var (made, error) = mailbox.Create(JsonNode.Parse(body)!);
            return made is null ? FakeGraph.Error(400, error!) : (201, Shown(made));
        }

        if (call == GraphCall.Find)
        {
            return Find(path[1], filter);
        }

        var letter = mailbox.Find(Uri.UnescapeDataString(path[1]));
        return letter is null || (mailbox.CopiesAreLate && !letter.IsDraft)
            ? FakeGraph.Error(404, "ErrorItemNotFound")
            : OfLetter(call, letter, body, address);
    }

    private (int Status, JsonNode? Body) OfLetter(GraphCall call, FakeLetter letter, byte[] body, Uri address)
    {
        switch (call)
        {
            case GraphCall.Get:
                return (200, Shown(letter));
            case GraphCall.Send:
                return mailbox.Send(letter) is { } refusal ? FakeGraph.Error(400, refusal) : (202, null);
            case GraphCall.ListAttachments:
                return (
                    200,
                    new JsonObject
                    {
                        ["value"] = new JsonArray([
                            .. letter.Attachments.Select(a => new JsonObject
                            {
                                ["@odata.type"] = "#microsoft.graph.fileAttachment",
                                ["name"] = a.Name,
                            }),
                        ]),
                    }
                );
            case GraphCall.Attach:
                var attachment = FakeMailbox.Attachment(JsonNode.Parse(body)!);
                if (attachment.Content.Length >= FakeMailbox.SmallAttachment)
                {
                    return FakeGraph.Error(413, "ErrorAttachmentSizeLimitExceeded");
                }

                letter.Attachments.Add(attachment);
                return (
                    201,
                    new JsonObject
                    {
                        ["@odata.type"] = "#microsoft.graph.fileAttachment",
                        ["id"] = $"attachment-{letter.Attachments.Count}",
                    }
                );
            default:
                return uploads.Open(letter, JsonNode.Parse(body)!["AttachmentItem"]!, address);
        }
    }

    private (int Status, JsonNode? Body) Find(string folder, string? filter)
    {
        var wanted = Filter().Match(filter ?? "");
        if (!wanted.Success)
        {
            return FakeGraph.Error(400, "ErrorInvalidUrlQueryFilter");
        }

        var (id, value) = (wanted.Groups["id"].Value, wanted.Groups["value"].Value.Replace("''", "'", StringComparison.Ordinal));
        var found = (
            folder == "drafts" ? mailbox.Drafts
            : mailbox.CopiesAreLate ? []
            : mailbox.Sent
        ).Where(l => l.Property == (id, value));
        return (200, new JsonObject { ["value"] = new JsonArray([.. found.Select(Shown)]) });
    }

    private JsonNode Shown(FakeLetter letter) =>
        new JsonObject
        {
            ["id"] = immutable ? letter.ImmutableId : letter.MovingId,
            ["isDraft"] = letter.IsDraft,
            ["internetMessageId"] = letter.InternetMessageId,
        };

    [GeneratedRegex(@"\AsingleValueExtendedProperties/Any\(ep: ep/id eq '(?<id>[^']+)' and ep/value eq '(?<value>([^']|'')+)'\)\z")]
    private static partial Regex Filter();
}
