using FinsamBot.Intake.Reading.Word.Package;

namespace FinsamBot.Intake.Reading.Word;

internal static class SectionBreak
{
    /// <summary>A section begins on a page of its own unless it says otherwise.</summary>
    public static bool StartsPage(XmlPart sectionProperties)
    {
        var starts = true;
        sectionProperties.Each(property =>
            starts = property.Name == "type" ? property.Value is not ("continuous" or "nextColumn") : starts
        );
        return starts;
    }
}
