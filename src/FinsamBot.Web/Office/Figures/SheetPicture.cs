using FinsamBot.Domain.Text;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office.Figures;

/// <summary>The picture of a sheet, whose numbers stand beneath it.</summary>
internal static class SheetPicture
{
    /// <param name="name">Unlike others on the page.</param>
    public static Html Show(Voice voice, string name, FactSheet sheet, IEnumerable<BarGroup> groups) =>
        new BarPicture($"bild-{name}", sheet.Name, voice.Office("Figures_Picture"), PartsOf(voice, sheet), [.. groups]).Show();

    /// <summary>A bar for each row of a sheet whose columns are parts of a whole; rows of one time stand together.</summary>
    public static IEnumerable<BarGroup> Groups(FactSheet sheet) =>
        sheet
            .Rows.GroupBy(r => r[0].Words)
            .Select(time => new BarGroup(
                time.Key,
                [.. time.Select(r => new Bar(r[1].Words, Lengths(sheet.Parts!.Value, r), r[^1].Words))]
            ));

    /// <summary>What is masked of a whole that is shown is one part behind the others; a whole that is masked has no bar: its length would
    /// tell it.</summary>
    private static IReadOnlyList<decimal> Lengths(Range parts, IReadOnlyList<Fact> row)
    {
        if (row[^1].Number is not { } all)
        {
            return [];
        }

        var shown = row.Take(parts).Select(c => (decimal)(c.Number ?? 0)).ToList();
        return [.. shown, all - shown.Sum()];
    }

    private static IReadOnlyList<string> PartsOf(Voice voice, FactSheet sheet)
    {
        if (sheet.Parts is not { } parts)
        {
            return [];
        }

        var hasMasked = sheet.Rows.Any(r => r.Take(parts).Any(c => c.IsMasked));
        return [.. sheet.Columns.Take(parts), .. hasMasked ? [voice.Office("Figures_Unshown")] : Array.Empty<string>()];
    }
}
