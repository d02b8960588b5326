using FinsamBot.Domain.Text;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office.Figures;

/// <summary>Facts as a table of a page: the first column heads its rows.</summary>
internal static class SheetTable
{
    public static Html Show(Voice voice, FactSheet sheet) =>
        Html.Of(
            $"""
            <div class="scrolled" tabindex="0" role="region" aria-label="{sheet.Name}"><table class="sheet">
            <thead><tr>{sheet.Columns.Select((c, i) => Html.Of($"""<th scope="col"{Look(IsNumber(sheet, i))}>{c}</th>"""))}</tr></thead>
            <tbody>{sheet.Rows.Select(r => Row(voice, r))}</tbody>
            </table></div>
            {Html.When(sheet.Note.Length > 0, () => Html.Of($"""<p class="aside">{sheet.Note}</p>"""))}
            """
        );

    private static Html Row(Voice voice, IReadOnlyList<Fact> row) =>
        Html.Of(
            $"""
            <tr><th scope="row">{row[0].Words}</th>{row.Skip(1).Select(c =>
                Html.Of($"<td{Look(c.Number is not null || c.IsMasked)}>{Cell(voice, c)}</td>")
            )}</tr>
            """
        );

    /// <summary>Two points say nothing to whoever hears them.</summary>
    private static Html Cell(Voice voice, Fact fact) =>
        fact.IsMasked
            ? Html.Of($"""<span role="img" aria-label="{voice.Office("Figures_Masked")}">{fact.Words}</span>""")
            : Html.Of($"{fact.Words}");

    private static bool IsNumber(FactSheet sheet, int column) => sheet.Rows.Any(r => r[column].Number is not null);

    private static Html Look(bool isNumber) => Html.When(isNumber, () => Html.Of($""" class="number" """));
}
