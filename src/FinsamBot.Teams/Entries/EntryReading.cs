using System.Collections.Immutable;
using System.Globalization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Entries;

/// <summary>What an entry's card asks for: a command, or why what was typed cannot be understood.</summary>
internal sealed record EntryReading(FigureCommand? Command, Notice? Problem)
{
    /// <summary>The day that it belongs to, and its line; null for what belongs to the report's period.</summary>
    public (DateOnly On, string Line)? OfDay { get; init; }

    public static EntryReading Fails(Reader to, string key, params string[] quoted) =>
        new(null, Notice.Bad(to[key, [.. quoted.Select(Notice.Quote)]]));

    public static EntryReading Fails(Refusal refusal, Reader to) => new(null, Notice.Of(refusal, to));

    public static string UnitOf(ImmutableDictionary<string, string> typed) =>
        typed[EntryTexts.Part] is var part && part == EntryForm.NoPart ? "" : part;

    /// <summary>Of an entry that goes by its number; null for a new one.</summary>
    public static int? NumberOf(string? id) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>What was chosen, if it can be.</summary>
    public static T ChoiceOf<T>(string typed, T otherwise)
        where T : struct, Enum => Enum.TryParse<T>(typed, out var chosen) && Enum.IsDefined(chosen) ? chosen : otherwise;
}
