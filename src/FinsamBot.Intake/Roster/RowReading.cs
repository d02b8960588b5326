using System.Globalization;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Intake.Tables;
using FinsamBot.Runtime.Enrolling;

namespace FinsamBot.Intake.Roster;

/// <summary>One row, cell by cell: what each says, and what is wrong with it.</summary>
internal sealed class RowReading
{
    private const int MostDigits = 15;

    private readonly Dictionary<string, TableCell> _cells = [];
    private readonly HashSet<string> _faulty = [];
    private readonly Dictionary<string, string> _headings = [];
    private readonly List<Mistake> _mistakes;
    private readonly string _sheet;
    private readonly int _number;

    public RowReading(Table table, TableLayout layout, TableRow row, RowKind kind, List<Mistake> mistakes)
    {
        (_sheet, _number, _mistakes) = (table.Name, row.Number, mistakes);
        foreach (var (column, known) in layout.Columns[kind])
        {
            _headings.TryAdd(known.Field, layout.Headings.At(column)!.Text);
        }

        foreach (var cell in row.Cells.Where(c => c.Column != layout.KindColumn))
        {
            var column = layout.Columns[kind].GetValueOrDefault(cell.Column);
            if (Fault(table, layout, cell, column) is { } fault)
            {
                Add(fault, column?.Field);
            }
            else if (column is not null && column.Use != CellUse.LeftOut && !_cells.ContainsKey(column.Field))
            {
                _headings[column.Field] = layout.Headings.At(cell.Column)!.Text;
                _cells[column.Field] = column.Use == CellUse.Address ? Linked(cell, column.Field) : cell;
            }
        }
    }

    public RowOrigin Origin => new(_sheet, _number, _headings) { Faulty = _faulty };

    public bool IsBlank => _cells.Count == 0 && _faulty.Count == 0;

    public bool IsFaulty(string field) => _faulty.Contains(field);

    public void Fault(string field) => _faulty.Add(field);

    public string Text(string field) => _cells.TryGetValue(field, out var cell) ? cell.Text : "";

    /// <summary>As <see cref="Text"/>; that it is empty is a mistake.</summary>
    public string Needed(string field)
    {
        if (Text(field).Length == 0 && !_faulty.Contains(field))
        {
            Add(new Mistake(MistakeKind.RequiredMissing, At(field)), field);
        }

        return Text(field);
    }

    public FilePlace At(string field) => Origin.At(field);

    public DateOnly? Day(string field)
    {
        if (!_cells.TryGetValue(field, out var cell))
        {
            return null;
        }

        var (day, mistake) = CellDay.Of(cell, At(field));
        Add(mistake, field);
        return day;
    }

    /// <summary>Of which every sign counts: what a spreadsheet program has made a number of may have lost some.</summary>
    public string Id(string field)
    {
        if (!_cells.TryGetValue(field, out var cell))
        {
            return "";
        }

        var raw = cell.Kind == CellKind.Number ? cell.Raw : cell.Text;
        var digits = raw.Count(char.IsAsciiDigit);
        if (
            raw.Contains('E', StringComparison.OrdinalIgnoreCase)
            && double.TryParse(raw.Replace(',', '.'), CultureInfo.InvariantCulture, out _)
        )
        {
            Add(new Mistake(MistakeKind.ScientificNumber, At(field), raw), field);
        }
        else if (cell.Kind == CellKind.Number && digits > MostDigits)
        {
            Add(new Mistake(MistakeKind.TooManyDigits, At(field), raw), field);
        }
        else if (cell.Kind == CellKind.Number && cell.Text != raw && cell.Text.StartsWith('0'))
        {
            Add(new Mistake(MistakeKind.LostZeros, At(field), raw, cell.Text), field);
        }

        return _faulty.Contains(field) ? "" : cell.Text;
    }

    public int Months(string field)
    {
        var text = Text(field);
        if (text.Length == 0)
        {
            return 0;
        }

        if (RosterWords.MonthsOf(text) is not { } months)
        {
            Add(new Mistake(MistakeKind.UnreadableNumber, At(field), text), field);
            return 0;
        }

        if (months == 0)
        {
            Add(new Mistake(MistakeKind.MonthsOutOfRange, At(field), text) { Arguments = [12] }, field);
        }

        return months;
    }

    public bool Yes(string field)
    {
        var yes = RosterWords.YesOf(Text(field));
        Add(yes is null ? new Mistake(MistakeKind.UnreadableYes, At(field), Text(field)) : null, field);
        return yes == true;
    }

    public InterventionKind? Kind(string field)
    {
        var text = Text(field);
        var kind = RosterWords.KindOf(text);
        Add(
            kind is null && text.Length > 0 ? new Mistake(MistakeKind.UnknownKind, At(field), text, RosterWords.NearestKind(text)) : null,
            field
        );
        return kind;
    }

    public IReadOnlyList<Role> AssociationRoles(string field)
    {
        var roles = new List<Role>();
        foreach (
            var word in Text(field).Split([',', ';', '/', '+', '&'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            foreach (var one in word.Split(" och ", StringSplitOptions.TrimEntries))
            {
                if (RosterWords.AssociationRoleOf(one) is { } role)
                {
                    roles.Add(role);
                }
                else
                {
                    Add(new Mistake(MistakeKind.UnknownAssociationRole, At(field), one, RosterWords.NearestAssociationRole(one)), field);
                }
            }
        }

        return [.. roles.Distinct()];
    }

    public void Add(Mistake? mistake, string? field)
    {
        if (mistake is null)
        {
            return;
        }

        _mistakes.Add(mistake);
        if (field is not null)
        {
            _faulty.Add(field);
        }
    }

    private Mistake? Fault(Table table, TableLayout layout, TableCell cell, RosterColumn? column)
    {
        var at = new FilePlace(_sheet, _number, layout.Headings.At(cell.Column)?.Text ?? "");
        if (PersonalNumber.StandsIn(cell.Text) || (cell.Link is { } link && PersonalNumber.StandsIn(link)))
        {
            return new Mistake(MistakeKind.PersonalNumber, at, PersonalNumber.InItsPlace);
        }

        if (column is null)
        {
            return layout.Headings.At(cell.Column) is null && cell.Text.Length > 0
                ? new Mistake(MistakeKind.BeyondColumns, at, cell.Text)
                : null;
        }

        if (cell.Kind == CellKind.Error)
        {
            return new Mistake(MistakeKind.ErrorCell, at, cell.Text);
        }

        if (cell.Kind == CellKind.Uncounted)
        {
            return new Mistake(MistakeKind.UncountedFormula, at);
        }

        return table.Merged.Any(a => a.BeginsAt(_number, cell.Column)) ? new Mistake(MistakeKind.MergedData, at, cell.Text) : null;
    }

    /// <summary>The address behind a name that can be clicked; where text and link are two addresses, nobody knows which.</summary>
    private TableCell Linked(TableCell cell, string field)
    {
        const string Scheme = "mailto:";
        if (cell.Link?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) != true)
        {
            return cell;
        }

        var address = Uri.UnescapeDataString(cell.Link[Scheme.Length..].Split('?')[0]).Trim();
        if (!cell.Text.Contains('@', StringComparison.Ordinal))
        {
            return cell with { Text = address };
        }

        if (!string.Equals(address, cell.Text, StringComparison.OrdinalIgnoreCase) && address.Contains('@', StringComparison.Ordinal))
        {
            Add(new Mistake(MistakeKind.LinkDiffers, At(field), cell.Text, address) { Arguments = [address] }, field);
        }

        return cell;
    }
}
