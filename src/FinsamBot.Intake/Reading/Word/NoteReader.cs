using FinsamBot.Intake.Reading.Word.Package;
using FinsamBot.Intake.Reading.Zip;

namespace FinsamBot.Intake.Reading.Word;

/// <summary>Footnotes and endnotes, which stand in parts of their own and are read at the place that refers to them.</summary>
internal static class NoteReader
{
    /// <param name="kind"><c>footnote</c> or <c>endnote</c>.</param>
    public static void Read(
        ZipPart part,
        string kind,
        PartNames names,
        WordContext context,
        Dictionary<(string Kind, string Id), string> notes
    ) =>
        XmlPart.Read(
            part,
            names,
            root =>
                root.Each(xml =>
                {
                    if (xml.Name == kind && xml.Attribute("id") is { } id && xml.Attribute("type") is null or "normal")
                    {
                        var text = StoryReader.Read(xml, context, new FieldStack()).Text().Replace('\n', ' ').Trim();
                        if (text.Length > 0)
                        {
                            notes[(kind + "Reference", id)] = text;
                        }
                    }
                })
        );
}
