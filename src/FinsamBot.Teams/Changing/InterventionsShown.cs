using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Changing;

/// <summary>An intervention, by a button or by what was said.</summary>
internal sealed record SomeIntervention(InterventionId? Id)
{
    public static SomeIntervention Of(CardData data) =>
        new(data.Text(Fields.Intervention) is { Length: > 0 } id ? new InterventionId(id) : null);
}

/// <summary>Shows the office its interventions, and each with what can be changed in it.</summary>
internal sealed class InterventionsShown(InterventionHandler handler, Shelf shelf)
{
    public async Task<Card> ListAsync(Caller caller, CancellationToken cancellation) =>
        InterventionListCard.Of(caller, await AllAsync(caller, cancellation));

    public async Task<Card> ShowAsync(SomeIntervention which, Caller caller, CancellationToken cancellation) =>
        which.Id is { } id && await handler.FindAsync(id, caller.Now, cancellation) is { } view
            ? InterventionCard.Of(caller, view)
            : await ListAsync(caller, cancellation);

    private async Task<IReadOnlyList<InterventionView>> AllAsync(Caller caller, CancellationToken cancellation) =>
        [.. (await shelf.InterventionsAsync(caller.Now, cancellation)).OrderBy(v => v.Intervention.Name, StringComparer.Ordinal)];
}
