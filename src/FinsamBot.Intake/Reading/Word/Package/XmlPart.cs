using System.Text;
using System.Xml;
using FinsamBot.Intake.Reading.Zip;

namespace FinsamBot.Intake.Reading.Word.Package;

/// <summary>
/// One XML part read from top to bottom, holding no more than the current tag. Elements and attributes go by their local names: the
/// transitional and the strict form of Word's format differ in nothing but the namespaces.
/// </summary>
internal sealed class XmlPart : IDisposable
{
    private readonly XmlReader _reader;

    private XmlPart(ZipPart part, PartNames names, long mostBytes)
    {
        if (part.Size > mostBytes)
        {
            throw new UnreadableFileException(ImportRefusalReason.Inflated);
        }

        _reader = XmlReader.Create(
            new UnpackedStream(part, ReadingLimits.BytesBetweenTags),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                CloseInput = true,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                MaxCharactersInDocument = mostBytes,
                NameTable = names,
            }
        );
    }

    public string Name => _reader.LocalName;

    public bool IsEmpty => _reader.IsEmptyElement;

    public string Namespace => _reader.NamespaceURI;

    /// <summary>Null for a prefix that stands for none here.</summary>
    public string? NamespaceOf(string prefix) => _reader.LookupNamespace(prefix);

    /// <summary>Reads a whole part: <paramref name="root"/> is called at its root element.</summary>
    public static void Read(ZipPart part, PartNames names, Action<XmlPart> root, long mostBytes = ReadingLimits.XmlBytes)
    {
        using var xml = new XmlPart(part, names, mostBytes);
        while (xml.Next() && xml._reader.NodeType != XmlNodeType.Element) { }

        root(xml);
        while (xml.Next()) { }
    }

    /// <summary>
    /// Calls <paramref name="child"/> at each child element of the current one, in order. What it does not read of the child is passed
    /// over. Afterwards the current element is read through.
    /// </summary>
    public void Each(Action<XmlPart> child)
    {
        if (_reader.IsEmptyElement || _reader.NodeType != XmlNodeType.Element)
        {
            return;
        }

        var depth = _reader.Depth;
        while (Next() && _reader.Depth > depth)
        {
            if (_reader.NodeType == XmlNodeType.Element)
            {
                child(this);
                PassOver(depth + 1);
            }
        }
    }

    /// <summary>All letters within the current element.</summary>
    public string Text()
    {
        if (_reader.IsEmptyElement || _reader.NodeType != XmlNodeType.Element)
        {
            return "";
        }

        var depth = _reader.Depth;
        var (text, more) = ("", default(StringBuilder));
        while (Next() && _reader.Depth > depth)
        {
            if (_reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                more = text.Length == 0 ? more : (more ?? new StringBuilder(text)).Append(_reader.Value);
                text = text.Length == 0 ? _reader.Value : text;
            }
        }

        return more?.ToString() ?? text;
    }

    /// <summary>Null where it is missing.</summary>
    public string? Attribute(string name)
    {
        string? value = null;
        while (value is null && _reader.MoveToNextAttribute())
        {
            value = _reader.LocalName == name && _reader.Prefix != "xmlns" ? _reader.Value : null;
        }

        _reader.MoveToElement();
        return value;
    }

    /// <summary>What most elements say in their only attribute.</summary>
    public string? Value => Attribute("val");

    public int? Number(string attribute) =>
        int.TryParse(
            Attribute(attribute),
            System.Globalization.NumberStyles.AllowLeadingSign,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    /// <summary>An element that is there says yes unless it says no (ECMA-376, ST_OnOff).</summary>
    public bool IsOn => Value is null or not ("0" or "false" or "off");

    public void Dispose() => _reader.Dispose();

    private void PassOver(int depth)
    {
        while ((_reader.NodeType != XmlNodeType.EndElement && !_reader.IsEmptyElement) || _reader.Depth > depth)
        {
            if (!Next())
            {
                return;
            }
        }
    }

    private bool Next() =>
        _reader.Read()
        && (_reader.Depth <= ReadingLimits.XmlDepth ? true : throw new UnreadableFileException(ImportRefusalReason.Inflated));
}
