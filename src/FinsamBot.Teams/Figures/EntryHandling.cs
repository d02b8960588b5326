using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Entries;
using FinsamBot.Teams.Writing;

namespace FinsamBot.Teams.Figures;

/// <summary>Which entry of a section.</summary>
/// <param name="Id">Null: a new one.</param>
internal sealed record EntryChoice(string Section, string? Id)
{
    public static EntryChoice Of(CardData data) => new(data.Text(Fields.Section) ?? "", data.Text(Fields.Entry));

    /// <summary>One that is there already; null when none is named.</summary>
    public static EntryChoice? OfKnown(CardData data) => Of(data) is { Id: not null } known ? known : null;
}

/// <summary>An entry's inputs.</summary>
/// <param name="Id">Null: a new one.</param>
/// <param name="Then">Where to go afterwards.</param>
internal sealed record EntrySave(string Section, string? Id, string Then, CardData Data)
{
    public static EntrySave Of(CardData data) =>
        new(data.Text(Fields.Section) ?? "", data.Text(Fields.Entry), data.Text(Fields.Then) ?? Go.Page, data);
}

/// <summary>Goals, counts, deviations and posts, one card each: shown, saved and removed. What cannot be saved is shown again with the
/// reason.</summary>
internal sealed class EntryHandling(ReportHandler handler)
{
    public static Task<Card> ShowAsync(ReportView view, EntryChoice choice, Caller caller, CancellationToken cancellation) =>
        Task.FromResult(Open(view, choice.Section, choice.Id, null, caller));

    /// <param name="id">Null: a new one.</param>
    public static Card Open(ReportView view, string section, string? id, Notice? notice, Caller caller) =>
        EntryPlace.Find(view, section) is { } place ? Open(place, id, caller, notice) : Pages.NoSuch(caller.Reader, view, section);

    public Task<Card> SaveAsync(ReportView view, EntrySave save, Caller caller, CancellationToken cancellation) =>
        AtAsync(view, save.Section, caller, place => SaveAsync(place, save, caller, cancellation));

    public Task<Card> AskRemoveAsync(ReportView view, EntryChoice choice, Caller caller, CancellationToken cancellation) =>
        AtAsync(view, choice.Section, caller, place => RemoveAsync(place, choice.Id!, isSure: false, caller, cancellation));

    public Task<Card> RemoveAsync(ReportView view, EntryChoice choice, Caller caller, CancellationToken cancellation) =>
        AtAsync(view, choice.Section, caller, place => RemoveAsync(place, choice.Id!, isSure: true, caller, cancellation));

    private static async Task<Card> AtAsync(ReportView view, string section, Caller caller, Func<EntryPlace, Task<Card>> answer) =>
        EntryPlace.Find(view, section) is { } place ? await answer(place) : Pages.NoSuch(caller.Reader, view, section);

    /// <param name="id">Null: a new one.</param>
    public static Card Open(EntryPlace place, string? id, Caller caller, Notice? notice)
    {
        var to = caller.Reader;
        if (to.Hindrance(place.View) is { } refusal)
        {
            return Page(to, place, Notice.Of(refusal, to));
        }

        if (place.Kind.IsByPart)
        {
            var parts = EntryForms.PartsOf(place);
            id ??= parts.Count > 0 ? null : "";
            return id is null ? PartsCard.Of(to, place.View, place.Page, place.Section, parts, notice)
                : id.Length > 0 && !parts.Contains(id) ? Page(to, place, Gone(to))
                : EntryCard.Of(to, EntryForms.Of(place, id, caller), notice);
        }

        return id is not null && place.Kind.Saved(place.Figures, id, to.Language) is null
            ? Page(to, place, Gone(to))
            : EntryCard.Of(to, EntryForms.Of(place, id, caller), notice);
    }

