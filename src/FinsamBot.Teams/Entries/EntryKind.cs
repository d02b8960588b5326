using System.Collections.Frozen;
using System.Collections.Immutable;
using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Entries;

/// <summary>How a kind of figures is registered in the chat: a line for each entry, the inputs of its card, what is read from them, and the
/// words that people call it by.</summary>
/// <param name="section">Of which kind.</param>
/// <param name="words">As <see cref="Spoken.SpokenWords.Fold"/> gives them.</param>
internal abstract class EntryKind(SectionKind section, params string[] words)
{
    public SectionKind Section { get; } = section;

    public IReadOnlyList<string> Words { get; } = words;

    /// <summary>Entries go by the part of the intervention that they count, and there is one for each.</summary>
    public virtual bool IsByPart => false;

    /// <summary>Choices that are not on every card; one that is cannot be emptied.</summary>
    public abstract bool IsNeverEmpty(string input);

    /// <summary>What is registered in a section, in its order.</summary>
    public abstract IReadOnlyList<EntryLine> Lines(TemplateSection section, ReportFigures figures, Language language);

    /// <summary>Below the lines.</summary>
    public virtual IEnumerable<AdaptiveElement> Totals(Reader to, ReportFigures figures) => [];

    /// <summary>Parts of the intervention that entries are about, by name.</summary>
    public abstract IEnumerable<string> Parts(ReportFigures figures);

    public virtual string TitleOf(Reader to, EntryForm form) =>
        to[(form.Seen.Length > 0 ? "Entry_Change_" : "Entry_New_") + form.Section.Kind];

    /// <summary>What its form says and asks for, in order.</summary>
    public abstract IEnumerable<EntryField> Fields(Reader to, EntryForm form);

    /// <summary>What the inputs hold of an entry; null when no such entry is saved.</summary>
    public abstract ImmutableDictionary<string, string>? Saved(ReportFigures figures, string? id, Language language);

    /// <summary>What the inputs of a new entry hold.</summary>
    public abstract ImmutableDictionary<string, string> New(ReportView view, TemplateSection section);

    /// <param name="id">Null: a new entry.</param>
    public abstract EntryReading Read(string? id, ImmutableDictionary<string, string> typed, Reader to, DateOnly today);

    public abstract FigureCommand Removal(string id);

    protected static string PartIn(string unit) => unit.Length > 0 ? $" ({EntryLine.Short(unit)})" : "";
}

/// <summary>Every kind there is.</summary>
internal static class EntryKinds
{
    public static IReadOnlyList<EntryKind> All { get; } = [new GoalEntry(), new ParticipantEntry(), new DeviationEntry(), new PostEntry()];

    private static readonly FrozenDictionary<string, EntryKind> ByWord = All.SelectMany(k => k.Words.Select(w => (Word: w, Kind: k)))
        .ToFrozenDictionary(w => w.Word, w => w.Kind, StringComparer.Ordinal);

    /// <summary>All the words by which any of them is called.</summary>
    public static IEnumerable<string> Words => All.SelectMany(k => k.Words);

    /// <summary>Null for a section that holds text alone.</summary>
    public static EntryKind? Of(TemplateSection section) => All.FirstOrDefault(k => k.Section == section.Kind);

    /// <summary>Of a section that holds figures: whoever comes here has found one.</summary>
    public static EntryKind In(TemplateSection section) =>
        Of(section) ?? throw new InvalidOperationException($"Nothing is registered in {section.Id}.");

    /// <param name="word">As <see cref="Spoken.SpokenWords.Fold"/> gives it.</param>
    public static EntryKind? CalledBy(string word) => ByWord.GetValueOrDefault(word);
}
