using System.Globalization;
using System.Xml;
using FinsamBot.Documents.Word.Styling;
using FinsamBot.Domain.Text;

namespace FinsamBot.Documents.Word;

/// <summary>
/// A line people wrote, as a paragraph. Reports are made of little else, so it is written as XML at once: the SDK's objects for it take
/// several times the memory. All other paragraphs are such objects.
/// </summary>
/// <param name="place">In a list; null: it is no item of one.</param>
/// <param name="hasGap">There is a gap above it.</param>
/// <param name="links">The ids of the addresses it holds, in their order.</param>
internal sealed class WrittenLine(TextBlock block, ListPlace? place, bool hasGap, IReadOnlyList<string> links)
{
    public void WriteTo(XmlWriter xml)
    {
        xml.Start("p");
        WriteProperties(xml);
        var link = 0;
        foreach (var run in block.Runs)
        {
            if (run.Link is null)
            {
                Write(xml, run, style: null);
                continue;
            }

            xml.StartHyperlink(links[link++]);
            Write(xml, run, StyleIds.Link);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteProperties(XmlWriter xml)
    {
        xml.Start("pPr");
        xml.Say("pStyle", StyleIds.Of(block));
        if (place is { } item)
        {
            xml.Start("numPr");
            xml.Say("ilvl", item.Level.ToString(CultureInfo.InvariantCulture));
            xml.Say("numId", item.List.ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        if (hasGap)
        {
            xml.Say("spacing", StyleIds.GapBefore, "before");
        }

        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, TextRun run, string? style)
    {
        xml.Start("r");
        if (run.Bold || run.Italic || style is not null)
        {
            WriteLook(xml, run, style);
        }

        foreach (var piece in Runs.Pieces(run.Text))
        {
            switch (piece)
            {
                case Runs.Tab:
                    xml.Say("tab");
                    break;
                case Runs.LineBreak:
                    xml.Say("br");
                    break;
                default:
                    xml.Letters(piece);
                    break;
            }
        }

        xml.WriteEndElement();
    }

    private static void WriteLook(XmlWriter xml, TextRun run, string? style)
    {
        xml.Start("rPr");
        if (style is not null)
        {
            xml.Say("rStyle", style);
        }

        if (run.Bold)
        {
            xml.Say("b");
        }

        if (run.Italic)
        {
            xml.Say("i");
        }

        xml.WriteEndElement();
    }
}
