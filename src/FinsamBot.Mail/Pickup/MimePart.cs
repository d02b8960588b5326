using FinsamBot.Mail.Replies;

namespace FinsamBot.Mail.Pickup;

/// <summary>One part of a mail: its header fields in their order and its content, decoded, or its inner parts.</summary>
internal sealed record MimePart(IReadOnlyList<MailHeader> Headers, byte[] Content, IReadOnlyList<MimePart> Parts)
{
    /// <summary>In small letters; text when the part does not say.</summary>
    public string ContentType => Header("Content-Type").Split(';')[0].Trim().ToLowerInvariant() is { Length: > 0 } type ? type : "text/plain";

    public string Text => Charsets.Of(MimeReader.Parameter(Header("Content-Type"), "charset") ?? "").GetString(Content);

    /// <summary>Of what is attached, or named without being attached.</summary>
    public string? FileName => MimeReader.Parameter(Header("Content-Disposition"), "filename") ?? MimeReader.Parameter(Header("Content-Type"), "name");

    public IEnumerable<MimePart> Leaves => Parts.Count == 0 ? [this] : Parts.SelectMany(p => p.Leaves);

    /// <summary>The topmost field of that name; empty when there is none.</summary>
    public string Header(string name) => Headers.FirstOrDefault(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value ?? "";
}
