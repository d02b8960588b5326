using FinsamBot.Intake.Reading.Word.Package;

namespace FinsamBot.Intake.Reading.Word;

/// <summary>Content controls: what is filled in is read, the words that ask for it are not, nor is a contents list.</summary>
internal static class ControlReader
{
    public static void Read(XmlPart xml, WordContext context, Action<XmlPart> content) => Read(xml, context, content, _ => { });

    /// <summary>Around cells or rows of a table, which are there whatever is written in them.</summary>
    public static void ReadPlaces(XmlPart xml, WordContext context, FieldStack letters, Action<XmlPart> place) =>
        Read(
            xml,
            context,
            place,
            content =>
            {
                letters.Hush();
                content.Each(place);
                letters.Unhush();
            }
        );

    /// <param name="unanswered">What is done with a content that is no answer.</param>
    private static void Read(XmlPart xml, WordContext context, Action<XmlPart> content, Action<XmlPart> unanswered)
    {
        string? tag = null;
        var isRead = true;
        context.Controls.Begin();
        xml.Each(child =>
        {
            if (child.Name == "sdtPr")
            {
                child.Each(property =>
                {
                    tag = property.Name == "tag" ? property.Value : tag;
                    isRead &= !IsNoAnswer(property);
                });
            }
            else if (child.Name == "sdtContent" && isRead)
            {
                child.Each(content);
            }
            else if (child.Name == "sdtContent")
            {
                unanswered(child);
            }
        });
        context.Controls.End(tag);
    }

    private static bool IsNoAnswer(XmlPart property)
    {
        if (property.Name == "showingPlcHdr")
        {
            return property.IsOn;
        }

        var isContents = false;
        if (property.Name == "docPartObj")
        {
            property.Each(part => isContents |= part.Name == "docPartGallery" && part.Value == "Table of Contents");
        }

        return isContents;
    }
}
