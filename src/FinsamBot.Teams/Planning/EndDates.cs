using System.Text.RegularExpressions;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Planning;

/// <summary>The last day of an intervention: what a new one would change is shown before the office decides.</summary>
internal sealed partial class EndDates(InterventionHandler handler, AssociationDirectory directory, Shelf shelf)
{
    public async Task<Card> AskAsync(Intent.MoveEnd move, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        if (!Shelf.IsAdministrator(await directory.AssociationAsync(cancellation), caller.Person.Id))
        {
            return Refused(to, new Refusal(RefusalReason.OnlyOfficeDecides));
        }

        var (said, isOpen) = (SpokenDates.Find(move.Said, caller.Today), Open().IsMatch(SpokenDates.Flat(move.Said)));
        if (!isOpen && said is not { IsReal: true })
        {
            return said is null
                ? RefusalCard.AboutDays(to, Notice.Bad(to["End_WhichDay"]))
                : Refused(to, new Refusal(RefusalReason.UnreadableDate, said.Words));
        }

        var all = await shelf.InterventionsAsync(caller.Now, cancellation);
        var named = all.Where(v => SpokenWords.Fold(move.Said).Contains(SpokenWords.Fold(v.Intervention.Name), StringComparison.Ordinal))
            .ToList();
        return (named.Count == 0 && all.Count == 1 ? all : named) is [var view]
            ? await AskAsync(view, isOpen ? null : said!.First, caller, cancellation)
            : RefusalCard.AboutDays(to, Notice.Bad(to["End_Whose"]));
    }

    public async Task<Card> MoveAsync(Intent.ConfirmEnd confirm, Caller caller, CancellationToken cancellation)
    {
        var reply = await handler.HandleAsync(confirm.Intervention, caller.Request(new MoveEndDate(confirm.Last)), cancellation);
        return reply.Refusal is { } refusal ? Refused(caller.Reader, refusal)
            : reply.View.Intervention.EndChanges.LastOrDefault() is { } change
                ? EndMovedCard.Of(caller.Reader, reply.View, change, Notice.Good(caller.Reader["End_Done"]))
            : Unchanged(caller.Reader, reply.View);
    }

    /// <summary>Decided and folded as it would be, and nothing written.</summary>
    private async Task<Card> AskAsync(InterventionView view, DateOnly? last, Caller caller, CancellationToken cancellation)
    {
        var parent = view.Intervention.Parent is { } id ? await directory.InterventionAsync(id, cancellation) : null;
        var decision = InterventionRules.On(view.State, view.Intervention.Id, parent, caller.Request(new MoveEndDate(last)));
        var then = decision.Events.Aggregate(
            view.Intervention,
            (state, e) => Intervention.Evolve(state, new EventRecord(0, caller.Stamp, e))
        );
        return decision.Refusal is { } refusal ? Refused(caller.Reader, refusal)
            : decision.Events.Count == 0 ? Unchanged(caller.Reader, view)
            : EndConfirmCard.Of(caller.Reader, view, view with { Circumstances = view.Circumstances with { Intervention = then } });
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
