using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Text;

namespace FinsamBot.Runtime.Enrolling;

/// <summary>Finds interventions by id or name, among those that are registered and those that a file begins.</summary>
internal sealed class InterventionBook
{
    private const int MostGuesses = 100;

    private readonly Dictionary<InterventionId, string> _names = [];
    private readonly Dictionary<string, HashSet<InterventionId>> _byName = [];
    private int _guesses;

    public InterventionBook(IEnumerable<Intervention> registered)
    {
        foreach (var intervention in registered)
        {
            Add(intervention.Id, intervention.Name);
        }
    }

    public void Add(InterventionId id, string name)
    {
        _names[id] = name;
        if (!_byName.TryGetValue(Names.Key(name), out var same))
        {
            _byName[Names.Key(name)] = same = [];
        }

        same.Add(id);
    }

    public string? NameOf(InterventionId id) => _names.GetValueOrDefault(id);

    /// <summary>Null when there is none, or more than one of the name.</summary>
    public InterventionId? ByName(string name) =>
        _byName.TryGetValue(Names.Key(name), out var same) && same.Count == 1 ? same.Single() : null;

    public InterventionId? Find(string written)
    {
        if (_names.ContainsKey(new InterventionId(written)))
        {
            return new InterventionId(written);
        }

        var made = new InterventionId(Names.IdOf(written));
        return ByName(written) ?? (_names.ContainsKey(made) ? made : null);
    }

    public string? Nearest(string written) =>
        _guesses++ < MostGuesses
            ? NearestName.Of(written, _names.Values.Concat(_names.Keys.Select(id => id.Value)).Where(n => n.Length > 0), 3)
            : null;
}
