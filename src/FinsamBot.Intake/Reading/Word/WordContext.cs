using FinsamBot.Intake.Reading.Word.Lists;

namespace FinsamBot.Intake.Reading.Word;

/// <summary>What the text of a part refers to.</summary>
/// <param name="Links">Addresses by the id of their relation.</param>
/// <param name="Linked">What the part shows and the file does not hold.</param>
/// <param name="Notes">Footnotes and endnotes by their kind and id.</param>
internal sealed record WordContext(
    WordStyles Styles,
    ListNumbering Lists,
    IReadOnlyDictionary<string, Uri> Links,
    LinkedContent Linked,
    IReadOnlyDictionary<(string Kind, string Id), string> Notes,
    Controls Controls,
    Budget Budget
);
