namespace FinsamBot.Intake.Forms.Labels;

/// <summary>A heading of the form, found in the file.</summary>
/// <param name="Line">The line it begins on.</param>
/// <param name="LastLine">The line it ends on.</param>
/// <param name="Written">The heading as it stands there, without marks.</param>
/// <param name="Rest">What follows it on its last line.</param>
/// <param name="Part">The part of the intervention that the heading names.</param>
/// <param name="Numbered">The form's own number stands before it.</param>
internal sealed record LabelHit(
    FormLabel Label,
    int Line,
    int LastLine,
    string Written,
    string Rest,
    string Part,
    bool Numbered,
    double Confidence
)
{
    public string Key => $"{Label.Id}/{Words.Key(Part)}";
}
