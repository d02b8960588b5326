using FinsamBot.Domain.Text;

namespace FinsamBot.Archive.Exporting;

/// <summary>Why nothing was written.</summary>
public enum ExportRefusal
{
    /// <summary>The year is not over.</summary>
    YearNotOver,

    /// <summary>The folder holds something already, such as an older export.</summary>
    FolderTaken,

    /// <summary>Beside it lies what was begun and not finished.</summary>
    FolderUnfinished,

    /// <summary>Nothing of the year is there.</summary>
    NothingThere,

    /// <summary>Reports wait for the office, and nobody has said to leave them out.</summary>
    ReportsWait,

    /// <summary>The disk is full, or nobody may write there.</summary>
    NotWritten,

    /// <summary>Not one package could be made whole.</summary>
    NoneWhole,
}

/// <summary>What is not as it should be in one case. The other cases go all the same.</summary>
public enum ExportProblemKind
{
    /// <summary>A report was never handed in: told, and nobody's fault.</summary>
    NotHandedIn,

    /// <summary>A report is left out because the office has not registered it.</summary>
    Unregistered,

    /// <summary>Likewise, because it is written anew.</summary>
    UnderCorrection,

    /// <summary>Likewise, because its documents are not made yet.</summary>
    Unfiled,

    /// <summary>A stream cannot be read, and the case has no package.</summary>
    Damaged,

    /// <summary>A filed document is gone, and the case has no package.</summary>
    FileGone,

    /// <summary>A filed document is not what was filed, and the case has no package.</summary>
    FileChanged,
}

/// <param name="Where">What it is about: a report, a stream, a case.</param>
/// <param name="File">The document, where it is about one; else empty.</param>
public sealed record ExportProblem(ExportProblemKind Kind, string Where, string File = "")
{
    /// <summary>A whole case is missing for it.</summary>
    public bool CostsPackage => Kind is ExportProblemKind.Damaged or ExportProblemKind.FileGone or ExportProblemKind.FileChanged;

    public string In(Language language) => Texts.Of(language, $"Problem_{Kind}", Where, File);
}
