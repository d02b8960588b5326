using FinsamBot.Domain.Text;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office.Figures;

/// <summary>Facts as a table of a page: the first column heads its rows. On a telephone it is moved sideways rather than
/// squeezed.</summary>
internal static class SheetTable
{
    /// <summary>Letters that a narrow column shows on two lines.</summary>
    private const int Long = 24;

    public static Html Show(Voice voice, FactSheet sheet)
    {
        var looks = sheet.Columns.Select((_, i) => Look(sheet, i)).ToList();
        return Html.Of(
            $"""
            <div class="scrolled" tabindex="0" role="region" aria-label="{voice.Office("Figures_Table", sheet.Name)}"><table class="sheet">
            <thead><tr>{sheet.Columns.Zip(looks, (c, look) => Html.Of($"""<th scope="col"{look}>{c}</th>"""))}</tr></thead>
            <tbody>{sheet.Rows.Select(r => Row(voice, r, looks))}</tbody>
            </table></div>
            {Html.When(sheet.Note.Length > 0, () => Html.Of($"""<p class="aside">{sheet.Note}</p>"""))}
            """
        );
    }

    private static Html Row(Voice voice, IReadOnlyList<Fact> row, List<Html> looks) =>
        Html.Of(
            $"""
            <tr><th scope="row"{looks[0]}>{row[0].Words}</th>{row.Zip(looks, (c, look) => Html.Of($"<td{look}>{Cell(voice, c)}</td>")).Skip(
                1
            )}</tr>
            """
        );

    /// <summary>Two points say nothing to whoever hears them.</summary>
    private static Html Cell(Voice voice, Fact fact) =>
        fact.IsMasked
            ? Html.Of($"""<span role="img" aria-label="{voice.Office("Figures_Masked")}">{fact.Words}</span>""")
            : Html.Of($"{fact.Words}");

    private static Html Look(FactSheet sheet, int column)
    {
        var facts = sheet.Rows.Select(r => r[column]).ToList();
        if (facts.Exists(f => f.Number is not null || f.IsMasked))
        {
            return Html.Of($""" class="number" """);
        }

        if (facts.Exists(f => f.Day is not null))
        {
            return Html.Of($""" class="day" """);
        }

        return Html.When(facts.Exists(f => f.Words.Length > Long), () => Html.Of($""" class="wide" """));
    }
}
