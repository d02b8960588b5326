namespace FinsamBot.Archive.Checking;

/// <summary>How much of a package is looked at. Whoever sends one decides what is in it: nothing that is sent may cost more than this.
/// A case of many years stays far below.</summary>
internal static class CheckLimits
{
    /// <summary>Bytes of a METS or ERMS file.</summary>
    public const long XmlBytes = 32L << 20;

    /// <summary>Elements within elements.</summary>
    public const int XmlDepth = 64;

    /// <summary>Elements, texts and the like of such a file.</summary>
    public const int XmlNodes = 2_000_000;

    /// <summary>Bytes of any other file.</summary>
    public const long FileBytes = 4L << 30;

    /// <summary>Files and folders.</summary>
    public const int Entries = 100_000;

    /// <summary>Folders within folders.</summary>
    public const int FolderDepth = 32;

    public const int Findings = 200;
}
