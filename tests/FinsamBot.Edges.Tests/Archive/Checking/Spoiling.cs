using System.Globalization;
using System.Security.Cryptography;
using System.Xml.Linq;
using System.Xml.XPath;
using FinsamBot.Archive.Checking;
using FinsamBot.Archive.Packages;

namespace FinsamBot.Edges.Tests.Archive.Checking;

/// <summary>Changes one thing in a package, and sees to it that sizes and checksums are right again: only that one thing is
/// wrong.</summary>
internal sealed class Spoiling(string package)
{
    public const string Mets = "METS.xml";
    public const string Representation = "representations/rep1/METS.xml";
    public const string Erms = "representations/rep1/data/ERMS.xml";

    private static readonly XNamespace M = PackageLayout.MetsNamespace;
    private static readonly XNamespace Link = PackageLayout.LinkNamespace;

    public string PathOf(string file) => Path.Combine(package, file);

    /// <param name="at">An XPath; everything that it finds is changed.</param>
    /// <param name="value">Null takes it away; one that begins with &lt; is put in behind it, one that begins with = is an XPath to what
    /// is to stand there, anything else stands there.</param>
    public void Change(string file, string at, string? value)
    {
        Edit(
            file,
            document =>
            {
                var found = ((IEnumerable<object>)document.XPathEvaluate(at, XmlPlace.Prefixes)).Cast<XObject>().ToList();
                Assert.IsNotEmpty(found, at);
                var isPath = value?.StartsWith('=') == true;
                var stands = isPath ? (string)document.XPathEvaluate($"string({value![1..]})", XmlPlace.Prefixes) : value;
                found.ForEach(f => Set(f, stands));
            }
        );
    }

    public void Edit(string file, Action<XDocument> change)
    {
        var document = XDocument.Load(PathOf(file));
        change(document);
        document.Save(PathOf(file));
        Reseal(file);
    }

    /// <summary>Bytes of a METS or ERMS file as they are, whatever they are.</summary>
    public void Write(string file, string content)
    {
        File.WriteAllText(PathOf(file), content);
        Reseal(file);
    }

    private void Reseal(string file)
    {
        if (file == Erms)
        {
            Seal(Representation, "data/ERMS.xml");
        }

        if (file is Erms or Representation)
        {
            Seal(Mets, Representation);
        }
    }

    private void Seal(string mets, string href)
    {
        var document = XDocument.Load(PathOf(mets));
        var content = File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(PathOf(mets))!, href));
        var listed = document.Descendants(M + "file").Where(f => (string?)f.Element(M + "FLocat")?.Attribute(Link + "href") == href);
        foreach (var file in listed)
        {
            // What a test has taken away stays away.
            Set(file, "SIZE", content.Length.ToString(CultureInfo.InvariantCulture));
            Set(file, "CHECKSUM", Convert.ToHexStringLower(SHA256.HashData(content)));
        }

        document.Save(PathOf(mets));
    }

    private static void Set(XElement file, string name, string value)
    {
        if (file.Attribute(name) is { } attribute)
        {
            attribute.Value = value;
        }
    }

    private static void Set(XObject at, string? value)
    {
        switch (at)
        {
            case XAttribute attribute when value is null:
                attribute.Remove();
                break;
            case XAttribute attribute:
                attribute.Value = value;
                break;
            case XElement element when value is null:
                element.Remove();
                break;
            case XElement element when value.StartsWith('<'):
                element.AddAfterSelf(Read(value, element));
                break;
            case XElement element:
                element.Value = value;
                break;
            default:
                Assert.Fail(at.GetType().Name);
                break;
        }
    }

    /// <summary>In the namespace of what it is put beside.</summary>
    private static XElement Read(string xml, XElement beside)
    {
        var wrapped = $"<w xmlns='{beside.Name.NamespaceName}' xmlns:csip='{PackageLayout.CsipNamespace}' xmlns:xlink='{Link}'>{xml}</w>";
        return XElement.Parse(wrapped).Elements().Single();
    }
}
