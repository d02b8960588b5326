using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace FinsamBot.Documents.Word;

/// <summary>What Word works out by itself.</summary>
internal static class WordFields
{
    /// <param name="result">What it showed when it was last worked out.</param>
    public static IEnumerable<OpenXmlElement> Of(string instruction, string result) =>
        [
            Sign(FieldCharValues.Begin),
            new Run(new FieldCode(instruction) { Space = SpaceProcessingModeValues.Preserve }),
            Sign(FieldCharValues.Separate),
            Runs.Of(result),
            Sign(FieldCharValues.End),
        ];

    private static Run Sign(FieldCharValues kind) => new(new FieldChar { FieldCharType = kind });
}
