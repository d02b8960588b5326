using System.Diagnostics.CodeAnalysis;
using FinsamBot.Intake.Reading;

namespace FinsamBot.Intake.Forms;

/// <summary>Either what the report says or why it was not taken for one; never both, never neither.</summary>
public sealed record FormResult(ImportedDocument? Document, ImportRefusal? Refusal)
{
    [MemberNotNullWhen(true, nameof(Document))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsUnderstood => Document is not null;
}
