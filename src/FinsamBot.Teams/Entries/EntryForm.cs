using System.Collections.Immutable;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;

namespace FinsamBot.Teams.Entries;

/// <summary>What the card of an entry shows: one goal, one count, one deviation or one post.</summary>
/// <param name="Section">Where it is registered.</param>
/// <param name="Id">Which of the section's entries; null: a new one.</param>
/// <param name="Values">What stands in the inputs, by input.</param>
/// <param name="Seen">Mark of the entry as it is saved; empty: it is not.</param>
/// <param name="Parts">Of the intervention, by name.</param>
/// <param name="Fresh">Another for each card.</param>
internal sealed record EntryForm(
    ReportView View,
    TemplatePage Page,
    TemplateSection Section,
    string? Id,
    ImmutableDictionary<string, string> Values,
    string Seen,
    IReadOnlyList<string> Parts,
    string Fresh
)
{
    /// <summary>Marks the intervention itself, where a part of it could be chosen.</summary>
    public const string NoPart = "*";

    public EntryKind Kind => EntryKinds.In(Section);

    /// <summary>It holds something that is saved nowhere.</summary>
    public bool IsUnsaved { get; init; }

    public string this[string input] => Values.GetValueOrDefault(input, "");
}
