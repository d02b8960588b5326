using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Delivery;

/// <summary>From what the bot owes somebody to the card that says it.</summary>
internal static class Notices
{
    private static readonly Repertoire<CardFor> Known = new();

    /// <summary>Whether there is a card for items of that kind.</summary>
    public static bool Has(Type kind) => Known.For(kind) is not null;

    /// <summary>Null when something in it belongs in another channel: it is not left out silently.</summary>
    public static Card? Of(DeliveryRequest request, LinkTo link)
    {
        var to = new Reader(new PersonId(request.To.Id), request.To.Language, link);
        var card = CardOf(to, request);
        return card is null || request.To.ReceivedBy is null ? card : TrialMark.On(card, to, request.To.Name);
    }

    private static Card? CardOf(Reader to, DeliveryRequest request)
    {
        if (request.Parcels is [var only])
        {
            return CardOf(to, only);
        }

        var entries = request.Parcels.Select(p => Known.For(p.Item.GetType())?.EntryOf(to, p)).ToList();
        if (entries.Contains(null))
        {
            return null;
        }

        // Two items can come to the same words, such as a report that is neither registered nor signed: they are said once.
        var said = entries.OfType<Entry>().DistinctBy(e => (e.Name, e.Says)).ToList();
        return said.Count == 1 ? CardOf(to, request.Parcels[0]) : GatheredCard.Of(to, request.To.FirstName, said);
    }

    private static Card? CardOf(Reader to, Parcel parcel) => Known.For(parcel.Item.GetType())?.Of(to, parcel);
}
