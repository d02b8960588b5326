using FinsamBot.Mail.Replies;

namespace FinsamBot.Mail.Pickup;

/// <summary>One part of a mail: its header fields in their order and its content, decoded, or its inner parts.</summary>
/// <param name="ContentType">In small letters; text when the part does not say.</param>
internal sealed record MailPart(
    IReadOnlyList<MailHeader> Headers,
    string ContentType,
    ReadOnlyMemory<byte> Content,
    IReadOnlyList<MailPart> Parts
)
{
    /// <summary>The set of letters that the part names; empty when it names none.</summary>
    public string Charset { get; init; } = "";

    /// <summary>Of what is attached, or named without being attached.</summary>
    public string? FileName { get; init; }

    /// <summary>What the part says that an invitation is, outside the invitation itself.</summary>
    public string? Method { get; init; }

    public bool IsAttached { get; init; }

    public string Text => Charsets.Read(Charset, Content.Span);

    /// <summary>Something that S/MIME has wrapped: signed, encrypted or pressed together (RFC 8551).</summary>
    public bool IsCms =>
        ContentType is "application/pkcs7-mime" or "application/x-pkcs7-mime"
        || (ContentType == "application/octet-stream" && FileName?.EndsWith(".p7m", StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>The part and all within it.</summary>
    public IEnumerable<MailPart> All => Parts.SelectMany(p => p.All).Prepend(this);

    public IEnumerable<MailPart> Leaves => Parts.Count == 0 ? [this] : Parts.SelectMany(p => p.Leaves);

    /// <summary>The topmost field of that name; empty when there is none.</summary>
    public string Header(string name) => Headers.FirstOrDefault(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value ?? "";
}
