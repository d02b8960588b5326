using FinsamBot.Intake.Reading.Word.Package;

namespace FinsamBot.Intake.Reading.Word;

/// <summary>Content controls: what is filled in is read, the words that ask for it are not, nor is a contents list.</summary>
internal static class ControlReader
{
    public static void Read(XmlPart xml, WordContext context, Action<XmlPart> content)
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
