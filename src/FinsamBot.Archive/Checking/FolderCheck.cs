using System.Xml.Linq;
using FinsamBot.Archive.Packages;

namespace FinsamBot.Archive.Checking;

/// <summary>What a METS file says of folders is true: its own, those of its groups and those of its divisions.</summary>
internal sealed class FolderCheck(PackageDisk disk, FindingList findings)
{
    private const string Representations = "Representations";

    private static readonly XNamespace M = PackageLayout.MetsNamespace;

    private static readonly Dictionary<string, string> LabelRules = new(StringComparer.Ordinal)
    {
        ["metadata"] = "CSIP90",
        ["documentation"] = "CSIP95",
        ["schemas"] = "CSIP99",
        ["representations"] = "CSIP107",
    };

    /// <summary>By which requirement the id of an element is its own in the whole package, in 2.1.0.</summary>
    private static readonly Dictionary<string, string> IdRules = new(StringComparer.Ordinal)
    {
        ["dmdSec"] = "CSIP18",
        ["digiprovMD"] = "CSIP33",
        ["rightsMD"] = "CSIP46",
        ["fileSec"] = "CSIP59",
        ["fileGrp"] = "CSIP65",
        ["file"] = "CSIP67",
        ["structMap"] = "CSIP83",
        ["div"] = "CSIP85",
    };

    public void Check(MetsFile mets)
    {
        Name(mets);
        foreach (var group in mets.Groups())
        {
            Group(mets, group);
        }

        foreach (var division in mets.Divisions())
        {
            Division(mets, division);
        }
    }

    /// <summary>Every representation has its METS file, and that of the package points at it.</summary>
    public void Representation(MetsFile package, string folder)
    {
        var mets = PackagePath.Below(folder, PackageLayout.Mets);
        if (!disk.Files.ContainsKey(mets))
        {
            findings.Add(RuleNames.RepresentationMets, folder, "NoMets", PackageLayout.Mets);
        }
        else if (!package.Pointers().Any(p => MetsFile.Href(p) is { } href && PackagePath.Of("", href.Value, disk) == mets))
        {
            var root = package.Document.Root!;
            findings.Add(RuleNames.Representations, package.Path, root.Element(M + "structMap") ?? root, "NotShown", mets);
        }
    }

    /// <summary>In 2.1.0 ids are unique in the package, and not only in the file.</summary>
    public void Ids(IReadOnlyList<MetsFile> all)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mets in all)
        {
            var ids = mets.Document.Descendants().Attributes("ID").Where(a => IdRules.ContainsKey(a.Parent!.Name.LocalName)).ToList();
            foreach (var id in ids.Where(a => seen.Contains(a.Value)))
            {
                findings.Add(IdRules[id.Parent!.Name.LocalName], mets.Path, id, "IdTwice", id.Value);
            }

            seen.UnionWith(ids.Select(a => a.Value));
        }
    }

    private void Name(MetsFile mets)
    {
        var name = mets.IsOfPackage ? disk.Name : mets.Folder[(mets.Folder.LastIndexOf('/') + 1)..];
        if (mets.Document.Root!.Attribute("OBJID") is { Value.Length: > 0 } id && id.Value != name)
        {
            findings.Add(RuleNames.FolderName, mets.Path, id, "FolderName", id.Value, name);
        }
    }

    private void Group(MetsFile mets, XElement group)
    {
        if (group.Attribute("USE") is not { Value.Length: > 0 } use)
        {
            return;
        }

        var folder = FolderOf(mets, use.Value);
        if (!disk.Folders.Contains(folder))
        {
            findings.Add(RuleNames.GroupFolder, mets.Path, use, "NoFolder", use.Value, folder);
            return;
        }

        foreach (var href in group.Elements(M + "file").Select(f => MetsFile.Href(f.Element(M + "FLocat"))).OfType<XAttribute>())
        {
            if (PackagePath.Of(mets.Folder, href.Value, disk) is { } path && !PackagePath.IsBelow(folder, path))
            {
                findings.Add(RuleNames.GroupFolder, mets.Path, href, "OtherFolder", path, use.Value, folder);
            }
        }
    }

    private void Division(MetsFile mets, XElement division)
    {
        if (division.Attribute("LABEL") is not { Value.Length: > 0 } label)
        {
            return;
        }

        var folder = FolderOf(mets, label.Value);
        if (!disk.Folders.Contains(folder))
        {
            var first = label.Value.Split('/')[0].ToLowerInvariant();
            findings.Add(LabelRules.GetValueOrDefault(first, RuleNames.NoFolder), mets.Path, label, "NoFolder", label.Value, folder);
        }
    }

    /// <summary>The first step is written with a capital and lies in small letters; one that begins with the representations begins at the
    /// package wherever it is written.</summary>
    private static string FolderOf(MetsFile mets, string use)
    {
        var (first, rest) = use.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? (use[..end], use[end..]) : (use, "");
        var folder = first.ToLowerInvariant() + rest;
        return first == Representations ? folder : PackagePath.Below(mets.Folder, folder);
    }
}
