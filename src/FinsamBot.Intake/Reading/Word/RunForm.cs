using FinsamBot.Intake.Reading.Word.Package;

namespace FinsamBot.Intake.Reading.Word;

/// <summary>What a run's properties say about its letters.</summary>
internal sealed class RunForm
{
    private readonly Action<XmlPart> _property;
    private bool? _bold;
    private bool? _italic;
    private string? _style;

    public RunForm() => _property = Property;

    public bool IsHidden { get; private set; }

    public void Clear() => (_bold, _italic, _style, IsHidden) = (null, null, null, false);

    public void Read(XmlPart xml) => xml.Each(_property);

    /// <summary>Only what the writer marked: a style that makes the whole paragraph bold is how the form looks.</summary>
    public LetterLook Look(WordStyles styles, Uri? link) =>
        new(_bold ?? styles.Inherited(_style, s => s.Bold) ?? false, _italic ?? styles.Inherited(_style, s => s.Italic) ?? false, link);

    private void Property(XmlPart xml)
    {
        switch (xml.Name)
        {
            case "b":
                _bold = xml.IsOn;
                break;
            case "i":
                _italic = xml.IsOn;
                break;
            case "rStyle":
                _style = xml.Value;
                break;
            case "vanish":
                IsHidden = xml.IsOn;
                break;
            default:
                break;
        }
    }
}
