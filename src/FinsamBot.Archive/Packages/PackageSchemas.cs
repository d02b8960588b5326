namespace FinsamBot.Archive.Packages;

/// <summary>The schemas that a package is read by, as the DILCIS Board and the Library of Congress give them out; NOTICE.txt tells under
/// which licence.</summary>
public static class PackageSchemas
{
    private const string Folder = "schemas/";

    /// <summary>Of METS and its extensions, in the order in which they have to be read: METS would fetch the one of its links from the
    /// net.</summary>
    public static IReadOnlyList<string> Mets { get; } = ["xlink.xsd", "mets.xsd", "DILCISExtensionMETS.xsd", "DILCISExtensionSIPMETS.xsd"];

    public const string Erms = "ERMS_v3.xsd";

    /// <summary>The rules of ERMS that no schema can say.</summary>
    public const string ErmsRules = "erms_v3.sch";

    internal const string Notice = "NOTICE.txt";

    public static Stream Open(string name) =>
        typeof(PackageSchemas).Assembly.GetManifestResourceStream(Folder + name)
        ?? throw new ArgumentException($"There is no schema {name}.", nameof(name));

    internal static ReadOnlyMemory<byte> Read(string name)
    {
        using var from = Open(name);
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }
}
