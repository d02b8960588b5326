using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace FinsamBot.Documents.Word;

/// <summary>How bulleted and numbered lists look at each level.</summary>
internal static class ListShapes
{
    public const int Levels = 3;
    public const int Bulleted = 0;
    public const int Dotted = 1;
    public const int Bracketed = 2;

    private const int Indent = 397;
    private static readonly string[] BulletSigns = ["•", "–", "•"];

    public static Numbering Abstract() =>
        new(
            Shape(Bulleted, NumberFormatValues.Bullet, level => BulletSigns[level]),
            Shape(Dotted, NumberFormatValues.Decimal, level => $"%{level + 1}."),
            Shape(Bracketed, NumberFormatValues.Decimal, level => $"%{level + 1})")
        );

    private static AbstractNum Shape(int id, NumberFormatValues format, Func<int, string> sign)
    {
        var shape = new AbstractNum(new MultiLevelType { Val = MultiLevelValues.HybridMultilevel }) { AbstractNumberId = id };
        shape.Append(
            Enumerable
                .Range(0, Levels)
                .Select(level => new Level(
                    new StartNumberingValue { Val = 1 },
                    new NumberingFormat { Val = format },
                    new LevelText { Val = sign(level) },
                    new LevelJustification { Val = LevelJustificationValues.Left },
                    new PreviousParagraphProperties(new Indentation { Left = Twips(Indent * (level + 1)), Hanging = Twips(Indent) })
                )
                {
                    LevelIndex = level,
                })
        );
        return shape;
    }

    private static string Twips(int value) => value.ToString(CultureInfo.InvariantCulture);
}
