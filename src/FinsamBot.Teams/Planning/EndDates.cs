using System.Text.RegularExpressions;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Planning;

/// <summary>Words about the last day of an intervention; or the day that a button confirms.</summary>
/// <param name="Last">Null leaves the end open.</param>
internal sealed record EndNote(string Said, InterventionId? Confirmed = null, DateOnly? Last = null)
{
    public static EndNote? Of(CardData data) =>
        data.Text(Fields.Said) is { } said ? new EndNote(said)
        : data.Text(Fields.Intervention) is { Length: > 0 } id && (data.Text(Fields.Day) == "" || data.Day(Fields.Day) is not null)
            ? new EndNote("", new InterventionId(id), data.Day(Fields.Day))
        : null;
}

/// <summary>The last day of an intervention: what a new one would change is shown before the office decides.</summary>
internal sealed partial class EndDates(InterventionHandler handler, AssociationDirectory directory, Shelf shelf)
{
    /// <summary>Shown first, moved when it is confirmed.</summary>
    public Task<Card> NoteAsync(EndNote note, Caller caller, CancellationToken cancellation) =>
        note.Confirmed is { } id ? MoveAsync(id, note.Last, caller, cancellation) : AskAsync(note.Said, caller, cancellation);

    private async Task<Card> AskAsync(string words, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        var (said, isOpen) = (SpokenDates.Find(words, caller.Today), Open().IsMatch(SpokenDates.Flat(words)));
        if (!isOpen && said is not { IsReal: true })
        {
            return said is null
                ? RefusalCard.AboutDays(to, Notice.Bad(to["End_WhichDay"]))
                : RefusalCard.AboutDays(to, DayNotice.Of(said, to));
        }

        var all = await shelf.InterventionsAsync(caller.Now, cancellation);
        var named = all.Where(v => SpokenWords.Fold(words).Contains(SpokenWords.Fold(v.Intervention.Name), StringComparison.Ordinal))
            .ToList();
        return (named.Count == 0 && all.Count == 1 ? all : named) is [var view]
            ? await AskAsync(view, isOpen ? null : said!.First, caller, cancellation)
            : RefusalCard.AboutDays(to, Notice.Bad(to["End_Whose"]));
    }

    private async Task<Card> MoveAsync(InterventionId id, DateOnly? last, Caller caller, CancellationToken cancellation)
    {
        var reply = await handler.HandleAsync(id, caller.Request(new MoveEndDate(last)), cancellation);
        return reply.Refusal is { } refusal ? Refused(caller.Reader, refusal)
            : reply.View.Intervention.EndChanges.LastOrDefault() is { } change
                ? EndMovedCard.Of(caller.Reader, reply.View, change, Notice.Good(caller.Reader["End_Done"]))
            : Unchanged(caller.Reader, reply.View);
    }

    /// <summary>Decided and folded as it would be, and nothing written.</summary>
    public async Task<Card> AskAsync(InterventionView view, DateOnly? last, Caller caller, CancellationToken cancellation)
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
