using FinsamBot.Domain.Text;
using FinsamBot.Web.Markup;

namespace FinsamBot.Web.Office.Figures;

/// <summary>Facts as a table of a page: the first column heads its rows.</summary>
internal static class SheetTable
{
    public static Html Show(FactSheet sheet) =>
        Html.Of(
            $"""
            <div class="scrolled" tabindex="0" role="region" aria-label="{sheet.Name}"><table class="sheet">
            <thead><tr>{sheet.Columns.Select((c, i) => Html.Of($"""<th scope="col"{Look(IsNumber(sheet, i))}>{c}</th>"""))}</tr></thead>
            <tbody>{sheet.Rows.Select(Row)}</tbody>
            </table></div>
            """
        );

    private static Html Row(IReadOnlyList<Fact> row) =>
        Html.Of(
            $"""
            <tr><th scope="row">{row[0].Words}</th>{row.Skip(1).Select(c =>
                Html.Of($"<td{Look(c.Number is not null)}>{c.Words}</td>")
            )}</tr>
            """
        );

    private static bool IsNumber(FactSheet sheet, int column) => sheet.Rows.Any(r => r[column].Number is not null);

    private static Html Look(bool isNumber) => Html.When(isNumber, () => Html.Of($""" class="number" """));
}
