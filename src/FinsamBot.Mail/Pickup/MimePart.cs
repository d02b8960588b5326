using FinsamBot.Mail.Replies;

namespace FinsamBot.Mail.Pickup;

/// <summary>One part of a mail: its header fields in their order and its content, decoded, or its inner parts.</summary>
internal sealed record MimePart(IReadOnlyList<MailHeader> Headers, byte[] Content, IReadOnlyList<MimePart> Parts)
{
    /// <summary>In small letters; text when the part does not say.</summary>
    public string ContentType =>
        Header("Content-Type").Split(';')[0].Trim().ToLowerInvariant() is { Length: > 0 } type ? type : "text/plain";

    public string Text => Charsets.Read(MimeReader.Parameter(Header("Content-Type"), "charset") ?? "", Content);

    /// <summary>What parts its inner parts; null when it has none.</summary>
    public string? Boundary =>
        ContentType.StartsWith("multipart/", StringComparison.Ordinal) ? MimeReader.Parameter(Header("Content-Type"), "boundary") : null;

    /// <summary>Something that S/MIME has wrapped: signed, encrypted or pressed together (RFC 8551).</summary>
    public bool IsCms =>
        ContentType is "application/pkcs7-mime" or "application/x-pkcs7-mime"
        || (ContentType == "application/octet-stream" && FileName?.EndsWith(".p7m", StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>Of what is attached, or named without being attached.</summary>
    public string? FileName =>
        MimeReader.Parameter(Header("Content-Disposition"), "filename") ?? MimeReader.Parameter(Header("Content-Type"), "name");

    /// <summary>The part and all within it.</summary>
    public IEnumerable<MimePart> All => Parts.SelectMany(p => p.All).Prepend(this);

    public IEnumerable<MimePart> Leaves => Parts.Count == 0 ? [this] : Parts.SelectMany(p => p.Leaves);

    /// <summary>The topmost field of that name; empty when there is none.</summary>
    public string Header(string name) => Headers.FirstOrDefault(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value ?? "";
}
