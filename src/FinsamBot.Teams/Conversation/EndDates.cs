using System.Text.RegularExpressions;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Planning;
using FinsamBot.Teams.Conversation.Spoken;

namespace FinsamBot.Teams.Conversation;

/// <summary>The last day of an intervention: what a new one would change is shown before the office decides.</summary>
internal sealed partial class EndDates(InterventionHandler handler, AssociationDirectory directory, Shelf shelf)
{
    public async Task<Card> AskAsync(Wish.MoveEnd move, Guest guest, CancellationToken cancellation)
    {
        var to = guest.Reader;
        if (!Shelf.IsAdministrator(await directory.AssociationAsync(cancellation), guest.Person.Id))
        {
            return Refused(to, new Refusal(RefusalReason.OnlyOfficeDecides));
        }

        var (said, isOpen) = (SpokenDates.Find(move.Said, guest.Today), Open().IsMatch(SpokenDates.Flat(move.Said)));
        if (!isOpen && said is not { IsReal: true })
        {
            return said is null
                ? RefusalCard.AboutDays(to, Notice.Bad(to["End_WhichDay"]))
                : Refused(to, new Refusal(RefusalReason.UnreadableDate, said.Words));
        }

        var all = await shelf.InterventionsAsync(guest.Now, cancellation);
        var named = all.Where(v => SpokenWish.Fold(move.Said).Contains(SpokenWish.Fold(v.Intervention.Name), StringComparison.Ordinal))
            .ToList();
        return (named.Count == 0 && all.Count == 1 ? all : named) is [var view]
            ? await AskAsync(view, isOpen ? null : said!.First, guest, cancellation)
            : RefusalCard.AboutDays(to, Notice.Bad(to["End_Whose"]));
    }

    public async Task<Card> MoveAsync(Wish.ConfirmEnd confirm, Guest guest, CancellationToken cancellation)
    {
        var reply = await handler.HandleAsync(confirm.Intervention, guest.Request(new MoveEndDate(confirm.Last)), cancellation);
        return reply.Refusal is { } refusal ? Refused(guest.Reader, refusal)
            : reply.View.Intervention.EndChanges.LastOrDefault() is { } change
                ? EndMovedCard.Of(guest.Reader, reply.View, change, Notice.Good(guest.Reader["End_Done"]))
            : Unchanged(guest.Reader, reply.View);
    }

    /// <summary>Decided and folded as it would be, and nothing written.</summary>
    private async Task<Card> AskAsync(InterventionView view, DateOnly? last, Guest guest, CancellationToken cancellation)
    {
        var parent = view.Intervention.Parent is { } id ? await directory.InterventionAsync(id, cancellation) : null;
        var decision = InterventionRules.On(view.State, view.Intervention.Id, parent, guest.Request(new MoveEndDate(last)));
        var then = decision.Events.Aggregate(
            view.Intervention,
            (state, e) => Intervention.Evolve(state, new EventRecord(0, guest.Stamp, e))
        );
        return decision.Refusal is { } refusal ? Refused(guest.Reader, refusal)
            : decision.Events.Count == 0 ? Unchanged(guest.Reader, view)
            : EndConfirmCard.Of(guest.Reader, view, view with { Circumstances = view.Circumstances with { Intervention = then } });
    }

    private static Card Unchanged(Reader to, InterventionView view) =>
        RefusalCard.AboutDays(to, Notice.Bad(to["End_Same", view.Intervention.Name]));

    private static Card Refused(Reader to, Refusal refusal) => RefusalCard.AboutDays(to, Notice.Of(refusal, to));

    [GeneratedRegex(
        @"\b(?:tills vidare|inget slut|inget slutdatum|open|no end)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Open();
}
