using FinsamBot.Domain.Agenda;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Changing;

/// <summary>Finds interventions by what others call them.</summary>
internal static class SpokenInterventions
{
    /// <summary>Those whose whole name was said, the longest first to count; else those whose name was nearly said.</summary>
    public static IReadOnlyList<InterventionView> In(string said, IReadOnlyList<InterventionView> all)
    {
        var words = SpokenWords.Of(SpokenWords.Fold(said));
        var line = $" {string.Join(' ', words)} ";
        var whole = all.Where(v => line.Contains($" {string.Join(' ', WordsOf(v))} ", StringComparison.Ordinal)).ToList();
        whole = [.. whole.Where(v => !whole.Any(o => o != v && Holds(o, v)))];
        return whole.Count > 0 ? whole : [.. all.Where(v => WordsOf(v).All(w => words.Any(s => IsNear(w, s))))];
    }

    /// <summary>Vägen vidare till jobb was said, and not Vägen vidare.</summary>
    private static bool Holds(InterventionView longer, InterventionView shorter) =>
        WordsOf(longer).Count > WordsOf(shorter).Count
        && $" {string.Join(' ', WordsOf(longer))} ".Contains($" {string.Join(' ', WordsOf(shorter))} ", StringComparison.Ordinal);

    private static bool IsNear(string name, string word) => name == word || NearWord.Slips(SpokenStem.Of(name), word) is not null;

    private static IReadOnlyList<string> WordsOf(InterventionView view) => SpokenWords.Of(SpokenWords.Fold(view.Intervention.Name));
}
