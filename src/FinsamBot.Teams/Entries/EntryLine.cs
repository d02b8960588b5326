using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Entries;

/// <summary>An entry in one short line: what it is called, and how it stands.</summary>
internal sealed record EntryLine(string Id, string Name, string Says)
{
    private const int LongestName = 80;

    public override string ToString() => Says.Length == 0 ? Name : $"{Name}: {Says}";

    /// <summary>Each part of the intervention, and the intervention itself, counted or not.</summary>
    public static IEnumerable<EntryLine> OfParts(Reader to, IReadOnlyList<EntryLine> counted, IReadOnlyList<string> parts)
    {
        var known = counted.ToDictionary(l => l.Id);
        return parts
            .Append("")
            .Select(unit =>
                known.GetValueOrDefault(unit)
                ?? new EntryLine(unit, unit.Length > 0 ? unit : to["Entry_WholeIntervention"], to["Parts_NotCounted"])
            );
    }

    /// <summary>A name, on one line and not too long for a list.</summary>
    public static string Short(string text) => Fitting.OneLine(text, LongestName);
}
