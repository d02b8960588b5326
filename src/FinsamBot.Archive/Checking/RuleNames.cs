namespace FinsamBot.Archive.Checking;

/// <summary>The rules that have no number in the profiles, or whose number is looked for with more than an XPath.</summary>
internal static class RuleNames
{
    /// <summary>No XML, or with a DTD.</summary>
    public const string Xml = "XML";

    /// <summary>Larger or deeper than <see cref="CheckLimits"/>.</summary>
    public const string TooLarge = "TOO-LARGE";

    /// <summary>Against the schema.</summary>
    public const string Schema = "XSD";

    /// <summary>And the number of the rule in erms_v3.sch.</summary>
    public const string Schematron = "SCH-";

    public const string Unreadable = "FILE-UNREADABLE";
    public const string Unlisted = "FILE-UNLISTED";
    public const string ListedTwice = "FILE-TWICE";
    public const string Outside = "FILE-OUTSIDE";
    public const string SymbolicLink = "FILE-LINK";

    /// <summary>A division of the structure has no folder.</summary>
    public const string NoFolder = "FOLDER-LABEL";

    public const string ErmsMissing = "ERMS-FILE";
    public const string ErmsPath = "ERMS-PATH";
    public const string ErmsUnique = "ERMS-UNIQUE";

    /// <summary>The package has a METS.xml.</summary>
    public const string PackageMets = "CSIPSTR4";

    /// <summary>Each representation has one.</summary>
    public const string RepresentationMets = "CSIPSTR12";

    public const string FolderName = "CSIP1";
    public const string GroupFolder = "CSIP64";
    public const string Representations = "CSIP105";
    public const string Pointer = "CSIP110";
}
