using FinsamBot.Domain.Text;

namespace FinsamBot.Intake.Reading;

/// <summary>Why a file was not taken in. The file is left as it was.</summary>
/// <param name="Arguments">What the sentence names, by number; the file's name first.</param>
public sealed record ImportRefusal(ImportRefusalReason Reason, params object[] Arguments)
{
    /// <summary>What is wrong with the file and what to do, for a project leader.</summary>
    public string In(Language language) => Texts.Why(this, language);
}

public enum ImportRefusalReason
{
    /// <summary>Not a single byte.</summary>
    Empty,

    /// <summary>Nothing in it can be read as text.</summary>
    Blank,

    /// <summary>The second argument is the largest size in MB.</summary>
    TooLarge,

    /// <summary>More text than any report holds.</summary>
    TooLong,

    /// <summary>A small file that unpacks to something huge, or is built in depth without end.</summary>
    Inflated,

    /// <summary>Cut off or altered on its way.</summary>
    Damaged,

    /// <summary>Letters cannot be told: not an encoding we know, or already lost.</summary>
    WrongEncoding,

    /// <summary>Binary content in a text file.</summary>
    NotText,

    /// <summary>Called Word, is something else.</summary>
    NotWord,

    /// <summary>No kind of file that we read; the second argument is its ending.</summary>
    UnknownKind,

    OldWord,
    Protected,
    Macros,

    /// <summary>Holds another document whose text is not in the file's own.</summary>
    OtherDocumentInside,

    /// <summary>A document type definition stands in the XML: Word never writes one.</summary>
    Definitions,

    Pdf,
    RichText,
    OpenDocument,
    Spreadsheet,
    Presentation,
    Picture,
    WebPage,
    Archive,

    /// <summary>Not one of the forms we know; the second argument lists those.</summary>
    AnotherForm,

    /// <summary>More than one report in the file.</summary>
    TwoReports,
}
