namespace FinsamBot.Archive.Packages;

/// <summary>The names of folders, files and places in a package, and of the namespaces that are spoken there.</summary>
public static class PackageLayout
{
    public const string Mets = "METS.xml";
    public const string Documentation = "documentation";
    public const string Schemas = "schemas";
    public const string Metadata = "metadata";
    public const string Premis = "metadata/preservation/premis.xml";
    public const string Representation = "representations/rep1";

    /// <summary>The name of the representation in its own METS, which is its folder's.</summary>
    public const string RepresentationName = "rep1";

    /// <summary>Below the representation.</summary>
    public const string Data = "data";

    /// <summary>Below <see cref="Data"/>. The paths of appendices in it are written from the folder that it lies in.</summary>
    public const string Erms = "ERMS.xml";

    public const string ContentInformationType = "citserms_v3_0";
    public const string ContentCategory = "Datasets";

    public const string MetsNamespace = "http://www.loc.gov/METS/";
    public const string LinkNamespace = "http://www.w3.org/1999/xlink";
    public const string CsipNamespace = "https://DILCIS.eu/XML/METS/CSIPExtensionMETS";
    public const string SipNamespace = "https://DILCIS.eu/XML/METS/SIPExtensionMETS";
    public const string ErmsNamespace = "https://DILCIS.eu/XML/ERMS";
    public const string PremisNamespace = "http://www.loc.gov/premis/v3";

    internal const string Instance = "http://www.w3.org/2001/XMLSchema-instance";
}
