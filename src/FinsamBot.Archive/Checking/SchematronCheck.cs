using System.Globalization;
using System.Xml.Linq;
using System.Xml.XPath;
using FinsamBot.Archive.Packages;

namespace FinsamBot.Archive.Checking;

/// <summary>The rules of erms_v3.sch, read from it: each is an XPath and a condition that needs no more than XPath 1.0.</summary>
internal static class SchematronCheck
{
    private static readonly XNamespace S = "http://purl.oclc.org/dsdl/schematron";

    private static readonly Lazy<IReadOnlyList<(string Id, string Context, string Test)>> Rules = new(Read);

    /// <summary>How many rules there are.</summary>
    public static int Count => Rules.Value.Count;

    /// <summary>As in Schematron, the first rule that an element falls under is the one that counts.</summary>
    public static void Check(XDocument document, string file, FindingList findings)
    {
        var taken = new HashSet<object>();
        foreach (var (id, context, test) in Rules.Value)
        {
            var condition = XmlPlace.Compile($"boolean({test})");
            foreach (XPathNavigator at in document.CreateNavigator().Select(XmlPlace.Compile($"//{context}")))
            {
                if (taken.Add(at.UnderlyingObject!) && !(bool)at.Evaluate(condition))
                {
                    findings.Add(id, file, (XObject)at.UnderlyingObject!, "Schematron", at.LocalName, context, test);
                }
            }
        }
    }

    private static List<(string Id, string Context, string Test)> Read()
    {
        using var stream = PackageSchemas.Open(PackageSchemas.ErmsRules);
        return
        [
            .. XDocument
                .Load(stream)
                .Descendants(S + "rule")
                .Select(
                    (r, i) =>
                        (
                            string.Create(CultureInfo.InvariantCulture, $"{RuleNames.Schematron}{i + 1}"),
                            r.Attribute("context")!.Value,
                            r.Element(S + "assert")!.Attribute("test")!.Value
                        )
                ),
        ];
    }
}
