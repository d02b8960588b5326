using System.Diagnostics.CodeAnalysis;

namespace FinsamBot.Intake.Tables;

/// <summary>Either the tables or why there are none; never both, never neither.</summary>
public sealed record TableResult(TableFile? File, TableRefusal? Refusal)
{
    [MemberNotNullWhen(true, nameof(File))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsRead => File is not null;
}

/// <summary>Why a file could not be read as tables.</summary>
public enum TableRefusal
{
    Empty,
    TooLarge,

    /// <summary>A small file that unpacks to something huge, or is built in depth without end.</summary>
    Inflated,
    Damaged,
    WrongEncoding,
    NotText,
    Protected,
    Macros,

    /// <summary>A document type definition stands in the XML: no spreadsheet program writes one.</summary>
    Definitions,

    /// <summary>.xls, or the binary .xlsb.</summary>
    OldSpreadsheet,
    OpenDocument,

    /// <summary>HTML or XML that is only called a spreadsheet.</summary>
    WebPage,

    /// <summary>The exchange format SYLK, which begins with <c>ID;</c>.</summary>
    Sylk,

    /// <summary>A picture, a PDF, a Word document…</summary>
    OtherKind,
}
