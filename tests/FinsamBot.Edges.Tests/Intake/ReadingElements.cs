using System.Text;
using System.Xml.Linq;

namespace FinsamBot.Edges.Tests.Intake;

/// <summary>Spoils the tree of a document, so that it stays XML: elements are lost, doubled, moved and renamed, and attributes say
/// anything.</summary>
internal static class ReadingElements
{
    private static readonly string[] Values =
    [
        "",
        "-1",
        "0",
        "9",
        "2147483648",
        "begin",
        "separate",
        "end",
        "page",
        "bullet",
        "continue",
        "1e9",
        "%1%2%3%9.",
        "\uFFFD",
    ];

    private static readonly string[] Names =
    [
        "p",
        "r",
        "t",
        "tbl",
        "tr",
        "tc",
        "sdt",
        "sdtPr",
        "sdtContent",
        "ins",
        "del",
        "br",
        "tab",
        "fldChar",
        "instrText",
        "pPr",
        "rPr",
        "numPr",
        "drawing",
        "txbxContent",
        "AlternateContent",
        "Choice",
        "sectPr",
        "vMerge",
        "altChunk",
    ];

    public static byte[] Spoil(string document, Random random)
    {
        var xml = XDocument.Parse(document, LoadOptions.PreserveWhitespace);
        for (var times = 1 + random.Next(6); times > 0; times--)
        {
            var elements = xml.Root!.Elements().Single().Descendants().ToList();
            if (elements.Count > 0)
            {
                Change(elements[random.Next(elements.Count)], elements[random.Next(elements.Count)], random);
            }
        }

        return Encoding.UTF8.GetBytes(xml.Declaration + xml.ToString(SaveOptions.DisableFormatting));
    }

    private static void Change(XElement one, XElement other, Random random)
    {
        switch (random.Next(6))
        {
            case 0:
                one.Remove();
                break;
            case 1:
                one.AddAfterSelf(new XElement(one));
                break;
            case 2:
                one.AddFirst(new XElement(other));
                break;
            case 3:
                one.Name = one.Name.Namespace + Names[random.Next(Names.Length)];
                break;
            case 4:
                one.SetAttributeValue(one.Name.Namespace + (random.Next(2) == 0 ? "val" : "type"), Values[random.Next(Values.Length)]);
                break;
            default:
                one.ReplaceWith(one.Nodes());
                break;
        }
    }
}
