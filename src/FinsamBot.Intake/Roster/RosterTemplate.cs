using System.Drawing;
using FinsamBot.Domain.Text;
using SpreadCheetah;
using SpreadCheetah.Metadata;
using SpreadCheetah.Styling;
using SpreadCheetah.Validations;
using SpreadCheetah.Worksheets;

namespace FinsamBot.Intake.Roster;

/// <summary>
/// Writes an empty workbook to fill in: a page that explains every column with an example, one sheet for each kind of row with lists to
/// choose from, and the lists that are too long for a cell on a sheet of their own.
/// </summary>
public static class RosterTemplate
{
    private const int Rows = 1_000;
    private const int ColumnWidth = 24;
    private const int MeaningWidth = 70;
    private const int LettersInLine = 92;
    private const int LineHeight = 16;
    private const int TitleHeight = 26;

    private static readonly RowKind[] Order = [RowKind.Association, RowKind.Person, RowKind.Intervention, RowKind.Role, RowKind.Period];

    public static async Task<byte[]> WriteAsync(RosterTemplateLists known, Language language, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(known);
        using var written = new MemoryStream();
        await using (var book = await Spreadsheet.CreateNewAsync(written, OptionsIn(language), cancellation))
        {
            var styles = new TemplateStyles(book);
            var lists = new TemplateChoices(known, language);
            await ExplainAsync(book, styles, language, cancellation);
            foreach (var kind in Order)
            {
                await SheetAsync(book, styles, lists, kind, language, cancellation);
            }

            await lists.WriteAsync(book, cancellation);
            await book.FinishAsync(cancellation);
        }

        return written.ToArray();
    }

    private static SpreadCheetahOptions OptionsIn(Language language) =>
        new() { DocumentProperties = new DocumentProperties { Title = TemplateTexts.Of(language, "Template_Title") } };

    private static async Task ExplainAsync(Spreadsheet book, TemplateStyles styles, Language language, CancellationToken cancellation)
    {
        string Said(string key) => TemplateTexts.Of(language, $"Template_{key}");
        var options = new WorksheetOptions { ShowGridlines = false };
        foreach (var (column, width) in ((int, double)[])[(1, 16), (2, 30), (3, MeaningWidth + 6), (4, 36)])
        {
            options.Column(column).Width = width;
        }

        await book.StartWorksheetAsync(Said("How"), options, cancellation);
        await book.AddRowAsync([new Cell(Said("Title"), styles.Title)], new RowOptions { Height = TitleHeight }, cancellation);
        foreach (var line in Said("Lines").Split('\n', StringSplitOptions.TrimEntries))
        {
            await book.AddRowAsync([new Cell(line)], cancellation);
        }

        string[] headings = ["Sheet", "Column", "Meaning", "Example"];
        await book.AddRowAsync([.. headings.Select(h => new Cell(Said(h), styles.Heading))], cancellation);
        foreach (var kind in Order)
        {
            await ExplainAsync(book, styles, kind, language, cancellation);
        }
    }

    private static async Task ExplainAsync(
        Spreadsheet book,
        TemplateStyles styles,
        RowKind kind,
        Language language,
        CancellationToken cancellation
    )
    {
        var sheet = new Cell(RosterColumns.SheetOf(kind, language == Language.English), styles.Wrapped);
        foreach (var column in TemplateColumn.Of(kind, language))
        {
            var (heading, meaning) = (new Cell(column.Heading, styles.Wrapped), new Cell(column.Meaning, styles.Wrapped));
            var lines = 1 + (column.Meaning.Length / LettersInLine);
            await book.AddRowAsync(
                [sheet, heading, meaning, new Cell(column.Example, styles.Example)],
                new RowOptions { Height = LineHeight * lines },
                cancellation
            );
        }
    }

    private static async Task SheetAsync(
        Spreadsheet book,
        TemplateStyles styles,
        TemplateChoices lists,
        RowKind kind,
        Language language,
        CancellationToken cancellation
    )
    {
        var (options, columns) = (new WorksheetOptions { FrozenRows = 1 }, TemplateColumn.Of(kind, language));
        for (var i = 0; i < columns.Count; i++)
        {
            options.Column(i + 1).Width = Math.Max(ColumnWidth, columns[i].Heading.Length + 4);
            options.Column(i + 1).DefaultStyle = columns[i].Use == CellUse.Day ? styles.Day : styles.Text;
        }

        await book.StartWorksheetAsync(RosterColumns.SheetOf(kind, language == Language.English), options, cancellation);
        await book.AddRowAsync([.. columns.Select(c => new Cell(c.Heading, styles.Heading))], cancellation);
        for (var i = 0; i < columns.Count; i++)
        {
            var letter = (char)('A' + i);
            var validation = lists.For(kind, columns[i]) ?? DataValidation.TextLengthGreaterThanOrEqualTo(0);
            validation.InputTitle = columns[i].Heading.Length > 32 ? columns[i].Heading[..32] : columns[i].Heading;
            validation.InputMessage = columns[i].Meaning.Length > 255 ? columns[i].Meaning[..255] : columns[i].Meaning;
            validation.ErrorType = ValidationErrorType.Warning;
            book.AddDataValidation($"{letter}2:{letter}{Rows}", validation);
        }
    }
}

/// <summary>How cells of the template look.</summary>
internal sealed class TemplateStyles(Spreadsheet book)
{
    private static readonly Color Dark = Color.FromArgb(255, 31, 56, 100);

    public StyleId Heading { get; } =
        book.AddStyle(
            new Style
            {
                Font = { Bold = true, Color = Color.White },
                Fill = { Color = Dark },
                Alignment = { WrapText = true },
            }
        );

    public StyleId Title { get; } =
        book.AddStyle(
            new Style
            {
                Font =
                {
                    Bold = true,
                    Size = 16,
                    Color = Dark,
                },
            }
        );

    public StyleId Wrapped { get; } = book.AddStyle(new Style { Alignment = { WrapText = true, Vertical = VerticalAlignment.Top } });

    public StyleId Example { get; } =
        book.AddStyle(
            new Style
            {
                Font = { Italic = true, Color = Color.FromArgb(255, 89, 89, 89) },
                Alignment = { WrapText = true, Vertical = VerticalAlignment.Top },
            }
        );

    /// <summary>What is typed stays as it is: no number loses its zeros.</summary>
    public Style Text { get; } = new() { Format = NumberFormat.Standard(StandardNumberFormat.Text) };

    public Style Day { get; } = new() { Format = NumberFormat.Custom("yyyy\\-mm\\-dd") };
}
