namespace FinsamBot.Intake.Reading.Word;

/// <summary>Signs that Word takes from a font of signs, as letters that every font has.</summary>
internal static class Symbols
{
    private const string Boxes = "☐";
    private const string Ticked = "☒";

    public static string Box(bool isTicked) => isTicked ? Ticked : Boxes;

    /// <param name="code">Hexadecimal, usually in the private area F000–F0FF.</param>
    public static string Of(string? code) =>
        code?.ToUpperInvariant() switch
        {
            "F0FE" or "F0FD" or "F078" or "F054" => Ticked,
            "F0A8" or "F06F" or "F071" or "F0A3" => Boxes,
            "F0FC" or "F050" => "✓",
            "F0B7" or "F0A7" or "F076" or "F09F" => "•",
            "F0E0" or "F0DE" or "F0AE" => "→",
            "F02D" => "–",
            "F04A" => "☺",
            _ => "\uFFFD",
        };
}
