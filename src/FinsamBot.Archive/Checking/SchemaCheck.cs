using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using FinsamBot.Archive.Packages;

namespace FinsamBot.Archive.Checking;

/// <summary>Validates by the schemas that FinsamBot brings: those that lie in a package are the sender's.</summary>
internal sealed class SchemaCheck
{
    private readonly Lazy<XmlSchemaSet> _schemas;
    private readonly XName _root;
    private readonly string _name;

    private SchemaCheck(XName root, string name, params IReadOnlyList<string> schemas)
    {
        (_root, _name) = (root, name);
        _schemas = new Lazy<XmlSchemaSet>(() => Compile(schemas));
    }

    public static SchemaCheck Mets { get; } = new(XName.Get("mets", PackageLayout.MetsNamespace), "mets.xsd", PackageSchemas.Mets);

    public static SchemaCheck Erms { get; } = new(XName.Get("erms", PackageLayout.ErmsNamespace), PackageSchemas.Erms, PackageSchemas.Erms);

    /// <summary>Changes nothing in the document: defaults of the schema would hide what is missing.</summary>
    public void Check(XDocument document, string file, FindingList findings)
    {
        if (document.Root!.Name != _root)
        {
            var begins = document.Root.Name.ToString();
            findings.Add(RuleNames.Schema, file, document.Root, "Root", _root.LocalName, _root.NamespaceName, begins);
            return;
        }

        document.Validate(
            _schemas.Value,
            (sender, _) =>
            {
                var at = sender as XObject ?? document.Root;
                findings.Add(RuleNames.Schema, file, at, at is XAttribute ? "SchemaAttribute" : "Schema", NameOf(at), _name, Said(at));
            }
        );
    }

    private static string NameOf(XObject at) =>
        at switch
        {
            XAttribute attribute => attribute.Name.LocalName,
            XElement element => element.Name.LocalName,
            _ => at.Parent?.Name.LocalName ?? "",
        };

    private static string Said(XObject at) => at is XAttribute attribute ? attribute.Value : "";

    private static XmlSchemaSet Compile(IReadOnlyList<string> names)
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        foreach (var name in names)
        {
            using var stream = PackageSchemas.Open(name);
            using var reader = XmlReader.Create(stream, PackageReading.Careful);
            set.Add(null, reader);
        }

        set.Compile();
        return set;
    }
}
