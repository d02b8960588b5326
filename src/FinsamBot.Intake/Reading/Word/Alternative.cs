using FinsamBot.Intake.Reading.Word.Package;

namespace FinsamBot.Intake.Reading.Word;

/// <summary>Of several ways to say one thing (ECMA-376 part 3) the first is read.</summary>
internal static class Alternative
{
    public static void Read(XmlPart xml, Action<XmlPart> content)
    {
        var isRead = false;
        xml.Each(way =>
        {
            if (!isRead)
            {
                way.Each(content);
                isRead = true;
            }
        });
    }
}
