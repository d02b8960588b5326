using AdaptiveCards;
using FinsamBot.Domain.Text;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Cards;

/// <summary>A text to read, whole when it fits; what is shortened says so.</summary>
internal static class LongText
{
    public static IEnumerable<AdaptiveElement> Shown(Reader to, string text, int cap) =>
        text.Length <= cap
            ? Written(text)
            : [.. Written(Shortened.Beginning(text, cap)), Strong(to["Text_Shortened", to.Characters(text)])];

    /// <summary>A text that was sent and not saved: shown so that its writer can copy it.</summary>
    public static IEnumerable<AdaptiveElement> Unsaved(Reader to, string text, int cap) =>
        [
            Strong(to["Text_NotSaved"]),
            .. Verbatim(Shortened.Beginning(text, cap)),
            .. text.Length > cap ? [Strong(to["Text_NotSavedShortened", to.Characters(text)])] : Array.Empty<AdaptiveElement>(),
        ];
}
