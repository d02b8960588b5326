using FinsamBot.Domain.Reports.Writing;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Entries;

namespace FinsamBot.Teams.Figures;

/// <summary>What an entry's card begins with: what is saved, and what the register knows.</summary>
internal static class EntryForms
{
    /// <param name="id">Null: a new one.</param>
    public static EntryForm Of(EntryPlace place, string? id, Caller caller)
    {
        var saved = place.Kind.Saved(place.Figures, id, caller.Reader.Language);
        return new EntryForm(
            place.View,
            place.Page,
            place.Section,
            id,
            saved ?? place.Kind.New(place.View, place.Section),
            EntryValues.MarkOf(saved),
            PartsOf(place),
            AsideText.MarkOf(caller.CommandId)
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

    /// <summary>Of the intervention, by name: those registered, and those that figures are already about.</summary>
    public static IReadOnlyList<string> PartsOf(EntryPlace place)
    {
        var used = EntryKinds.All.SelectMany(k => k.Parts(place.Figures));
        var registered = place.View.Circumstances.Parts.Select(i => i.Name);
        return [.. registered.Concat(used).Where(p => p.Length > 0).Distinct().Order(StringComparer.Ordinal)];
    }
}
