using FinsamBot.Intake.Reading.Word.Package;

namespace FinsamBot.Intake.Reading.Word;

/// <summary>What a run's properties say about its letters.</summary>
internal sealed class RunForm
{
    private readonly Action<XmlPart> _property;
    private bool? _bold;
    private bool? _italic;
    private bool? _hidden;
    private string? _style;

    public RunForm() => _property = Property;

    public void Clear() => (_bold, _italic, _style, _hidden) = (null, null, null, null);

    public void Read(XmlPart xml) => xml.Each(_property);

    /// <summary>What the writer says of the letters goes before styles; hidden by the style of the paragraph and by that of the letters is
    /// shown again (ECMA-376, toggle properties).</summary>
    public bool IsHidden(WordStyles styles, string? paragraph) =>
        _hidden
        ?? (styles.Inherited(paragraph, s => s.Hidden) ?? false)
            != (_style is not null && (styles.Inherited(_style, s => s.Hidden) ?? false));

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
                _hidden = xml.IsOn;
                break;
            default:
                break;
        }
    }
}
