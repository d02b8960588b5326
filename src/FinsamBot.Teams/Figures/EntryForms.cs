using FinsamBot.Domain.Reports.Writing;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Entries;

namespace FinsamBot.Teams.Figures;

/// <summary>What an entry's card begins with: what is saved, and what the register knows.</summary>
internal static class EntryForms
{
    /// <param name="id">Null: a new one.</param>
    public static EntryForm Of(EntryPlace place, string? id, Caller caller) =>
        Of(place, id, caller.Reader.Language, AsideText.MarkOf(caller.CommandId));

    /// <param name="id">Null: a new one.</param>
    /// <param name="fresh">Another each time it is shown.</param>
    public static EntryForm Of(EntryPlace place, string? id, Language language, string fresh)
    {
        var saved = place.Kind.Saved(place.Figures, id, language);
        return new EntryForm(
            place.View,
            place.Page,
            place.Section,
            id,
            saved ?? place.Kind.New(place.View, place.Section),
            EntryValues.MarkOf(saved),
            PartsOf(place),
            fresh
        );
    }

    /// <summary>The same card with what was typed on it.</summary>
    public static EntryForm Typed(EntryForm form, CardData data)
    {
        var typed = EntryValues.Typed(form, data);
        var part = typed.GetValueOrDefault(EntryTexts.Part, EntryForm.NoPart);
        var isKnown = part == EntryForm.NoPart || form.Parts.Contains(part);
        return form with
        {
            Values = isKnown ? typed : typed.SetItem(EntryTexts.Part, form[EntryTexts.Part]),
            Fresh = data.Text(Fields.Fresh) ?? form.Fresh,
            IsUnsaved = true,
        };
    }

    /// <summary>That somebody else has changed or removed the entry since its form was shown; null when nobody has.</summary>
    /// <param name="begun">What is saved now.</param>
    /// <param name="seen">What was saved when the form was shown.</param>
    public static (EntryForm Form, Notice Notice)? Meanwhile(Reader to, EntryPlace place, EntryForm begun, EntryForm typed, string? seen)
    {
        var isSaved = typed.Seen.Length > 0;
        if (!isSaved && typed.Id is not null && !place.Kind.IsByPart)
        {
            return (typed with { Id = null }, Notice.Bad(to["Entry_RemovedMeanwhile"]));
        }

        var line = place.Lines(to.Language).FirstOrDefault(l => l.Id == typed.Id)?.ToString() ?? "";
        return !isSaved || typed.Seen == seen || EntryValues.AreSame(begun.Values, typed.Values)
            ? null
            : (typed, Notice.Bad(to["Entry_ChangedMeanwhile", line]));
    }

    /// <summary>Of the intervention, by name: those registered, and those that figures are already about.</summary>
    public static IReadOnlyList<string> PartsOf(EntryPlace place)
    {
        var used = EntryKinds.All.SelectMany(k => k.Parts(place.Figures));
        var registered = place.View.Circumstances.Parts.Select(i => i.Name);
        return [.. registered.Concat(used).Where(p => p.Length > 0).Distinct().Order(StringComparer.Ordinal)];
    }
}
