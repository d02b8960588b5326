using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using FinsamBot.Archive.Packages;

namespace FinsamBot.Archive.Checking;

/// <summary>Where in an XML file something stands, and the prefixes that rules use.</summary>
internal static class XmlPlace
{
    public static XmlNamespaceManager Prefixes { get; } = Of();

    public static XPathExpression Compile(string path) => XPathExpression.Compile(path, Prefixes);

    /// <summary><c>/mets/fileSec/fileGrp[2]/@USE</c></summary>
    public static string Of(XObject at)
    {
        var steps = new Stack<string>();
        if (at is XAttribute attribute)
        {
            steps.Push($"@{attribute.Name.LocalName}");
        }

        for (var element = at as XElement ?? at.Parent; element is not null; element = element.Parent)
        {
            steps.Push(Step(element));
        }

        return $"/{string.Join('/', steps)}";
    }

    private static string Step(XElement element)
    {
        var before = element.ElementsBeforeSelf(element.Name).Count();
        return before == 0 && !element.ElementsAfterSelf(element.Name).Any()
            ? element.Name.LocalName
            : $"{element.Name.LocalName}[{before + 1}]";
    }

    private static XmlNamespaceManager Of()
    {
        var prefixes = new XmlNamespaceManager(new NameTable());
        prefixes.AddNamespace("m", PackageLayout.MetsNamespace);
        prefixes.AddNamespace("xlink", PackageLayout.LinkNamespace);
        prefixes.AddNamespace("csip", PackageLayout.CsipNamespace);
        prefixes.AddNamespace("erms", PackageLayout.ErmsNamespace);
        return prefixes;
    }
}
