using FinsamBot.Domain.Agenda;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Delivery;

/// <summary>Says one kind of agenda item in a chat.</summary>
internal abstract class CardFor : Rendering
{
    /// <summary>Null when there is nothing to say of it any more.</summary>
    public abstract Card? Of(Reader to, Parcel parcel);

    /// <summary>What stands of it among several things in one card; null when it has to be a card of its own.</summary>
    public abstract Entry? EntryOf(Reader to, Parcel parcel);
}

/// <inheritdoc/>
internal abstract class CardFor<TItem, TView> : CardFor
    where TItem : AgendaItem
    where TView : ObligationView
{
    public sealed override Type Kind => typeof(TItem);

    public sealed override Card? Of(Reader to, Parcel parcel) =>
        parcel is { Item: TItem item, View: TView view } ? Of(to, item, view) : null;

    public sealed override Entry? EntryOf(Reader to, Parcel parcel) =>
        parcel is { Item: TItem item, View: TView view } ? EntryOf(to, item, view) : null;

    protected abstract Card? Of(Reader to, TItem item, TView view);

    protected virtual Entry? EntryOf(Reader to, TItem item, TView view) => null;
}
