using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Papers;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Overviews;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office.Figures;

/// <summary>What the quarters come to, as pictures with their numbers beneath, and as files with the same rows.</summary>
internal sealed class FigurePages(OverviewPages overviews, RenderSheet render)
{
    private static readonly (string Name, Func<IReadOnlyList<QuarterFigures>, Language, FactSheet> Of)[] Sheets =
    [
        ("deltagare", FigureSheets.Participants),
        ("mal", FigureSheets.Goals),
        ("i-tid", FigureSheets.Punctuality),
        ("svar", FigureSheets.Answers),
    ];

    public async Task<IResult> ShowAsync(HttpContext context)
    {
        var at = await overviews.LookAsync(OfficeCall.Of(context));
        var (voice, quarters) = (at.Voice, QuartersOf(at));
        return new OfficeFrame(at.Call, OfficePaths.Figures, voice.Office("Figures_Name")).Around(
            Html.Of(
                $"""
                <p class="lead">{voice.Office("Figures_What")}</p>
                {Choices.Show(at, OfficePaths.Figures)}
                {BarPicture.Patterns()}
                {Sheets.Select(s => Section(at, s.Name, s.Of(quarters, voice.Language), quarters))}
                """
            )
        );
    }

    public async Task<IResult> FileAsync(HttpContext context, string sheet, string ending)
    {
        var at = await overviews.LookAsync(OfficeCall.Of(context));
        if (Array.Find(Sheets, s => s.Name == sheet).Of is not { } of || ending is not ("csv" or "xlsx"))
        {
            return PlainPages.NotFound(at.Voice);
        }

        var format = ending == "csv" ? SheetFormat.Csv : SheetFormat.Workbook;
        var file = await render(of(QuartersOf(at), at.Voice.Language), format, at.Call.Ended);
        PageHeaders.Set(context.Response);
        return Results.File(file.Content.ToArray(), file.ContentType, file.FileName);
    }

    private static IReadOnlyList<QuarterFigures> QuartersOf(Glance at) => QuarterFigures.Of(at.Shown, at.Shown.Quarters(at.Filter.Year));

    /// <summary>What was never counted is said to be so: a picture of nothing would look like a count of zero.</summary>
    private static Html Section(Glance at, string name, FactSheet sheet, IReadOnlyList<QuarterFigures> quarters)
    {
        var groups = Groups(name, sheet, quarters);
        var isCounted = sheet.Rows.Any(r => r.Any(c => c.Number > 0));
        return Html.Of(
            $"""
            <section aria-labelledby="{name}">
            <h2 id="{name}">{sheet.Name}</h2>
            {Html.When(!isCounted, () => Html.Of($"<p>{at.Voice.Office("Figures_None")}</p>"))}
            {Html.When(isCounted, () => Picture(at, name, sheet, groups))}
            </section>
            """
        );
    }

    private static Html Picture(Glance at, string name, FactSheet sheet, IReadOnlyList<BarGroup> groups) =>
        Html.Of(
            $"""
            {new BarPicture($"bild-{name}", sheet.Name, at.Voice.Office("Figures_Picture"), PartsOf(name, sheet), groups).Show()}
            {SheetTable.Show(sheet)}
            <p class="row files">{File(at, name, sheet, "csv", "Overview_Csv")} {File(at, name, sheet, "xlsx", "Overview_Workbook")}</p>
            """
        );

    private static Html File(Glance at, string name, FactSheet sheet, string ending, string key)
    {
        var says = at.Voice.Office(key);
        return Html.Of($"""<a href="{at.Below($"{OfficePaths.Figures}/{name}.{ending}")}" aria-label="{says}: {sheet.Name}">{says}</a>""");
    }

    /// <summary>Of the participants the genders are parts of a bar; elsewhere each number is a bar of its own.</summary>
    private static IReadOnlyList<string> PartsOf(string name, FactSheet sheet) =>
        name == "deltagare" ? [.. sheet.Columns.Skip(2).Take(3)] : [];

    private static IReadOnlyList<BarGroup> Groups(string name, FactSheet sheet, IReadOnlyList<QuarterFigures> quarters) =>
        name switch
        {
            "deltagare" => [.. sheet.Rows.GroupBy(r => r[0].Words).Select(g => new BarGroup(g.Key, [.. g.Select(ByGender)]))],
            "svar" => [.. sheet.Rows.Zip(quarters, (r, q) => new BarGroup(r[0].Words, [Median(sheet, r, q)]))],
            _ => [.. sheet.Rows.Select(r => new BarGroup(r[0].Words, [.. sheet.Columns.Zip(r, OneNumber).Skip(1)]))],
        };

    private static Bar ByGender(IReadOnlyList<Fact> row) =>
        new(row[1].Words, [.. row.Skip(2).Take(3).Select(c => (decimal)(c.Number ?? 0))], row[^1].Words);

    private static Bar Median(FactSheet sheet, IReadOnlyList<Fact> row, QuarterFigures quarter) =>
        new(sheet.Columns[^1], [quarter.MedianAnswerDays ?? 0], row[^1].Words);

    private static Bar OneNumber(string column, Fact fact) => new(column, [fact.Number ?? 0], fact.Words);
}
