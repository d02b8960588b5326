namespace FinsamBot.Intake.Reading;

public enum SourceFormat
{
    Word,
    Text,
    Markdown,
}

/// <summary>What a file says, without knowing yet what it means.</summary>
/// <param name="FileName">Without folders.</param>
public sealed record SourceDocument(string FileName, SourceFormat Format, IReadOnlyList<SourceBlock> Blocks)
{
    /// <summary>Fields of a Word file that carry a name of their own, such as the case number; each name once. Their text stands among the
    /// blocks too.</summary>
    public IReadOnlyList<SourceControl> Controls { get; init; } = [];

    /// <summary>Names of pictures and documents that the file shows and does not hold: nothing outside a file is fetched.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
}

/// <param name="Tag">The name by which programs know the field, such as <c>caseNumber</c>.</param>
/// <param name="Text">Never empty.</param>
public sealed record SourceControl(string Tag, string Text);
