using FinsamBot.Intake.Tables;
using FinsamBot.Runtime.Enrolling;

namespace FinsamBot.Intake.Roster;

/// <summary>Gathers the rows of all tables of a file, and puts together what they say.</summary>
internal sealed class RosterRows
{
    private readonly List<PersonEntry> _people = [];
    private readonly List<RoleRow> _roles = [];
    private readonly List<DetailsEntry> _details = [];
    private readonly InterventionRows _interventions;

    public RosterRows() => _interventions = new InterventionRows(Mistakes);

    public List<Mistake> Mistakes { get; } = [];

    public List<Note> Notes { get; } = [];

    public void Read(Table table, TableLayout layout)
    {
        Mistakes.AddRange(layout.Faults(table.Name));
        Note(table, layout);
        if (table.IsCutOff)
        {
            Mistakes.Add(new Mistake(MistakeKind.TooManyRows, new FilePlace(table.Name, 0, "")) { Arguments = [TableLimits.Rows] });
        }

        FindPersonalNumbers(table, table.Rows.Where(r => r.Number < layout.Headings.Number));
        foreach (var row in table.Rows.Where(r => r.Number > layout.Headings.Number))
        {
            if (row.IsMalformed)
            {
                Mistakes.Add(new Mistake(MistakeKind.MalformedRow, new FilePlace(table.Name, row.Number, "")));
            }
            else if (KindOf(table, layout, row) is { } kind)
            {
                Take(table, layout, row, kind);
            }
        }
    }

    /// <summary>A sheet that is none of ours is not read, and has no personal numbers in it either.</summary>
    public void LeaveOut(Table table)
    {
        FindPersonalNumbers(table, table.Rows);
        if (!table.IsHidden)
        {
            Notes.Add(new Note(NoteKind.SheetLeftOut, table.Name));
        }
    }

    public SettingsFile File() =>
        new()
        {
            TimeZone = "Europe/Stockholm",
            Association = _details.FirstOrDefault(),
            People = _people,
            Interventions = _interventions.Entries(_roles),
            Roles = [.. _roles.Where(r => r is { Intervention.Length: > 0, Person.Length: > 0 })],
        };

    private void FindPersonalNumbers(Table table, IEnumerable<TableRow> rows) =>
        Mistakes.AddRange(
            from row in rows
            from cell in row.Cells
            where PersonalNumber.StandsIn(cell.Text)
            select new Mistake(MistakeKind.PersonalNumber, new FilePlace(table.Name, row.Number, ""), PersonalNumber.InItsPlace)
        );

    private RowKind? KindOf(Table table, TableLayout layout, TableRow row)
    {
        if (layout.Kind is { } kind)
        {
            return kind;
        }

        var word = row.At(layout.KindColumn)?.Text ?? "";
        if (RosterColumns.KindOf(word) is { } said)
        {
            return said;
        }

        var at = new FilePlace(table.Name, row.Number, layout.Headings.At(layout.KindColumn)!.Text);
        Mistakes.Add(word.Length == 0 ? new Mistake(MistakeKind.RequiredMissing, at) : new Mistake(MistakeKind.UnknownRowKind, at, word));
        return null;
    }

    private void Take(Table table, TableLayout layout, TableRow row, RowKind kind)
    {
        if (!row.Cells.Any(c => c.Column != layout.KindColumn && layout.Columns[kind].ContainsKey(c.Column)))
        {
            // A line under the table, or a note beside it, is no row of it.
            FindPersonalNumbers(table, [row]);
            return;
        }

        var cells = new RowReading(table, layout, row, kind, Mistakes);
        switch (kind)
        {
            case RowKind.Person when !cells.IsBlank:
                _people.Add(Person(cells));
                break;
            case RowKind.Role when !cells.IsBlank:
                _roles.Add(Role(cells));
                break;
            case RowKind.Intervention when !cells.IsBlank:
                _interventions.Add(cells);
                break;
            case RowKind.Period when !cells.IsBlank:
                _interventions.AddPeriod(cells);
                break;
            case RowKind.Association when !cells.IsBlank:
                Details(cells);
                break;
        }
    }

    private static PersonEntry Person(RowReading row)
    {
        var name = row.Text("name");
        if (name.Length == 0 && (row.Text("firstName") + row.Text("lastName")).Length > 0)
        {
            name = $"{row.Text("firstName")} {row.Text("lastName")}".Trim();
        }
        else if (!row.IsFaulty("firstName") && !row.IsFaulty("lastName"))
        {
            name = row.Needed("name");
        }

        return new PersonEntry
        {
            Name = name,
            Organisation = row.Text("organisation"),
            Mail = row.Text("mail"),
            Account = row.Text("account"),
            Roles = row.AssociationRoles("roles"),
            Origin = row.Origin,
        };
    }

    private static RoleRow Role(RowReading row)
    {
        var intervention = row.Needed("intervention");
        var person = row.Text("person") is { Length: > 0 } written ? written : row.Text("name");
        if (person.Length == 0 && !row.IsFaulty("name"))
        {
            row.Needed("person");
        }

        var (text, insteadOf) = (row.Text("role"), row.Text("insteadOf"));
        var role = RosterWords.RoleOf(text);
        if (RosterWords.IsSubstitute(text) && insteadOf.Length == 0)
        {
            row.Add(new Mistake(MistakeKind.SubstituteForNobody, row.At("insteadOf"), text), "role");
        }
        else if (role is null && text.Length > 0 && !RosterWords.IsSubstitute(text))
        {
            row.Add(new Mistake(MistakeKind.UnknownRole, row.At("role"), text, RosterWords.NearestRole(text)), "role");
        }
        else if (insteadOf.Length == 0)
        {
            row.Needed("role");
        }

        return new RoleRow(
            intervention,
            person,
            insteadOf.Length > 0 ? null : role,
            insteadOf.Length > 0 ? insteadOf : null,
            row.Yes("ended")
        )
        {
            Origin = row.Origin,
        };
    }

    private void Details(RowReading row)
    {
        if (_details.Count > 0)
        {
            Mistakes.Add(new Mistake(MistakeKind.TwoAssociations, row.At("name"), row.Text("name")));
            return;
        }

        _details.Add(
            new DetailsEntry
            {
                Name = row.Text("name"),
                Mailbox = row.Text("mailbox"),
                GuideUrl = row.Text("guideUrl"),
                Origin = row.Origin,
            }
        );
    }

    private void Note(Table table, TableLayout layout)
    {
        if (table.IsHidden)
        {
            Notes.Add(new Note(NoteKind.HiddenSheet, table.Name));
        }

        if (table.Rows.Count(r => r.IsHidden && r.Number > layout.Headings.Number) is > 0 and var rows)
        {
            Notes.Add(new Note(NoteKind.HiddenRows, table.Name, rows));
        }

        if (layout.Headings.Cells.Count(c => table.HiddenColumns.Contains(c.Column)) is > 0 and var columns)
        {
            Notes.Add(new Note(NoteKind.HiddenColumns, table.Name, columns));
        }

        if (layout.Columns.Values.Any(c => c.Values.Any(k => k.Field == RosterColumns.Phone)))
        {
            Notes.Add(new Note(NoteKind.PhonesLeftOut, table.Name));
        }
    }
}
