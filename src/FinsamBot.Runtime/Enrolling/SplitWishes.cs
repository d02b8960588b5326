using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;

namespace FinsamBot.Runtime.Enrolling;

/// <summary>New interventions that a file lets take over from a registered one. It is split before anything else is tried that the file
/// says of them: as in the chat they have its owner, parties and people then.</summary>
internal sealed class SplitWishes(EnrolmentDraft draft, InterventionBook book, Rehearsal rehearsal)
{
    private readonly HashSet<InterventionId> _failed = [];

    /// <summary>Those that could not be begun: nothing else is to be said of them.</summary>
    public HashSet<InterventionId> Play(IReadOnlyList<Entered> all)
    {
        var readable = new List<(Entered Row, InterventionId From, DateOnly First)>();
        foreach (var row in all.Where(e => !string.IsNullOrEmpty(e.Entry.Continues)))
        {
            var (from, first, isThere) = (FromOf(row), row.Entry.ContinuesOn, rehearsal.StateOf(row.Id).Exists);
            if (isThere)
            {
                Compare(row, from);
            }
            else if (from is not { } known || !HasAll(row))
            {
                _failed.Add(row.Id);
            }
            else
            {
                readable.Add((row, known, first!.Value));
            }
        }

        foreach (var together in readable.GroupBy(r => (r.From, r.First)))
        {
            Split(together.Key.From, together.Key.First, [.. together.Select(t => t.Row)]);
        }

        return _failed;
    }

    private InterventionId? FromOf(Entered row)
    {
        var written = row.Entry.Continues!;
        if (book.Find(written) is { } id && rehearsal.StateOf(id).Exists)
        {
            return id;
        }

        draft.Add(new Mistake(MistakeKind.UnknownIntervention, row.At("continues"), written, book.Nearest(written)));
        return null;
    }

    private bool HasAll(Entered row)
    {
        foreach (
            var (field, isThere) in new[] { ("name", row.Entry.Name is { Length: > 0 }), ("start", row.Entry.ContinuesOn is not null) }
        )
        {
            if (!isThere && !row.IsFaulty(field))
            {
                draft.Add(new Mistake(MistakeKind.RequiredMissing, row.At(field, field == "start" ? "continuesOn" : null)));
            }
        }

        return row.Entry is { Name.Length: > 0, ContinuesOn: not null };
    }

    /// <summary>Read again, the file finds those that it has begun.</summary>
    private void Compare(Entered row, InterventionId? from)
    {
        var (state, name) = (rehearsal.StateOf(row.Id), row.Entry.Continues!);
        if (from is { } id && !rehearsal.StateOf(id).EndChanges.Any(c => c.ContinuedBy.Any(n => Names.Key(n) == Names.Key(state.Name))))
        {
            draft.Add(new FileChange(FileChangeKind.SplitDiffers, row.At("continues"), state.Name, name));
        }
    }

    private void Split(InterventionId from, DateOnly first, IReadOnlyList<Entered> rows)
    {
        var (state, at) = (rehearsal.StateOf(from), rows[0].At("continues"));
        var split = new SplitIntervention(first.AddDays(-1), [.. rows.Select(r => r.Entry.Name!)]);
        if (rehearsal.RefusalOf(from, split) is { } refusal)
        {
            Fail(rows, at, refusal);
            return;
        }

        foreach (var successor in Splitting.Of(state, split))
        {
            var row = rows.First(r => Names.Key(r.Entry.Name!) == Names.Key(successor.Begin.Name));
            var begin = successor.Begin with { Kind = row.Entry.IsKindSaid ? row.Entry.Kind : successor.Begin.Kind };
            foreach (var command in successor.Given.Prepend(begin))
            {
                Take(row.Id, command, rows, row.At("name"));
            }
        }

        Take(from, split, rows, at);
        draft.Add(new FileChange(FileChangeKind.InterventionSplit, at, state.Name, split.Names, first));
    }

    private void Take(InterventionId id, InterventionCommand command, IReadOnlyList<Entered> rows, FilePlace at)
    {
        var (refusal, changes) = rehearsal.Play(id, command);
        if (refusal is not null)
        {
            Fail(rows, at, refusal);
        }
        else if (changes)
        {
            draft.Take(at, id, command);
        }
    }

    private void Fail(IReadOnlyList<Entered> rows, FilePlace at, Refusal refusal)
    {
        draft.Add(Mistake.Of(at, refusal));
        _failed.UnionWith(rows.Select(r => r.Id));
    }
}
