using System.Xml.XPath;
using FinsamBot.Archive.Packages;

namespace FinsamBot.Archive.Checking;

/// <summary>
/// Checks submission packages (E-ARK CSIP and SIP with CITS ERMS), whoever has written them: by their schemas, by the Schematron rules of
/// ERMS, by the requirements of the profiles, and file by file. Nothing is changed, and nothing outside the folder is read.
/// </summary>
public static class SubmissionCheck
{
    private const string Representations = "representations";

    private static readonly EnumerationOptions Own = new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };

    /// <summary>The packages that a folder is or holds; none when it is neither.</summary>
    public static IReadOnlyList<string> PackagesIn(string folder)
    {
        var inside = Directory.Exists(folder) ? Directory.GetDirectories(folder, "*", Own).Order(StringComparer.Ordinal).ToList() : [];
        if (File.Exists(Path.Combine(folder, PackageLayout.Mets)) || inside.Contains(Path.Combine(folder, Representations)))
        {
            return [folder];
        }

        return inside.Exists(f => File.Exists(Path.Combine(f, PackageLayout.Mets))) ? inside : [];
    }

    /// <param name="folder">Of one package.</param>
    /// <param name="walked">Told how many of how many files have been looked at.</param>
    public static async Task<CheckedPackage> RunAsync(string folder, CancellationToken cancellation, Action<int, int>? walked = null)
    {
        var findings = new FindingList();
        var disk = PackageDisk.Walk(folder, findings);
        if (!disk.Files.ContainsKey(PackageLayout.Mets))
        {
            findings.Add(RuleNames.PackageMets, "", "NoMets", PackageLayout.Mets);
            return Told(disk, null, findings);
        }

        if (Read(disk, "", findings) is not { } package)
        {
            return Told(disk, null, findings);
        }

        var (all, unread) = (new List<MetsFile> { package }, new List<string>());
        foreach (var representation in RepresentationsOf(disk))
        {
            var isThere = disk.Files.ContainsKey(PackagePath.Below(representation, PackageLayout.Mets));
            if (isThere && Read(disk, representation, findings) is { } mets)
            {
                all.Add(mets);
            }
            else
            {
                unread.Add(representation);
            }
        }

        Check(disk, all, findings);
        await new FileCheck(disk, findings).CheckAsync(all, unread, walked, cancellation);
        return Told(disk, package, findings);
    }

    private static void Check(PackageDisk disk, List<MetsFile> all, FindingList findings)
    {
        var package = all[0];
        var is210 = package.Profile != PackageProfile.V220;
        var folders = new FolderCheck(disk, findings);
        foreach (var mets in all)
        {
            SchemaCheck.Mets.Check(mets.Document, mets.Path, findings);
            var level = mets.IsOfPackage ? Level.Package : Level.Representation;
            var document = mets.Document.CreateNavigator();
            foreach (var rule in CsipRules.All.Concat(SipRules.All).Where(r => r.Applies(level, is210)))
            {
                rule.Check(document, mets.Path, findings);
            }

            folders.Check(mets);
        }

        if (is210)
        {
            folders.Ids(all);
        }

        var erms = new ErmsCheck(disk, findings);
        foreach (var representation in RepresentationsOf(disk))
        {
            folders.Representation(package, representation);
            erms.Check(representation);
        }
    }

    private static MetsFile? Read(PackageDisk disk, string folder, FindingList findings) =>
        XmlFile.Read(disk, PackagePath.Below(folder, PackageLayout.Mets), findings) is { } document ? new MetsFile(folder, document) : null;

    private static IEnumerable<string> RepresentationsOf(PackageDisk disk) =>
        disk.Folders.Where(f => PackagePath.FolderOf(f) == Representations).Order(StringComparer.Ordinal);

    private static CheckedPackage Told(PackageDisk disk, MetsFile? package, FindingList findings) =>
        new(disk.Name, package?.Profile?.Version ?? "", disk.Files.Count, disk.Files.Values.Sum(), findings.All, findings.More);
}