    private async Task<Card> SaveAsync(EntryPlace place, EntrySave save, Caller caller, CancellationToken cancellation)
    {
        var (to, form) = (caller.Reader, EntryForms.Of(place, save.Id, caller));
        if (place.Kind.IsByPart && save.Id is { Length: > 0 } part && !form.Parts.Contains(part))
        {
            return Page(to, place, Gone(to));
        }

        if (!save.Data.HasInputs)
        {
            return EntryCard.Of(to, form, Notice.Bad(to["Page_NoText"]));
        }

        var typed = EntryForms.Typed(form, save.Data);
        var isSame = EntryValues.AreSame(form.Values, typed.Values);
        if (isSame && save.Then == Go.Back)
        {
            return Page(to, place, null);
        }

        if (to.Hindrance(place.View) is { } hindrance)
        {
            return EntryCard.Of(to, typed, Notice.Of(hindrance, to));
        }

        return EntryForms.Meanwhile(to, place, form, typed, save.Data.Text(Fields.Seen)) is var (shown, changed)
            ? EntryCard.Of(to, shown, changed)
            : await SaveAsync(place, typed, save, caller, cancellation);
    }

    /// <param name="isSure">Else it is asked first.</param>
    private async Task<Card> RemoveAsync(EntryPlace place, string id, bool isSure, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        if (to.Hindrance(place.View) is { } hindrance)
        {
            return Page(to, place, Notice.Of(hindrance, to));
        }

        if (LineOf(to, place, id) is not { } line)
        {
            return Page(to, place, Gone(to));
        }

        if (!isSure)
        {
            return EntryCard.AskRemove(to, EntryForms.Of(place, id, caller), line);
        }

        var reply = await handler.HandleAsync(place.View.Id, caller.Request(place.Kind.Removal(id)), cancellation);
        return Page(
            to,
            place with
            {
                View = reply.View ?? place.View,
            },
            reply.Refusal is { } refusal ? Notice.Of(refusal, to) : Notice.Good(to["Entry_Removed", line])
        );
    }

    private async Task<Card> SaveAsync(EntryPlace place, EntryForm typed, EntrySave save, Caller caller, CancellationToken cancellation)
    {
        var (to, reading) = (caller.Reader, place.Kind.Read(typed.Id, typed.Values, caller.Reader, place.View.Today));
        if (reading.Command is null)
        {
            return EntryCard.Of(to, typed, reading.Problem);
        }

        // A new one is named after its card and what was typed there: pressed twice, it is registered once.
        var commandId = typed.Id is null
            ? "entry/" + EntryValues.MarkOf(typed.Values.SetItem(Fields.Fresh, typed.Fresh))
            : caller.CommandId;
        var reply = await handler.HandleAsync(place.View.Id, caller.Request(reading.Command, commandId), cancellation);
        if (reply.Refusal is { } refusal)
        {
            return EntryCard.Of(to, typed, Notice.Of(refusal, to));
        }

        var after = place with { View = reply.View ?? place.View };
        var saved =
            reading.OfDay is { } entry && !after.View.Tells(entry.On)
                ? DeviationCard.WhereIs(to, after.View, entry.On, entry.Line)
                : Notice.Good(NewLine(to, place, after) is { } line ? to["Entry_Saved", line] : to["Saved"]);
        return save.Then == Go.More ? Open(after, null, caller, saved) : Page(to, after, saved);
    }

    private static string? LineOf(Reader to, EntryPlace place, string id) =>
        place.Lines(to.Language).FirstOrDefault(l => l.Id == id)?.ToString();

    private static string? NewLine(Reader to, EntryPlace before, EntryPlace after) =>
        after.Lines(to.Language).Except(before.Lines(to.Language)).FirstOrDefault()?.ToString();

    private static Card Page(Reader to, EntryPlace place, Notice? notice) => PageCard.Of(to, place.View, place.Page, notice);

    private static Notice Gone(Reader to) => Notice.Of(new Refusal(RefusalReason.NoSuchEntry), to);
}
