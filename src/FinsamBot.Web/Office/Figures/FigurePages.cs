using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Papers;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Overviews;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office.Figures;

/// <summary>What the quarters come to, as pictures with their numbers beneath, and as files with the same rows.</summary>
internal sealed class FigurePages(OverviewPages overviews)
{
    /// <summary>Of the participants the genders are parts of a bar; elsewhere each number is a bar of its own.</summary>
    private static readonly Kind[] Kinds =
    [
        new("deltagare", FigureSheets.Participants, (sheet, _) => SheetPicture.Groups(sheet)),
        new("mal", FigureSheets.Goals, Numbers),
        new("i-tid", FigureSheets.Punctuality, Numbers),
        new("svar", FigureSheets.Answers, Medians),
    ];

    public async Task<IResult> ShowAsync(HttpContext context)
    {
        var at = await overviews.LookAsync(OfficeCall.Of(context));
        var quarters = QuartersOf(at);
        return new OfficeFrame(at.Call, OfficePaths.Figures, at.Voice.Office("Figures_Name")).Around(
            Html.Of(
                $"""
                <p class="lead">{at.Voice.Office("Figures_What")}</p>
                <p><a href="{at.Voice.In(OfficePaths.FollowUp)}">{at.Voice.Office("FollowUp_Link")}</a></p>
                {Choices.Show(at, OfficePaths.Figures)}
                {BarPicture.Patterns()}
                {Kinds.Select(k => Section(at, k, quarters))}
                """
            )
        );
    }

    public async Task<IResult> FileAsync(HttpContext context, string sheet, string ending)
    {
        var at = await overviews.LookAsync(OfficeCall.Of(context));
        if (Array.Find(Kinds, k => k.Name == sheet) is not { } kind || ending is not ("csv" or "xlsx"))
        {
            return PlainPages.NotFound(at.Voice);
        }

        var format = ending == "csv" ? SheetFormat.Csv : SheetFormat.Workbook;
        return await overviews.FileAsync(at, kind.Sheet(QuartersOf(at), at.Voice.Language), format);
    }

    /// <summary>The year only chooses which quarters are shown: what is masked in one does not depend on it.</summary>
    private static IReadOnlyList<QuarterFigures> QuartersOf(Glance at) =>
        QuarterFigures.Of(at.Whole.Of(at.Filter with { Year = null }), at.Shown.Quarters(at.Filter.Year));

    /// <summary>What was never counted is said to be so: a picture of nothing would look like a count of zero.</summary>
    private static Html Section(Glance at, Kind kind, IReadOnlyList<QuarterFigures> quarters)
    {
        var sheet = kind.Sheet(quarters, at.Voice.Language);
        return Html.Of(
            $"""
            <section aria-labelledby="{kind.Name}">
            <h2 id="{kind.Name}">{sheet.Name}</h2>
            {Html.When(!sheet.IsCounted, () => Html.Of($"<p>{at.Voice.Office("Figures_None")}</p>"))}
            {Html.When(sheet.IsCounted, () => Picture(at, kind, sheet, quarters))}
            </section>
            """
        );
    }

    /// <summary>Not all that there is of its quarters.</summary>
    private static bool IsChoice(Glance at) => !(at.Filter with { Year = null }).IsEmpty;

    private static Html Picture(Glance at, Kind kind, FactSheet sheet, IReadOnlyList<QuarterFigures> quarters)
    {
        Html File(string ending, string key) =>
            ShortLink.Show(at.Below($"{OfficePaths.Figures}/{kind.Name}.{ending}"), at.Voice.Office(key), sheet.Name);
        return Html.Of(
            $"""
            {SheetPicture.Show(at.Voice, kind.Name, sheet, kind.Bars(sheet, quarters))}
            {SheetTable.Show(at.Voice, sheet)}
            {Html.When(
                sheet.Note.Length > 0 && IsChoice(at),
                () => Html.Of($"""<p class="aside">{at.Voice.Office("Figures_OneChoice")}</p>""")
            )}
            <p class="row files">{File("csv", "Overview_Csv")} {File("xlsx", "Overview_Workbook")}</p>
            """
        );
    }

    private static IEnumerable<BarGroup> Numbers(FactSheet sheet, IReadOnlyList<QuarterFigures> quarters) =>
        sheet.Rows.Select(r => new BarGroup(
            r[0].Words,
            [.. sheet.Columns.Zip(r, (column, fact) => new Bar(column, [fact.Number ?? 0], fact.Words)).Skip(1)]
        ));

    private static IEnumerable<BarGroup> Medians(FactSheet sheet, IReadOnlyList<QuarterFigures> quarters) =>
        sheet.Rows.Zip(quarters, (r, q) => new BarGroup(r[0].Words, [new Bar(sheet.Columns[^1], [q.MedianAnswerDays ?? 0], r[^1].Words)]));

    /// <summary>One thing that is counted.</summary>
    /// <param name="Name">In addresses.</param>
    private sealed record Kind(
        string Name,
        Func<IReadOnlyList<QuarterFigures>, Language, FactSheet> Sheet,
        Func<FactSheet, IReadOnlyList<QuarterFigures>, IEnumerable<BarGroup>> Bars
    );
}
