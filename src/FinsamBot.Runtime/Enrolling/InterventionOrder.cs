using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;

namespace FinsamBot.Runtime.Enrolling;

/// <summary>Which intervention each entry of a file means, and in which order they are begun: a part comes after what it is a part
/// of.</summary>
internal sealed class InterventionOrder(EnrolmentDraft draft, InterventionBook book, Rehearsal rehearsal)
{
    private readonly List<(InterventionId Id, InterventionEntry Entry, string Path)> _entries = [];
    private readonly Dictionary<InterventionId, List<RoleRow>> _rows = [];

    public IReadOnlyList<Entered> Of(SettingsFile file, Association before)
    {
        for (var i = 0; i < file.Interventions.Count; i++)
        {
            Name(file.Interventions[i], $"interventions[{i}] ({file.Interventions[i].Id})", before);
        }

        for (var i = 0; i < file.Roles.Count; i++)
        {
            Sort(file.Roles[i], $"roles[{i}]");
        }

        var all = _entries.Select(e => new Entered(e.Id, e.Entry, e.Path, ParentOf(e.Id, e.Entry, e.Path), RowsOf(e.Id))).ToList();
        return new PartOrder(draft, book, all).InOrder();
    }

    private void Name(InterventionEntry entry, string path, Association before)
    {
        FilePlace At(string field) => entry.Origin?.At(field) ?? new FilePlace("", 0, path);
        if (IdOf(entry, At) is not { } id)
        {
            return;
        }

        var name = entry.Name ?? "";
        var twice = entry.Origin is null ? -1 : _entries.FindIndex(e => e.Id == id);
        if (before.Interventions.Contains(id) && !rehearsal.StateOf(id).Exists)
        {
            // What the file says of a damaged one cannot be tried; taken for a new one, it would be begun twice.
            draft.Add(Mistake.Of(At("name"), new Refusal(RefusalReason.CannotBeRead, id.Value)));
        }
        else if (twice >= 0)
        {
            var first = _entries[twice].Entry.Origin?.Row ?? 0;
            draft.Add(new Mistake(MistakeKind.InterventionTwice, At("name"), name) { Arguments = [first] });
        }
        else
        {
            _entries.Add((id, entry, path));
            if (name.Length > 0 && book.NameOf(id) is null)
            {
                book.Add(id, name);
            }
        }
    }

    /// <summary>The intervention that is meant; null when none can be, which is told.</summary>
    private InterventionId? IdOf(InterventionEntry entry, Func<string, FilePlace> at)
    {
        var (name, id) = (entry.Name ?? "", new InterventionId(entry.Id));
        if (!entry.IsIdMade)
        {
            if (Names.IsId(entry.Id))
            {
                return id;
            }

            var made = Names.IdOf(entry.Id);
            draft.Add(new Mistake(MistakeKind.BadId, at("id"), entry.Id, made.Length > 0 ? made : null));
            return null;
        }

        if (book.ByName(name) is { } known)
        {
            return known;
        }

        if (book.NameOf(id) is not { } other)
        {
            return id;
        }

        draft.Add(new Mistake(MistakeKind.NameOfOther, at("name"), name) { Arguments = [id.Value, other] });
        return null;
    }

    /// <summary>A row about an intervention that the file says nothing else of stands for itself.</summary>
    private void Sort(RoleRow row, string path)
    {
        if (book.Find(row.Intervention) is not { } id)
        {
            var at = row.Origin?.At("intervention") ?? new FilePlace("", 0, $"{path}.intervention");
            draft.Add(new Mistake(MistakeKind.UnknownIntervention, at, row.Intervention, book.Nearest(row.Intervention)));
            return;
        }

        if (!_rows.TryGetValue(id, out var rows))
        {
            _rows[id] = rows = [];
            if (_entries.TrueForAll(e => e.Id != id))
            {
                _entries.Add((id, new InterventionEntry { Id = id.Value }, path));
            }
        }

        rows.Add(row);
    }

    private List<RoleRow> RowsOf(InterventionId id) => _rows.GetValueOrDefault(id, []);

    private InterventionId? ParentOf(InterventionId id, InterventionEntry entry, string path)
    {
        if (string.IsNullOrEmpty(entry.Parent))
        {
            return null;
        }

        var at = entry.Origin?.At("parent") ?? new FilePlace("", 0, $"{path}.parent");
        var parent = book.Find(entry.Parent);
        if (parent is null)
        {
            draft.Add(new Mistake(MistakeKind.UnknownParent, at, entry.Parent, book.Nearest(entry.Parent)));
        }

        if (parent == id)
        {
            draft.Add(new Mistake(MistakeKind.CircularParts, at, entry.Parent) { Arguments = [entry.Name ?? entry.Id] });
            return null;
        }

        return parent;
    }
}
