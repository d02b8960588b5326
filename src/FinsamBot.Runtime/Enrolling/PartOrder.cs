using FinsamBot.Domain.Events;

namespace FinsamBot.Runtime.Enrolling;

/// <summary>Puts a part after what it is a part of, and otherwise keeps the order of the file. Parts in a circle are told.</summary>
internal sealed class PartOrder(EnrolmentDraft draft, InterventionBook book, IReadOnlyList<Entered> all)
{
    private readonly ILookup<InterventionId, Entered> _byId = all.ToLookup(e => e.Id);
    private readonly HashSet<InterventionId> _done = [];
    private readonly List<InterventionId> _above = [];
    private readonly List<Entered> _ordered = [];

    public IReadOnlyList<Entered> InOrder()
    {
        foreach (var entered in all)
        {
            Follow(entered.Id);
        }

        return _ordered;
    }

    private void Follow(InterventionId id)
    {
        if (!_byId.Contains(id) || _done.Contains(id))
        {
            return;
        }

        if (_above.Contains(id))
        {
            Tell(_byId[id].First());
            return;
        }

        _above.Add(id);
        foreach (var parent in _byId[id].Select(e => e.Parent).OfType<InterventionId>())
        {
            Follow(parent);
        }

        _above.RemoveAt(_above.Count - 1);
        if (_done.Add(id))
        {
            _ordered.AddRange(_byId[id]);
        }
    }

    private void Tell(Entered first)
    {
        var circle = _above.SkipWhile(a => a != first.Id).Append(first.Id);
        var names = circle.Select(a => book.NameOf(a) is { Length: > 0 } name ? name : a.Value);
        draft.Add(
            new Mistake(MistakeKind.CircularParts, first.At("parent"), first.Entry.Parent ?? "") { Arguments = [string.Join(" → ", names)] }
        );
    }
}
