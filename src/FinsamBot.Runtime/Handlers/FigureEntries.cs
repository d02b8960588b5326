using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Text;

namespace FinsamBot.Runtime.Handlers;

/// <summary>How something in the form of an entry is shown, typed or chosen.</summary>
public enum EntryInput
{
    /// <summary>Only said.</summary>
    Said,

    /// <summary>Likewise, and less loud.</summary>
    Aside,
    Line,
    Lines,
    Number,
    Day,
    Choice,
}

/// <summary>A part of the form of an entry.</summary>
/// <param name="Label">What it is called, or what is said.</param>
/// <param name="Name">Unlike the others' in the form; empty for what is only said.</param>
public sealed record EntryField(EntryInput Input, string Label, string Name = "")
{
    public string Value { get; init; } = "";

    public IReadOnlyList<(string Says, string Value)> Choices { get; init; } = [];
}

/// <summary>An entry, or something that can be one, in one line.</summary>
/// <param name="Change">Says what changing it is called.</param>
public sealed record EntryRow(string Id, string Name, string Says, string Change);

/// <summary>What is registered in a section.</summary>
/// <param name="Nothing">Said where there is no row; null where there are some.</param>
/// <param name="Add">Says what adding one is called; null where all that can be are there.</param>
public sealed record EntryListing(IReadOnlyList<EntryRow> Rows, string? Nothing, string? Add);

/// <summary>Which entry of a section, and who asks.</summary>
/// <param name="Id">Null: a new one.</param>
public sealed record EntryAsk(ReportView View, TemplateSection Section, string? Id, PersonId By, Language Language);

/// <summary>The form of an entry, with what stands in it.</summary>
/// <param name="Seen">Marks what is saved, so that nobody changes what they have not seen; empty for a new one.</param>
public sealed record EntrySheet(string? Id, string Title, IReadOnlyList<EntryField> Fields, string Seen);

/// <summary>What a filled-in form asks for.</summary>
/// <param name="Sheet">The form as it was filled in, to be shown again.</param>
/// <param name="Command">Null: it cannot be understood, or others have changed the entry; the problem says so.</param>
public sealed record FilledEntry(EntrySheet Sheet, FigureCommand? Command, string Problem = "")
{
    /// <summary>The day that it belongs to; null for what belongs to the report's period.</summary>
    public DateOnly? OfDay { get; init; }
}

/// <summary>
/// The forms of what is registered in a section one by one: goals, counts, deviations and posts. What they ask for, how it is read, and
/// what is wrong with it before the rules are asked is known in one place, for cards and pages alike.
/// </summary>
/// <param name="Open">Null: there is no such entry any more.</param>
/// <param name="Read">From the values by name, and the mark that the form was shown with; null likewise.</param>
/// <param name="Removal">Null likewise.</param>
public sealed record FigureEntries(
    Func<EntryAsk, EntryListing> Rows,
    Func<EntryAsk, EntrySheet?> Open,
    Func<EntryAsk, string, IReadOnlyDictionary<string, string>, FilledEntry?> Read,
    Func<EntryAsk, FigureCommand?> Removal
);
