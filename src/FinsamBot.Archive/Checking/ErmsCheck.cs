using System.Xml.Linq;
using System.Xml.XPath;
using FinsamBot.Archive.Packages;

namespace FinsamBot.Archive.Checking;

/// <summary>The case file of a representation: by its schema, by its Schematron rules, and by what neither can say.</summary>
internal sealed class ErmsCheck(PackageDisk disk, FindingList findings)
{
    private static readonly XNamespace E = PackageLayout.ErmsNamespace;

    /// <param name="representation">Its folder.</param>
    public void Check(string representation)
    {
        var folder = PackagePath.Below(representation, PackageLayout.Data);
        var file = PackagePath.Below(folder, PackageLayout.Erms);
        if (!disk.Files.ContainsKey(file))
        {
            findings.Add(RuleNames.ErmsMissing, representation, "NoErms", file);
            return;
        }

        if (XmlFile.Read(disk, file, findings) is not { } document)
        {
            return;
        }

        SchemaCheck.Erms.Check(document, file, findings);
        SchematronCheck.Check(document, file, findings);
        foreach (var rule in ErmsRules.All)
        {
            rule.Check(document.CreateNavigator(), file, findings);
        }

        Paths(document, folder, file);
        Ids(document, file);
    }

    private void Paths(XDocument document, string folder, string file)
    {
        foreach (var path in document.Descendants(E + "appendix").Attributes("path").Where(p => p.Value.Trim().Length > 0))
        {
            if (PackagePath.Of(folder, path.Value, disk) is not { } found)
            {
                findings.Add(RuleNames.Outside, file, path, "Outside", path.Value);
            }
            else if (!disk.Files.ContainsKey(found) && !disk.Links.Contains(found))
            {
                findings.Add(RuleNames.ErmsPath, file, path, "Gone", found);
            }
        }
    }

    private void Ids(XDocument document, string file)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var id in document.Descendants().Attributes("systemIdentifier").Where(a => !seen.Add(a.Value)))
        {
            findings.Add(RuleNames.ErmsUnique, file, id, "IdTwice", id.Value);
        }
    }
}
