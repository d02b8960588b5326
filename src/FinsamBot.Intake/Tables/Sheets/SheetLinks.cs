using FinsamBot.Intake.Reading;
using FinsamBot.Intake.Reading.Word.Package;

namespace FinsamBot.Intake.Tables.Sheets;

/// <summary>Which cells lead where when they are clicked.</summary>
/// <param name="targets">By the id of the relation.</param>
internal sealed class SheetLinks(IReadOnlyDictionary<string, string> targets)
{
    private readonly Dictionary<(int Row, int Column), string> _links = [];

    public void Add(XmlPart link)
    {
        if (_links.Count > TableLimits.Links)
        {
            throw new UnreadableFileException(ImportRefusalReason.Inflated);
        }

        // A link over several cells is drawn over them, and says nothing of one.
        if (
            CellPlace.AreaOf(link.Attribute("ref")) is { IsOne: true } at
            && targets.TryGetValue(link.Attribute("id") ?? "", out var target)
        )
        {
            _links[(at.FirstRow, at.FirstColumn)] = target;
        }
    }

    public IReadOnlyList<TableRow> On(IReadOnlyList<TableRow> rows) =>
        _links.Count == 0
            ? rows
            :
            [
                .. rows.Select(r =>
                    r with
                    {
                        Cells = [.. r.Cells.Select(c => _links.TryGetValue((r.Number, c.Column), out var to) ? c with { Link = to } : c)],
                    }
                ),
            ];
}
