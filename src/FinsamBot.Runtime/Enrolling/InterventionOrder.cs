using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;

namespace FinsamBot.Runtime.Enrolling;

/// <summary>Which intervention each entry of a file means, and in which order they are begun: a part comes after what it is a part of.</summary>
internal sealed class InterventionOrder(Draft draft, InterventionBook book, Rehearsal rehearsal)
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
        return InOrder(all);
    }

    private void Name(InterventionEntry entry, string path, Association before)
    {
        FilePlace At(string field) => entry.Origin?.At(field) ?? new FilePlace("", 0, path);
        var (name, id) = (entry.Name ?? "", new InterventionId(entry.Id));
        if (entry.IsIdMade)
        {
            var known = book.ByName(name);
            if (known is null && book.NameOf(id) is { } other)
            {
                draft.Add(new Mistake(MistakeKind.NameOfOther, At("name"), name) { Arguments = [id.Value, other] });
                return;
            }

            id = known ?? id;
        }
        else if (!Names.IsId(entry.Id))
        {
            var made = Names.IdOf(entry.Id);
            draft.Add(new Mistake(MistakeKind.BadId, At("id"), entry.Id, made.Length > 0 ? made : null));
            return;
        }

        if (before.Interventions.Contains(id) && !rehearsal.StateOf(id).Exists)
        {
            // What the file says of a damaged one cannot be tried; taken for a new one, it would be begun twice.
            draft.Add(Mistake.Of(At("name"), new Refusal(RefusalReason.CannotBeRead, id.Value)));
            return;
        }

        var twice = _entries.FindIndex(e => e.Id == id);
        if (twice >= 0 && entry.Origin is not null)
        {
            draft.Add(
                new Mistake(MistakeKind.InterventionTwice, At("name"), name) { Arguments = [_entries[twice].Entry.Origin?.Row ?? 0] }
            );
            return;
        }

        _entries.Add((id, entry, path));
        if (name.Length > 0 && book.NameOf(id) is null)
        {
            book.Add(id, name);
        }
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

    private List<Entered> InOrder(List<Entered> all)
    {
        var (byId, ordered) = (all.GroupBy(e => e.Id).ToDictionary(g => g.Key, g => g.ToList()), new List<Entered>(all.Count));
        var (done, above) = (new HashSet<InterventionId>(), new List<InterventionId>());
        foreach (var entered in all)
        {
            Follow(entered.Id);
        }

        return ordered;

        void Follow(InterventionId id)
        {
            if (!byId.TryGetValue(id, out var here) || done.Contains(id))
            {
                return;
            }

            if (above.Contains(id))
            {
                var circle = above.SkipWhile(a => a != id).Append(id).Select(a => book.NameOf(a) is { Length: > 0 } name ? name : a.Value);
                draft.Add(
                    new Mistake(MistakeKind.CircularParts, here[0].At("parent"), here[0].Entry.Parent ?? "")
                    {
                        Arguments = [string.Join(" → ", circle)],
                    }
                );
                return;
            }

            above.Add(id);
            if (here.Select(e => e.Parent).OfType<InterventionId>().FirstOrDefault() is { Value: not null } parent)
            {
                Follow(parent);
            }

            above.RemoveAt(above.Count - 1);
            if (done.Add(id))
            {
                ordered.AddRange(here);
            }
        }
    }
}
