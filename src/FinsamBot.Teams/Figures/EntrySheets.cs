using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Entries;
using Newtonsoft.Json.Linq;

namespace FinsamBot.Teams.Figures;

/// <summary>The forms of entries for pages: what the cards ask for, read as the cards read it.</summary>
internal sealed class EntrySheets(LinkTo link)
{
    public FigureEntries All => new(Rows, Open, Read, Removal);

    private EntryListing Rows(EntryAsk ask)
    {
        var (to, place) = (ReaderOf(ask), PlaceOf(ask));
        var lines = place.Lines(to.Language);
        if (place.Kind.IsByPart && EntryForms.PartsOf(place) is { Count: > 0 } parts)
        {
            return new EntryListing([.. EntryLine.OfParts(to, lines, parts).Select(l => Row(to, l, "Do_CountPart"))], null, null);
        }

        return new EntryListing(
            [.. lines.Select(l => Row(to, l, "Do_Change"))],
            lines.Count == 0 ? to["Entries_None_" + ask.Section.Kind] : null,
            place.Kind.IsByPart && lines.Count > 0 ? null : to["Do_Add_" + ask.Section.Kind]
        );
    }

    private EntrySheet? Open(EntryAsk ask) => ReaderOf(ask) is var to && FormOf(ask, to) is { } form ? SheetOf(to, form) : null;

    private FilledEntry? Read(EntryAsk ask, string seen, IReadOnlyDictionary<string, string> values)
    {
        var (to, place) = (ReaderOf(ask), PlaceOf(ask));
        if (place.Kind.IsByPart && FormOf(ask, to) is null)
        {
            return null;
        }

        var begun = EntryForms.Of(place, IdOf(ask, place), to.Language, "");
        var typed = EntryForms.Typed(begun, CardData.Of(JObject.FromObject(values)));
        if (to.Hindrance(ask.View) is { } refusal)
        {
            return Problem(to, typed, Notice.Of(refusal, to));
        }

        if (EntryForms.Meanwhile(to, place, begun, typed, seen) is var (form, changed))
        {
            return Problem(to, form, changed);
        }

        var reading = place.Kind.Read(typed.Id, typed.Values, to, ask.View.Today);
        return reading.Problem is { } problem
            ? Problem(to, typed, problem)
            : new FilledEntry(SheetOf(to, typed), reading.Command) { OfDay = reading.OfDay?.On };
    }

    private FigureCommand? Removal(EntryAsk ask) =>
        ask.Id is { } id && PlaceOf(ask) is var place && place.Kind.Saved(place.Figures, id, ask.Language) is not null
            ? place.Kind.Removal(id)
            : null;

    private static FilledEntry Problem(Reader to, EntryForm form, Notice notice) => new(SheetOf(to, form), null, notice.Text);

    /// <summary>Null when the entry that is asked for is gone.</summary>
    private static EntryForm? FormOf(EntryAsk ask, Reader to)
    {
        var (place, id) = (PlaceOf(ask), IdOf(ask, PlaceOf(ask)));
        var form = EntryForms.Of(place, id, to.Language, "");
        var isThere = place.Kind.IsByPart ? id is "" or null || form.Parts.Contains(id) : id is null || form.Seen.Length > 0;
        return isThere ? form : null;
    }

    /// <summary>What goes by part is the whole intervention's where no part is named.</summary>
    private static string? IdOf(EntryAsk ask, EntryPlace place) => ask.Id ?? (place.Kind.IsByPart ? "" : null);

    private static EntrySheet SheetOf(Reader to, EntryForm form) =>
        new(
            form.Id,
            form.Kind.TitleOf(to, form),
            [.. form.Kind.Fields(to, form).Select(f => f with { Value = f.Name.Length > 0 ? form[f.Name] : "" })],
            form.Seen
        );

    private static EntryRow Row(Reader to, EntryLine line, string change) => new(line.Id, line.Name, line.Says, to[change, line.Name]);

    private static EntryPlace PlaceOf(EntryAsk ask) =>
        EntryPlace.Find(ask.View, ask.Section.Id) ?? throw new InvalidOperationException($"Nothing is registered in {ask.Section.Id}.");

    private Reader ReaderOf(EntryAsk ask) => new(ask.By, ask.Language, link);
}
