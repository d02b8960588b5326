using FinsamBot.Domain.Deliveries;

namespace FinsamBot.Domain.People;

/// <summary>A way to people, as the rules see it. Each spoke that carries messages declares its own.</summary>
/// <param name="Reaches">Whether something can be sent to the person now.</param>
/// <param name="Says">Whether something of that kind can be said there: it has a card, a letter, a text.</param>
public sealed record Way(ChannelKind Channel, Func<Addressee, bool> Reaches, Func<Type, bool> Says)
{
    /// <summary>Kinds that are not said there on purpose, and why.</summary>
    public IReadOnlyDictionary<Type, string> Silences { get; init; } = new Dictionary<Type, string>();

    /// <summary>What the key of an item ends with that goes this way after another failed.</summary>
    public string Ending { get; } = "/" + Channel.Name.ToLowerInvariant();

    public static Way OfChats(Func<Type, bool> says) => new(ChannelKind.Teams, to => to.Conversation is not null, says);

    public static Way OfLetters(Func<Type, bool> says) => new(ChannelKind.Mail, to => !string.IsNullOrWhiteSpace(to.Mail), says);
}

/// <summary>The ways to people, in the order in which they are tried. The last one takes whatever is of use outside a chat.</summary>
public sealed class Ways
{
    private readonly Way[] _inOrder;

    private Ways(Way[] inOrder) => _inOrder = inOrder;

    /// <summary>A chat, else a letter: where nobody has declared any.</summary>
    public static Ways Usual { get; } = new([Way.OfChats(_ => true), Way.OfLetters(_ => true)]);

    public IReadOnlyList<Way> All => _inOrder;

    /// <summary>After it nothing more is tried.</summary>
    public Way Last => _inOrder[^1];

    public static Ways Of(IEnumerable<Way>? declared) => declared?.ToArray() is { Length: > 0 } inOrder ? new Ways(inOrder) : Usual;

    /// <summary>
    /// The first way, not before a channel's, that can say something of a kind and reaches the person. Where none does, the last one: an
    /// address may be known tomorrow. Null when it cannot be said there.
    /// </summary>
    /// <param name="from">A channel that nobody has declared holds nothing back.</param>
    public Way? First(ChannelKind from, Type kind, Addressee to) => Next(Math.Max(0, IndexOf(from)), kind, to);

    /// <summary>Likewise the next way after a channel; null after the last one, and after one that lies before
    /// <paramref name="from"/>.</summary>
    public Way? After(ChannelKind channel, ChannelKind from, Type kind, Addressee to)
    {
        var index = IndexOf(channel);
        return index < 0 || index < IndexOf(from) ? null : Next(index + 1, kind, to);
    }

    private Way? Next(int start, Type kind, Addressee to)
    {
        for (var i = start; i < _inOrder.Length; i++)
        {
            if (_inOrder[i].Says(kind) && _inOrder[i].Reaches(to))
            {
                return _inOrder[i];
            }
        }

        return start < _inOrder.Length && Last.Says(kind) ? Last : null;
    }

    private int IndexOf(ChannelKind channel)
    {
        for (var i = 0; i < _inOrder.Length; i++)
        {
            if (_inOrder[i].Channel == channel)
            {
                return i;
            }
        }

        return -1;
    }
}
