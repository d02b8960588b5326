using AdaptiveCards;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Entries;

/// <summary>Inputs that several kinds of entries have.</summary>
internal static class EntryTexts
{
    public const string Part = "entry.part";

    /// <summary>An input for a text; one too long for the card is shown above, and an input left empty keeps what is saved of it.</summary>
    public static IEnumerable<AdaptiveElement> Long(Reader to, EntryForm form, string input, string label, int cap)
    {
        var text = form[input];
        return text.Length <= cap || form.IsUnsaved
            ? Typed(to, text, input, label, cap)
            : [.. LongText.Shown(to, text, cap), LongInput(input, to["Entry_Instead", label])];
    }

    /// <summary>An input with what was typed and is saved nowhere; too long for the card, it is shown above to be copied.</summary>
    public static IEnumerable<AdaptiveElement> Typed(Reader to, string text, string input, string label, int cap) =>
        text.Length <= cap ? [LongInput(input, label, text)] : [.. LongText.Unsaved(to, text, cap), LongInput(input, label)];

    public static IEnumerable<AdaptiveElement> Line(Reader to, EntryForm form, string input, string label, int cap) =>
        Short(to, form, input, cap, text => LineInput(input, label, text));

    public static IEnumerable<AdaptiveElement> Number(Reader to, EntryForm form, string input, string label, int cap) =>
        Short(to, form, input, cap, text => NumberInput(input, label, text));

    public static EntryField Choice(string label, string input, IEnumerable<(string Title, string Value)> choices) =>
        new(EntryInput.Choice, label, input) { Choices = [.. choices] };

    /// <summary>Nothing where the intervention has no parts.</summary>
    public static IEnumerable<EntryField> PartChoice(Reader to, EntryForm form) =>
        form.Parts.Count == 0
            ? []
            : [Choice(to["Entry_Part"], Part, [(to["Entry_WholeIntervention"], EntryForm.NoPart), .. form.Parts.Select(p => (p, p))])];

    private static IEnumerable<AdaptiveElement> Short(
        Reader to,
        EntryForm form,
        string input,
        int cap,
        Func<string, AdaptiveElement> show
    ) => form[input] is var text && text.Length <= cap ? [show(text)] : [.. LongText.Unsaved(to, text, cap), show("")];
}
