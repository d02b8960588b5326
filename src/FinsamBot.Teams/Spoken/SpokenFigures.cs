using System.Collections.Frozen;
using FinsamBot.Domain.Forms;

namespace FinsamBot.Teams.Spoken;

/// <summary>Words for what is registered in a section.</summary>
internal static class SpokenFigures
{
    private static readonly FrozenDictionary<string, SectionKind> Kinds = new Dictionary<string, SectionKind>
    {
        ["mal"] = SectionKind.Goals,
        ["malen"] = SectionKind.Goals,
        ["delmal"] = SectionKind.Goals,
        ["goal"] = SectionKind.Goals,
        ["goals"] = SectionKind.Goals,
        ["deltagare"] = SectionKind.Participants,
        ["deltagarna"] = SectionKind.Participants,
        ["participants"] = SectionKind.Participants,
        ["avvikelser"] = SectionKind.Deviations,
        ["avvikelserna"] = SectionKind.Deviations,
        ["deviations"] = SectionKind.Deviations,
        ["resurser"] = SectionKind.Resources,
        ["tjanster"] = SectionKind.Resources,
        ["resources"] = SectionKind.Resources,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words that tell what of it is meant: who is new, who has left, how many.</summary>
    private static readonly FrozenSet<string> Telling = FrozenSet.ToFrozenSet(
        [
            "ny",
            "nya",
            "nytt",
            "nytillkomna",
            "tillkomna",
            "antal",
            "in",
            "ut",
            "inskrivna",
            "utskrivna",
            "avslutade",
            "avslutat",
            "avbrutna",
            "pagaende",
            "kvar",
            "kvinnor",
            "man",
            "totalt",
            "alla",
            "nu",
            "idag",
            "new",
            "started",
            "left",
            "exited",
            "ongoing",
            "women",
            "men",
            "total",
            "all",
        ],
        StringComparer.Ordinal
    );

    /// <summary>All of them.</summary>
    public static IEnumerable<string> Words => Kinds.Keys;

    /// <param name="words">Behind a word of <see cref="KindOf"/>, as <see cref="SpokenWords.Fold"/> gives them.</param>
    public static bool IsAboutFigures(string words) =>
        words.Split(' ', ':', ',').All(w => w.Length == 0 || Telling.Contains(w) || w.All(char.IsAsciiDigit));

    /// <param name="word">As <see cref="SpokenWords.Fold"/> gives it.</param>
    public static SectionKind? KindOf(string word) => Kinds.TryGetValue(word, out var kind) ? kind : null;
}
