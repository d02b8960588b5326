namespace FinsamBot.Runtime.Delivery;

/// <summary>How one kind of agenda item is said in one channel: its card, its letter.</summary>
public abstract class Rendering
{
    /// <summary>The record that is said so, or one that several kinds are made of.</summary>
    public abstract Type Kind { get; }
}

/// <summary>
/// All that a channel can say, found among the types of its spoke: whoever adds a kind writes its rendering, and enters it in no list.
/// </summary>
public sealed class Repertoire<TRendering>
    where TRendering : Rendering
{
    private readonly Dictionary<Type, TRendering> _byKind = typeof(TRendering)
        .Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(TRendering)) && !t.IsAbstract)
        .Select(t => (TRendering)Activator.CreateInstance(t)!)
        .ToDictionary(r => r.Kind);

    /// <summary>Null for a kind that cannot be said here.</summary>
    public TRendering? For(Type kind)
    {
        for (var record = kind; record is not null; record = record.BaseType)
        {
            if (_byKind.TryGetValue(record, out var rendering))
            {
                return rendering;
            }
        }

        return null;
    }
}
