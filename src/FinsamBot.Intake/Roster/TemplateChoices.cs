using FinsamBot.Domain.Text;
using SpreadCheetah;
using SpreadCheetah.Validations;
using SpreadCheetah.Worksheets;

namespace FinsamBot.Intake.Roster;

/// <summary>
/// The lists to choose from. A short one stands in the cells themselves; a long one, or one with a comma in it, on a hidden sheet. People
/// and interventions are chosen from the sheets on which they are entered.
/// </summary>
internal sealed class TemplateChoices(RosterTemplateLists known, Language language)
{
    private const int Rows = 1_000;

    private readonly List<IReadOnlyList<string>> _long = [];

    private bool InEnglish => language == Language.English;

    private string Sheet => InEnglish ? "Lists" : "Listor";

    /// <summary>Null where anything may be written.</summary>
    public DataValidation? For(RowKind kind, TemplateColumn column) =>
        (kind, column.Field) switch
        {
            (_, "form") => Of(known.Forms.All.Select(t => InEnglish ? t.Name.En : t.Name.Sv)),
            (RowKind.Person, "roles") => Of(Words("administratör", "administrator", "registrator", "registrar")),
            (RowKind.Person, "organisation") => Of(known.Association.People.Values.Select(p => p.Organisation)),
            (RowKind.Intervention, "owner") => Of(known.Interventions.Select(i => i.Owner)),
            (RowKind.Intervention, "kind") => Of(Words("individinriktad", "individual", "strukturövergripande", "structural")),
            (RowKind.Intervention, "months") => Of(["1", "3", "4", "6", "12"]),
            (RowKind.Intervention, "parent") => From(RowKind.Intervention, "name"),
            (RowKind.Role, "role") => Of(
                Words(
                    "projektledare",
                    "project lead",
                    "ersättare",
                    "deputy",
                    "ledamot",
                    "member",
                    "ordförande",
                    "chair",
                    "suppleant",
                    "substitute"
                )
            ),
            (RowKind.Role, "ended") => Of(Words("ja", "yes")),
            (RowKind.Role or RowKind.Period, "intervention") => From(RowKind.Intervention, "name"),
            (RowKind.Role, "person" or "insteadOf") => From(RowKind.Person, "mail"),
            _ => null,
        };

    /// <summary>The hidden sheet, one list in each column.</summary>
    public async Task WriteAsync(Spreadsheet book, CancellationToken cancellation)
    {
        if (_long.Count == 0)
        {
            return;
        }

        await book.StartWorksheetAsync(Sheet, new WorksheetOptions { Visibility = WorksheetVisibility.Hidden }, cancellation);
        for (var row = 0; row < _long.Max(l => l.Count); row++)
        {
            await book.AddRowAsync([.. _long.Select(l => new DataCell(row < l.Count ? l[row] : ""))], cancellation);
        }
    }

    private DataValidation? Of(IEnumerable<string> values)
    {
        var all = values.Where(v => v.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.CurrentCulture).ToList();
        if (all.Count == 0)
        {
            return null;
        }

        if (DataValidation.TryCreateListValues(all, true, out var inCell))
        {
            return inCell;
        }

        _long.Add(all);
        var letter = (char)('A' + _long.Count - 1);
        return DataValidation.ListValuesFromCells(Sheet, $"${letter}$1:${letter}${all.Count}", true);
    }

    /// <summary>Whatever is entered in a column of another sheet.</summary>
    private DataValidation From(RowKind kind, string field)
    {
        var columns = TemplateColumn.Of(kind, language);
        var letter = (char)('A' + columns.Select((c, i) => (c.Field, i)).First(c => c.Field == field).i);
        return DataValidation.ListValuesFromCells(RosterColumns.SheetOf(kind, InEnglish), $"${letter}$2:${letter}${Rows}", true);
    }

    private IEnumerable<string> Words(params string[] pairs) => pairs.Where((_, i) => i % 2 == (InEnglish ? 1 : 0));
}
