using FinsamBot.Documents.Word;
using FinsamBot.Documents.Word.Styling;
using FinsamBot.Domain.Annual;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Text;

namespace FinsamBot.Documents.Annual;

/// <summary>The year quarter by quarter: where the goals stood, which reports came in time, and how soon steering groups answered. A table
/// each, and beneath it the same as a chart.</summary>
internal static class QuarterPages
{
    private const Language Read = Language.Swedish;
    private const int Frame = 42;
    private const int PerBar = 5;
    private const int ShareOfFirst = 34;

    /// <summary>From dark to light and back, so that neighbours differ on paper without colours; each bar has its number besides.</summary>
    private static readonly string[] Colours = ["1F3A5F", "E8A33D", "5B7FA6", "A65E2E", "9DB7D5", "6B6B6B", "3E7A5E", "C9B458", "7A4E7E"];

    public static void Write(WordWriter writer, AnnualAppendix appendix)
    {
        var quarters = appendix.Quarters;
        (FactSheet Sheet, IReadOnlyList<Bars> Bars)[] counted =
        [
            .. new[]
            {
                Numbers(FigureSheets.Goals(quarters, Read)),
                Numbers(FigureSheets.Punctuality(quarters, Read)),
                Answers(quarters),
            }.Where(c => c.Sheet.IsCounted),
        ];
        if (counted.Length == 0)
        {
            return;
        }

        writer.Heading(1, Texts.Get("Appendix_Quarters"), onNewPage: true);
        writer.Write(StyleIds.Text, Texts.Get("Appendix_QuartersWhat"));
        foreach (var (sheet, bars) in counted)
        {
            Write(writer, sheet, bars);
        }
    }

    /// <summary>Each column is a colour.</summary>
    private static (FactSheet Sheet, IReadOnlyList<Bars> Bars) Numbers(FactSheet sheet) =>
        (
            sheet,
            [
                .. Enumerable
                    .Range(1, sheet.Columns.Count - 1)
                    .Select(c => new Bars(
                        sheet.Columns[c],
                        Colours[(c - 1) % Colours.Length],
                        [.. sheet.Rows.Select(r => (decimal?)r[c].Number)]
                    )),
            ]
        );

    /// <summary>How many answered stands in the table alone: beside days it would look like days.</summary>
    private static (FactSheet Sheet, IReadOnlyList<Bars> Bars) Answers(IReadOnlyList<QuarterFigures> quarters)
    {
        var sheet = FigureSheets.Answers(quarters, Read);
        return (sheet, [new Bars(sheet.Columns[^1], Colours[0], [.. quarters.Select(q => q.MedianAnswerDays)])]);
    }

    private static void Write(WordWriter writer, FactSheet sheet, IReadOnlyList<Bars> bars)
    {
        var others = sheet.Columns.Count - 1;
        writer.Heading(2, sheet.Name);
        writer.Add(
            Tables.Of(
                sheet.Name,
                [ShareOfFirst, .. Enumerable.Repeat((100 - ShareOfFirst) / others, others)],
                sheet.Columns,
                sheet.Rows.Select(r => Tables.Cells(r.Select(f => f.Words))),
                Tables.NumbersBehind
            )
        );
        var chart = new BarChart(
            sheet.Name,
            sheet.Columns[0],
            bars is [var only] ? only.Name : Texts.Get("Appendix_QuartersNumber"),
            [.. sheet.Rows.Select(r => r[0].Words)],
            bars
        );
        var height = Frame + (PerBar * sheet.Rows.Count * Math.Max(2, bars.Count));
        writer.Add(WordWriter.Styled(StyleIds.Figure, writer.Charts.Add(chart.ToChart(), sheet.Name, Description(sheet), height)));
    }

    /// <summary>Everything the chart shows.</summary>
    private static string Description(FactSheet sheet) =>
        string.Join(
            ' ',
            sheet
                .Rows.Select(r => $"{r[0].Words}: {string.Join(", ", sheet.Columns.Zip(r, (c, f) => $"{c} {f.Words}").Skip(1))}.")
                .Prepend(Texts.Get("Appendix_ChartIs", sheet.Name))
        );
}
