using FinsamBot.Domain.Forms;

namespace FinsamBot.Intake.Forms.Labels;

internal enum LabelRole
{
    Title,
    Diary,
    Contacts,
    Chapter,
    Section,
}

/// <summary>A heading that a field or section of a form stands under.</summary>
/// <param name="Id">Of the field or section.</param>
/// <param name="Number">As printed before the heading; empty when the form numbers it only in our own way, as 1a.</param>
/// <param name="NeedsNumber">Too common a phrase to mean anything without its number.</param>
/// <param name="Section">Null for titles, chapters and contacts.</param>
/// <param name="IsOtherVersion">The label of the same field in another version of the form.</param>
internal sealed record FormLabel(
    string Id,
    LabelRole Role,
    string Number,
    IReadOnlyList<string> Words,
    bool NeedsNumber = false,
    TemplateSection? Section = null,
    bool IsOtherVersion = false
)
{
    /// <summary>The name of the form itself.</summary>
    public bool IsTitle => Role == LabelRole.Title && Id == LabelBook.Title;

    public bool IsLong => Section is { IsLong: true };

    /// <summary>The heading may name a part of the intervention before it: <c>Delinsatsens effektmål</c>.</summary>
    public bool TakesPartBefore => Section is { Kind: SectionKind.Goals };

    /// <summary>The heading is followed by the name of a part: <c>Insatstid för Delinsatsen</c>.</summary>
    public bool TakesPartAfter => Words[^1] == "för";
}
