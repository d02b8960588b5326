using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Entries;

/// <summary>An entry in one short line: what it is called, and how it stands.</summary>
internal sealed record EntryLine(string Id, string Name, string Says)
{
    private const int LongestName = 80;

    public override string ToString() => Says.Length == 0 ? Name : $"{Name}: {Says}";

    /// <summary>A name, on one line and not too long for a list.</summary>
    public static string Short(string text) => Fitting.OneLine(text, LongestName);
}
