using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using FinsamBot.Documents.Word.Styling;

namespace FinsamBot.Documents.Word;

/// <summary>Tables as wide as the text, with a header row that is marked as one and repeated on each page.</summary>
internal static class Tables
{
    /// <summary>Between the margins, in twentieths of a point.</summary>
    public const int TextWidth = 9070;

    /// <summary>A table of so few rows stands on one page.</summary>
    private const int KeptTogether = 8;

    /// <param name="description">What the table holds, for those who listen to the document.</param>
    /// <param name="shares">Widths of the columns as parts of a hundred.</param>
    /// <param name="style">The style of a cell by row and column, -1 being the header; null: the usual ones.</param>
    public static Table Of(
        string description,
        IReadOnlyList<int> shares,
        IEnumerable<string> header,
        IEnumerable<IEnumerable<OpenXmlElement>> rows,
        Func<int, int, string>? style = null
    )
    {
        style ??= (row, _) => row < 0 ? StyleIds.TableHead : StyleIds.TableCell;
        var widths = shares.Select(share => (TextWidth * share / 100).ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = StyleIds.Table },
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook
                {
                    Val = "0020",
                    FirstRow = true,
                    LastRow = false,
                    FirstColumn = false,
                    LastColumn = false,
                    NoHorizontalBand = true,
                    NoVerticalBand = true,
                },
                new TableCaption { Val = Runs.Legible(description) }
            ),
            new TableGrid(widths.Select(w => new GridColumn { Width = w }))
        );
        table.Append(Row(widths, Cells(header), column => style(-1, column), new TableHeader()));
        var body = rows.Select((cells, row) => Row(widths, cells, column => style(row, column))).ToList();
        table.Append(body);
        if (body.Count <= KeptTogether)
        {
            Keep(body.SkipLast(1).SelectMany(row => row.Descendants<ParagraphProperties>()));
        }

        return table;
    }

    /// <summary>The style of a cell where the first column holds names, and numbers stand behind them.</summary>
    public static string NumbersBehind(int row, int column) =>
        (row < 0, column > 0) switch
        {
            (true, true) => StyleIds.TableHeadNumber,
            (true, false) => StyleIds.TableHead,
            (false, true) => StyleIds.TableNumber,
            _ => StyleIds.TableCell,
        };

    /// <summary>Cells that hold text and nothing else.</summary>
    public static IEnumerable<OpenXmlElement> Cells(params IEnumerable<string> texts) =>
        texts.Select(OpenXmlElement (text) => Runs.Of(text));

    /// <summary>Each row stays with the next.</summary>
    private static void Keep(IEnumerable<ParagraphProperties> paragraphs)
    {
        foreach (var properties in paragraphs)
        {
            properties.KeepNext = new KeepNext();
        }
    }

    private static TableRow Row(
        List<string> widths,
        IEnumerable<OpenXmlElement> cells,
        Func<int, string> style,
        params OpenXmlElement[] marks
    )
    {
        var row = new TableRow(new TableRowProperties([new CantSplit(), .. marks]));
        row.Append(
            cells.Select(
                (cell, column) =>
                    new TableCell(
                        new TableCellProperties(new TableCellWidth { Width = widths[column], Type = TableWidthUnitValues.Dxa }),
                        WordWriter.Styled(style(column), cell)
                    )
            )
        );
        return row;
    }
}
