using System.Diagnostics.CodeAnalysis;

namespace FinsamBot.Intake.Reading;

/// <summary>Either what the file says or why it could not be read; never both, never neither.</summary>
public sealed record SourceResult(SourceDocument? Document, ImportRefusal? Refusal)
{
    [MemberNotNullWhen(true, nameof(Document))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsRead => Document is not null;
}
