namespace FinsamBot.Archive.Packages;

/// <summary>Which edition of E-ARK CSIP and SIP (FGS Paketstruktur) a package says that it follows. What is written meets both.</summary>
/// <param name="Address">What stands in the PROFILE of each METS file.</param>
public sealed record PackageProfile(string Version, string Address)
{
    /// <summary>FGS Paketstruktur 2.0.</summary>
    public static PackageProfile V210 { get; } = new("2.1.0", "https://earksip.dilcis.eu/profile/E-ARK-SIP.xml");

    public static PackageProfile V220 { get; } = new("2.2.0", "https://earksip.dilcis.eu/profile/E-ARK-SIP-v2-2-0.xml");

    public static IReadOnlyList<PackageProfile> All { get; } = [V210, V220];

    /// <summary>Null for a version that is not known.</summary>
    public static PackageProfile? Of(string version) => All.FirstOrDefault(p => p.Version == version);
}
