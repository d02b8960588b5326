using System.Collections.Immutable;
using System.Globalization;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Entries;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Figures;

/// <summary>Words about something that did not go as planned.</summary>
/// <param name="Said">Empty: a card to write it on is wanted.</param>
/// <param name="Of">Whose it is, when a button chose it.</param>
internal sealed record DeviationNote(string Said, InterventionId? Of)
{
    public static DeviationNote In(CardData data) =>
        new(
            data.Text(DeviationEntry.Text) ?? "",
            data.Text(Fields.ChosenIntervention) is { Length: > 0 } id ? new InterventionId(id) : null
        );
}

/// <summary>A deviation said in the chat on any day: saved at once, and shown to be completed.</summary>
internal sealed class Deviating(Shelf shelf, DeviationReport reports, ReportHandler handler)
{
    public async Task<Card> NoteAsync(DeviationNote note, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        var mine = (await shelf.InterventionsAsync(caller.Now, cancellation))
            .Where(v => v.Circumstances.MayWrite(caller.Id, caller.Today))
            .ToList();
        var named = mine.Where(v => note.Of is { } id ? v.Intervention.Id == id : SpokenWhose.Names(note.Said, v.Intervention.Name))
            .ToList();
        return (
            named.Count > 0 ? named
            : note.Of is null ? mine
            : []
        ) switch
        {
            [] => RefusalCard.Of(to, Notice.Of(new Refusal(RefusalReason.OnlyLeadWrites), to)),
            [var one] => await NoteAsync(SpokenWhose.Without(note.Said, one.Intervention.Name), one, caller, cancellation),
            var several => DeviationCard.Ask(to, several, note.Said),
        };
    }

    private async Task<Card> NoteAsync(string said, InterventionView intervention, Caller caller, CancellationToken cancellation)
    {
        var (to, spoken) = (caller.Reader, SpokenDeviation.Read(said, caller.Today));
        var mayOpen = said.Length > 0 && spoken.Vague.Length == 0;
        var (view, refused) = await reports.FindAsync(intervention, spoken.On, caller, mayOpen, cancellation);
        if (view is null && !mayOpen && refused is null)
        {
            return DeviationCard.NoReport(to, Notice.Bad(to["Deviation_SayWhat"]), said);
        }

        if (view is null || EntryPlace.Find(view, SectionKind.Deviations) is not { } place)
        {
            return DeviationCard.NoReport(to, refused ?? Notice.Bad(to["Deviation_NoForm"]), said);
        }

        return said.Length == 0 ? EntryHandling.Open(place, null, caller, null)
            : spoken.Vague.Length > 0 ? AskDay(place, spoken, caller)
            : await SaveAsync(place, spoken, caller, cancellation);
    }

    /// <summary>Nothing is saved under a day that nobody named: what was said stands on the card, and the day is asked for.</summary>
    private static Card AskDay(EntryPlace place, SpokenDeviation spoken, Caller caller) =>
        Unsaved(
            place,
            DeviationEntry.Of(spoken.Plain).SetItem(DeviationEntry.Day, ""),
            Notice.Bad(caller.Reader["Deviation_WhichDay", Notice.Quote(spoken.Vague)]),
            caller
        );

    private static Card Unsaved(EntryPlace place, ImmutableDictionary<string, string> values, Notice notice, Caller caller) =>
        EntryCard.Of(caller.Reader, EntryForms.Of(place, null, caller) with { Values = values, IsUnsaved = true }, notice);

    private async Task<Card> SaveAsync(EntryPlace place, SpokenDeviation spoken, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        var reply = await handler.HandleAsync(
            place.View.Id,
            caller.Request(new NoteDeviation(null, spoken.On, spoken.Kind, spoken.Text, spoken.Amount, "")),
            cancellation
        );
        place = place with { View = reply.View ?? place.View };
        if (reply.Refusal is { } refusal)
        {
            return Unsaved(place, DeviationEntry.Of(spoken.Plain), Notice.Of(refusal, to), caller);
        }

        if (!place.View.Tells(spoken.On))
        {
            var line = DeviationEntry.Line(spoken.Plain, to.Language);
            return DeviationCard.Told(to, place.View, DeviationCard.WhereIs(to, place.View, spoken.On, line.ToString()));
        }

        var noted = place
            .Figures.Deviations.Where(d => d.Text == spoken.Text.Trim())
            .MaxBy(d => d.Number)
            ?.Number.ToString(CultureInfo.InvariantCulture);
        return EntryHandling.Open(place, noted, caller, Notice.Good(to["Deviation_Saved", to.Period(place.View)]));
    }
}
