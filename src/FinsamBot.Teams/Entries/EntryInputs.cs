using AdaptiveCards;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Entries;

/// <summary>The form of an entry on a card.</summary>
internal static class EntryInputs
{
    /// <param name="cap">The longest text that the card has room for.</param>
    public static IEnumerable<AdaptiveElement> Of(Reader to, EntryForm form, int cap) =>
        form.Kind.Fields(to, form).SelectMany(f => Show(to, form, f, cap));

    private static IEnumerable<AdaptiveElement> Show(Reader to, EntryForm form, EntryField field, int cap) =>
        field.Input switch
        {
            EntryInput.Said => [Say(field.Label)],
            EntryInput.Aside => [Subtle(field.Label)],
            EntryInput.Line => EntryTexts.Line(to, form, field.Name, field.Label, cap),
            EntryInput.Lines => EntryTexts.Long(to, form, field.Name, field.Label, cap),
            EntryInput.Number => EntryTexts.Number(to, form, field.Name, field.Label, cap),
            EntryInput.Day => Day(to, form, field, cap),
            _ => [Pick(field.Name, field.Label, field.Choices, form[field.Name])],
        };

    /// <summary>A day that clients cannot show as one stays as it was typed, to be mended.</summary>
    private static IEnumerable<AdaptiveElement> Day(Reader to, EntryForm form, EntryField field, int cap) =>
        form[field.Name] is var day && (day.Length == 0 || Days.TryIso(day, out _))
            ? [DayInput(field.Name, field.Label, value: day.Length > 0 ? day : null)]
            : EntryTexts.Line(to, form, field.Name, field.Label, cap);
}
