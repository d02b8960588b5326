using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FinsamBot.Intake.Reading;
using FinsamBot.Intake.Reading.Word.Package;
using FinsamBot.Intake.Reading.Zip;

namespace FinsamBot.Intake.Tables.Sheets;

/// <summary>Texts of a workbook: in one piece or in runs of different looks, without what only tells how to pronounce them.</summary>
internal static partial class SheetText
{
    /// <summary>The texts that cells refer to by number.</summary>
    public static IReadOnlyList<string> Shared(ZipPart? part, PartNames names)
    {
        var texts = new List<string>();
        if (part is null)
        {
            return texts;
        }

        var characters = 0L;
        XmlPart.Read(
            part,
            names,
            root =>
                root.Each(item =>
                {
                    texts.Add(In(item));
                    characters += texts[^1].Length;
                    if (characters > TableLimits.Characters || texts.Count > TableLimits.SharedTexts)
                    {
                        throw new UnreadableFileException(ImportRefusalReason.TooLong);
                    }
                }),
            ReadingLimits.UnpackedBytes
        );
        return texts;
    }

    /// <summary>That of an <c>si</c> or <c>is</c> element.</summary>
    public static string In(XmlPart item)
    {
        var (first, more) = ("", default(StringBuilder));
        void Add(XmlPart text)
        {
            if (text.Name == "t")
            {
                var said = text.Text();
                more = first.Length == 0 ? more : (more ?? new StringBuilder(first)).Append(said);
                first = first.Length == 0 ? said : first;
            }
        }

        item.Each(child =>
        {
            if (child.Name == "r")
            {
                child.Each(Add);
            }
            else
            {
                Add(child);
            }
        });
        return CellText.Of(Decoded(more?.ToString() ?? first));
    }

    /// <summary>Signs that XML cannot hold are written as <c>_x000D_</c>, and the mark itself as <c>_x005F_</c> (ECMA-376,
    /// ST_Xstring).</summary>
    public static string Decoded(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Escape()
                .Replace(
                    text,
                    m => ((char)int.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()
                )
            : text;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Escape();
}
