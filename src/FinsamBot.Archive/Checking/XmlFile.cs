using System.Xml;
using System.Xml.Linq;

namespace FinsamBot.Archive.Checking;

/// <summary>Reads an XML file of a package when it is no larger and no deeper than can be worked with, and has no DTD.</summary>
internal static class XmlFile
{
    private static readonly XmlReaderSettings Careful = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = CheckLimits.XmlBytes,
    };

    /// <summary>Null when it cannot be read, which has been told.</summary>
    public static XDocument? Read(PackageDisk disk, string path, FindingList findings)
    {
        if (disk.Files[path] > CheckLimits.XmlBytes)
        {
            findings.Add(RuleNames.TooLarge, path, "XmlTooLarge", Limits);
            return null;
        }

        try
        {
            if (IsWithin(disk, path))
            {
                using var stream = disk.Open(path);
                using var reader = XmlReader.Create(stream, Careful);
                return XDocument.Load(reader, LoadOptions.SetLineInfo);
            }

            findings.Add(RuleNames.TooLarge, path, "XmlTooLarge", Limits);
        }
        catch (XmlException e)
        {
            findings.Add(new PackageFinding(RuleNames.Xml, path, e.LineNumber, "", "Xml"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(RuleNames.Unreadable, path, "Unreadable");
        }

        return null;
    }

    private static string[] Limits => [$"{CheckLimits.XmlBytes >> 20}", $"{CheckLimits.XmlDepth}"];

    /// <summary>Looked through before anything is built of it: what validates a tree walks it by calling itself.</summary>
    private static bool IsWithin(PackageDisk disk, string path)
    {
        using var stream = disk.Open(path);
        using var reader = XmlReader.Create(stream, Careful);
        for (var nodes = 0; reader.Read(); nodes++)
        {
            if (reader.Depth > CheckLimits.XmlDepth || nodes > CheckLimits.XmlNodes)
            {
                return false;
            }
        }

        return true;
    }
}
