using FinsamBot.Domain.Text;
using FinsamBot.Intake.Tables;
using FinsamBot.Runtime.Enrolling;

namespace FinsamBot.Intake.Roster;

/// <summary>Where the headings of a table stand, and what its columns are.</summary>
/// <param name="Kind">What all its rows are about; null when a column says it row by row.</param>
/// <param name="Columns">By number and kind of row.</param>
internal sealed record TableLayout(
    RowKind? Kind,
    TableRow Headings,
    IReadOnlyDictionary<RowKind, IReadOnlyDictionary<int, RosterColumn>> Columns,
    int KindColumn
)
{
    /// <summary>Headings are looked for so far down: a title, a date and a note may stand above them.</summary>
    private const int MostAbove = 30;

    /// <summary>One known word alone may stand in any table.</summary>
    private const int Needed = 2;

    /// <summary>Null for a table that is none of ours.</summary>
    public static TableLayout? Of(Table table)
    {
        var named = RosterColumns.KindOf(table.Name);
        var best = table
            .Rows.Take(MostAbove)
            .SelectMany(row => Enum.GetValues<RowKind>().Select(kind => (Row: row, Kind: kind, Known: KnownIn(row, kind))))
            .OrderByDescending(c => c.Known + (c.Kind == named ? Needed : 0))
            .ThenBy(c => c.Row.Number)
            .FirstOrDefault();
        if (best.Row is null || (best.Known < Needed && named is null))
        {
            return null;
        }

        var headings = best.Known < Needed ? table.Rows[0] : best.Row;
        var kindColumn = headings.Cells.FirstOrDefault(c => RosterColumns.SaysKindOfRow(c.Text))?.Column ?? 0;
        RowKind? kind =
            kindColumn > 0 ? null
            : best.Known < Needed ? named
            : best.Kind;
        var kinds = kind is { } one ? [one] : Enum.GetValues<RowKind>();
        return new TableLayout(
            kind,
            headings,
            kinds.ToDictionary(k => k, k => (IReadOnlyDictionary<int, RosterColumn>)ColumnsOf(headings, k, kind is null)),
            kindColumn
        );
    }

    /// <summary>What is wrong with the headings.</summary>
    public IEnumerable<Mistake> Faults(string sheet)
    {
        foreach (var cell in Headings.Cells.Where(c => c.Column != KindColumn))
        {
            var at = new FilePlace(sheet, Headings.Number, cell.Text);
            if (PersonalNumber.StandsIn(cell.Text))
            {
                yield return new Mistake(MistakeKind.PersonalNumber, at, PersonalNumber.InItsPlace);
            }
            else if (Columns.Keys.All(k => RosterColumns.Find(k, cell.Text) is null))
            {
                yield return new Mistake(MistakeKind.UnknownColumn, at, cell.Text, Nearest(cell.Text));
            }
            else if (Columns.All(c => !c.Value.ContainsKey(cell.Column)))
            {
                yield return new Mistake(MistakeKind.ColumnTwice, at, cell.Text) { Arguments = [TwinOf(cell)] };
            }
        }

        if (Kind is not { } kind)
        {
            yield break;
        }

        foreach (var group in RosterColumns.NeededBy(kind))
        {
            if (!Columns[kind].Values.Any(c => group.Contains(c.Field)))
            {
                var headings = RosterColumns.Of(kind).First(c => c.Field == group[0]).Headings;
                var missing = headings[0] == headings[1] ? headings[0] : $"{headings[0]} ({headings[1]})";
                yield return new Mistake(MistakeKind.ColumnMissing, new FilePlace(sheet, Headings.Number, "")) { Arguments = [missing] };
            }
        }
    }

    private string? Nearest(string heading) =>
        NearestName.Of(heading, Columns.Keys.SelectMany(RosterColumns.Of).SelectMany(c => c.Headings.Take(2)).Distinct(), 3);

    private string TwinOf(TableCell cell)
    {
        var (kind, columns) = Columns.First(c => RosterColumns.Find(c.Key, cell.Text) is not null);
        var field = RosterColumns.Find(kind, cell.Text)!.Field;
        return Headings.At(columns.First(c => c.Value.Field == field).Key)!.Text;
    }

    private static int KnownIn(TableRow row, RowKind kind) =>
        ColumnsOf(row, kind, false).Values.Count(c => c.Use != CellUse.LeftOut || c.Field == RosterColumns.Phone);

    /// <summary>Of two columns that say the same the first counts, unless each is for another kind of row. Comments may be many.</summary>
    private static Dictionary<int, RosterColumn> ColumnsOf(TableRow headings, RowKind kind, bool isMixed)
    {
        var columns = new Dictionary<int, RosterColumn>();
        foreach (var cell in headings.Cells.Where(c => c.Kind == CellKind.Text))
        {
            if (
                RosterColumns.Find(kind, cell.Text) is { } column
                && (isMixed || column.Field == RosterColumns.Comment || columns.Values.All(c => c.Field != column.Field))
            )
            {
                columns[cell.Column] = column;
            }
        }

        return columns;
    }
}
