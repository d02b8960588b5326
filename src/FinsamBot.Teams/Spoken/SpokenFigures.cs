using System.Collections.Frozen;

namespace FinsamBot.Teams.Spoken;

/// <summary>Words about what is registered in a section.</summary>
internal static class SpokenFigures
{
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

    /// <param name="words">Behind a word for a kind of figures, as <see cref="SpokenWords.Fold"/> gives them.</param>
    public static bool IsAboutFigures(string words) =>
        words.Split(' ', ':', ',').All(w => w.Length == 0 || Telling.Contains(w) || w.All(char.IsAsciiDigit));
}
