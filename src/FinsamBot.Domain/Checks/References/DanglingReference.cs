namespace FinsamBot.Domain.Checks.References;

/// <summary>What words refer to.</summary>
public enum ReferredThing
{
    /// <summary>A paper that was enclosed with the report. None is in the appendix.</summary>
    Attachment,

    /// <summary>A table, a chart or figures.</summary>
    Table,

    /// <summary>Something that stands before.</summary>
    Above,

    /// <summary>Something that follows.</summary>
    Below,

    /// <summary>A part of the text by its heading.</summary>
    Heading,
}

/// <summary>Words that refer to what the reader will not find.</summary>
/// <param name="Chapter">The chapter's heading.</param>
/// <param name="Section">The heading it stands under; empty where there is none.</param>
/// <param name="Words">As they are written.</param>
/// <param name="Context">The line they stand in, shortened around them.</param>
public sealed record DanglingReference(string Chapter, string Section, ReferredThing To, string Words, string Context);
