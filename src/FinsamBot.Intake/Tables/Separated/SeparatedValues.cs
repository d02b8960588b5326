using CsvHelper;
using FinsamBot.Intake.Reading.Text;

namespace FinsamBot.Intake.Tables.Separated;

/// <summary>
/// Reads separated values (.csv). The separator is that of the header, or what a first line <c>sep=;</c> says. A row is numbered as a
/// spreadsheet program numbers it: a cell of several lines is one row, an empty line is a row too.
/// </summary>
internal static class SeparatedValues
{
    private const string Hint = "sep=";

    private static readonly char[] Separators = [';', '\t', ',', '|'];

    /// <summary>An unclosed quotation mark must not swallow a file.</summary>
    private const int LongestRecord = 256 * 1024;

    public static TableFile Read(ReadOnlySpan<byte> content)
    {
        var text = TextDecoding.Decode(content).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return new TableFile([
            HintIn(text) is { } said
                ? Rows(text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..], said)
                : Rows(text, SeparatorOf(text)),
        ]);
    }

    private static char? HintIn(string text) =>
        text.StartsWith(Hint, StringComparison.OrdinalIgnoreCase)
        && text.Length > Hint.Length + 1
        && Separators.Contains(text[Hint.Length])
        && text[Hint.Length + 1] == '\n'
            ? text[Hint.Length]
            : null;

    /// <summary>The one that stands most often in the first line that holds several words; a comma in data says nothing.</summary>
    private static char SeparatorOf(string text)
    {
        foreach (var line in text.Split('\n', 20))
        {
            var most = Separators.MaxBy(s => line.Count(c => c == s));
            if (line.Contains(most, StringComparison.Ordinal) && line.Split(most).Count(w => !string.IsNullOrWhiteSpace(w)) > 1)
            {
                return most;
            }
        }

        return ';';
    }

    private static Table Rows(string text, char separator)
    {
        var malformed = new HashSet<long>();
        var options = new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = false,
            MaxRecordSize = LongestRecord,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = record =>
            {
                if (record.Reason is CsvMalformedReason.UnterminatedQuote or CsvMalformedReason.TextAfterClosingQuote)
                {
                    malformed.Add(record.RecordNumber);
                }
            },
        };
        using var reader = CsvReader.Create(new StringReader(text), options);
        var (rows, number, isCutOff) = (new List<TableRow>(), 0, false);
        try
        {
            while (!isCutOff && reader.Read())
            {
                number++;
                var cells = Cells(reader);
                isCutOff = cells.Count > 0 && rows.Count == TableLimits.Rows;
                if (cells.Count > 0 && !isCutOff)
                {
                    rows.Add(new TableRow(number, cells) { IsMalformed = malformed.Contains(number) });
                }
            }
        }
        catch (CsvFormatException)
        {
            // A row longer than any: what came before is told, and that it is not all.
            rows.Add(new TableRow(number + 1, [new TableCell(1, CellKind.Text, "")]) { IsMalformed = true });
        }

        return new Table("", rows) { IsCutOff = isCutOff };
    }

    private static List<TableCell> Cells(CsvReader reader)
    {
        var cells = new List<TableCell>();
        for (var i = 0; i < Math.Min(reader.FieldCount, TableLimits.Columns); i++)
        {
            if (CellText.Of(reader.GetString(i)) is { Length: > 0 } text)
            {
                cells.Add(new TableCell(i + 1, CellKind.Text, text));
            }
        }

        return cells;
    }
}
