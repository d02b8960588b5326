using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Interventions;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Planning;
using FinsamBot.Teams.Reminding;

namespace FinsamBot.Teams.Delivery;

internal sealed class CardForStandInAsked : CardFor<StandInAsked, InterventionView>
{
    protected override Card Of(Reader to, StandInAsked item, InterventionView view) => StandInAskedCard.Of(to, view, item.Away, item.Last);

    protected override Entry EntryOf(Reader to, StandInAsked item, InterventionView view) =>
        StandInAskedCard.EntryOf(to, view, item.Away, item.Last);
}

internal sealed class CardForShortTimeAhead : CardFor<ShortTimeAhead, InterventionView>
{
    protected override Card? Of(Reader to, ShortTimeAhead item, InterventionView view) =>
        item.PlannedIn(view) is { } planned ? ShortTimeCard.Of(to, view, planned) : null;

    protected override Entry? EntryOf(Reader to, ShortTimeAhead item, InterventionView view) =>
        item.PlannedIn(view) is { } planned ? ShortTimeCard.EntryOf(to, view, planned) : null;
}

internal sealed class CardForEndDateMoved : CardFor<EndDateMoved, InterventionView>
{
    protected override Card? Of(Reader to, EndDateMoved item, InterventionView view) =>
        ChangeIn(view, item) is { } change ? EndMovedCard.Of(to, view, change) : null;

    protected override Entry? EntryOf(Reader to, EndDateMoved item, InterventionView view) =>
        ChangeIn(view, item) is { } change ? EndMovedCard.EntryOf(to, view, change) : null;

    private static EndChange? ChangeIn(InterventionView view, EndDateMoved item) =>
        view.Intervention.EndChanges.Find(c => c.Number == item.Change);
}

internal sealed class CardForChangeTold : CardFor<ChangeTold, InterventionView>
{
    protected override Card? Of(Reader to, ChangeTold item, InterventionView view) =>
        item.ChangeIn(view) is { } change ? ChangeToldCard.Of(to, view, change) : null;

    protected override Entry? EntryOf(Reader to, ChangeTold item, InterventionView view) =>
        item.ChangeIn(view) is { } change ? ChangeToldCard.EntryOf(to, view, change) : null;
}
