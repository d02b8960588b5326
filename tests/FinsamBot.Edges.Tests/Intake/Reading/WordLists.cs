namespace FinsamBot.Edges.Tests.Intake.Reading;

/// <summary>The lists of the invented documents: two that count on from each other, one of them from the beginning, and one of each other
/// look.</summary>
internal static class WordLists
{
    public const int Count = 5;

    public static string All { get; } =
        Shape(1, ("decimal", "%1."), ("decimal", "%1.%2."))
        + Shape(2, ("bullet", "•"), ("bullet", "•"))
        + Shape(3, ("lowerLetter", "%1)"), ("lowerRoman", "%2."))
        + Shape(4, ("upperRoman", "%1."), ("decimalZero", "%2"))
        + List(1, 1)
        + List(2, 1, restarts: true)
        + List(3, 2)
        + List(4, 3)
        + List(5, 4);

    private static string Shape(int id, params (string Format, string Text)[] levels) =>
        $"""<w:abstractNum w:abstractNumId="{id}"><w:multiLevelType w:val="multilevel"/>"""
        + string.Concat(
            levels.Select(
                (l, at) =>
                    $"""<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{l.Format}"/><w:lvlText w:val="{l.Text}"/></w:lvl>"""
            )
        )
        + "</w:abstractNum>";

    private static string List(int id, int shape, bool restarts = false) =>
        $"""<w:num w:numId="{id}"><w:abstractNumId w:val="{shape}"/>{(restarts ? """<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>""" : "")}</w:num>""";
}
