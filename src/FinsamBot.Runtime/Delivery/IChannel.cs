using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.People;

namespace FinsamBot.Runtime.Delivery;

/// <summary>Carries agenda items to people: a Teams chat, a mailbox over Graph, a folder of .eml files.</summary>
public interface IChannel
{
    ChannelKind Kind { get; }

    /// <summary>Messages that should be under way at a time: as many as fill what the platform allows, and no more than it takes at
    /// once.</summary>
    int Abreast => 4;

    /// <summary>What is noted of a person whom it cannot reach any more; null: nothing is.</summary>
    ContactCommand? NoteLost(string reason) => null;

    /// <summary>
    /// Renders and sends one message, having waited for its place in the platform's sending limits when that is near. Never throws for what
    /// the outside world does: every end is an outcome. When <see cref="DeliveryRequest.Before"/> is set, an earlier try may have sent
    /// already; a channel that can look must look first, and one that cannot answers <see cref="SendOutcome.Unknown"/>.
    /// </summary>
    /// <param name="record">Stores a handle before the step that cannot be undone.</param>
    Task<SendOutcome> SendAsync(DeliveryRequest request, RecordHandle record, CancellationToken cancellation);
}

public delegate Task RecordHandle(string handle, CancellationToken cancellation);

/// <summary>One item with what is needed to write it.</summary>
public sealed record Parcel(AgendaItem Item, ObligationView View);

/// <summary>One message to one person in one channel: usually a single item; several that fell due the same morning are gathered.</summary>
/// <param name="Letter">Names the message among all messages ever; when <paramref name="Before"/> is set, the one of that earlier try,
/// which may hold more items.</param>
/// <param name="Before">An earlier try of this letter that has no known end; null the first time and after a clean postponement.</param>
public sealed record DeliveryRequest(IReadOnlyList<Parcel> Parcels, string Letter, Attempt? Before)
{
    public DeliveryRequest(AgendaItem item, ObligationView view, Attempt? before)
        : this([new Parcel(item, view)], item?.Key ?? "", before) { }

    /// <summary>
    /// The key under which a channel makes the message now, to find it again. What is tried again goes by its own key, because the letter
    /// of the earlier try, if it is there at all, holds other items too.
    /// </summary>
    public string Name => Before is null ? Letter : Item.Key;

    /// <summary>Under which keys an earlier try may have made the message.</summary>
    public IReadOnlyList<string> EarlierNames => Letter == Name ? [Letter] : [Letter, Name];

    /// <summary>The first item; all are for the same person.</summary>
    public AgendaItem Item => Parcels[0].Item;

    public Addressee To => Item.To;
}
