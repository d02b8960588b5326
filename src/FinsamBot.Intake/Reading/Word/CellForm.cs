using FinsamBot.Intake.Reading.Word.Package;

namespace FinsamBot.Intake.Reading.Word;

/// <summary>What a cell's properties say about its place.</summary>
internal sealed class CellForm
{
    /// <summary>Over so many columns.</summary>
    public int Span { get; private set; } = 1;

    /// <summary>Goes on in the row below, if that one says so.</summary>
    public bool IsTall { get; private set; }

    /// <summary>Goes on from the row above.</summary>
    public bool IsLower { get; private set; }

    /// <summary>Goes on from the cell before: how Word 97 said it.</summary>
    public bool IsRight { get; private set; }

    public bool IsDeleted { get; private set; }

    public void Read(XmlPart xml) => xml.Each(Property);

    private void Property(XmlPart xml)
    {
        switch (xml.Name)
        {
            case "gridSpan":
                Span = xml.Number("val") ?? 1;
                break;
            case "vMerge":
                (IsTall, IsLower) = (true, xml.Value is null or "continue");
                break;
            case "cellMerge" when xml.Attribute("vMerge") is { } now:
                (IsTall, IsLower) = (true, now == "cont");
                break;
            case "hMerge":
                IsRight = xml.Value is null or "continue";
                break;
            case "cellDel":
                IsDeleted = true;
                break;
            default:
                break;
        }
    }
}
