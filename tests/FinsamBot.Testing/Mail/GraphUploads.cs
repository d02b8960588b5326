using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Testing.Mail;

/// <summary>Upload sessions: pieces below 4 MB in order, without a token; the attachment appears with the last piece.</summary>
internal sealed class GraphUploads
{
    private const int MaxPiece = 4 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, Session> _sessions = new();

    public (int Status, JsonNode? Body) Open(FakeLetter letter, JsonNode item, Uri address)
    {
        var size = (int)item["size"]!;
        if (size < FakeMailbox.SmallAttachment)
        {
            return FakeGraph.Error(400, "ErrorAttachmentSizeShouldNotBeLessThanMinimumSize");
        }

        var name = $"session-{_sessions.Count + 1}";
        _sessions[name] = new Session(letter, (string)item["name"]!, (string?)item["contentType"] ?? "", size);
        return (201, new JsonObject { ["uploadUrl"] = new Uri(address, "/upload/" + name).AbsoluteUri });
    }

    public (int Status, JsonNode? Body) Put(HttpRequest request, string name, byte[] piece)
    {
        var range = request.GetTypedHeaders().ContentRange;
        if (request.Headers.Authorization.Count > 0 || !_sessions.TryGetValue(name, out var session))
        {
            return FakeGraph.Error(401, "InvalidAuthenticationToken");
        }

        if (
            piece.Length >= MaxPiece
            || range?.From != session.Content.Length
            || range.To - range.From + 1 != piece.Length
            || range.Length != session.Size
        )
        {
            return FakeGraph.Error(400, "ErrorInvalidRange");
        }

        session.Content.Write(piece);
        if (session.Content.Length < session.Size)
        {
            return (200, new JsonObject { ["nextExpectedRanges"] = new JsonArray($"{session.Content.Length}") });
        }

        session.Letter.Attachments.Add(new FakeAttachment(session.Name, session.ContentType, session.Content.ToArray()));
        return (201, null);
    }

    private sealed record Session(FakeLetter Letter, string Name, string ContentType, int Size)
    {
        public MemoryStream Content { get; } = new();
    }
}
