using System.Collections.Frozen;
using FinsamBot.Core.Reports;

namespace FinsamBot.Teams.Conversation.Figures;

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

    /// <param name="word">As <see cref="SpokenWish.Fold"/> gives it.</param>
    public static SectionKind? KindOf(string word) => Kinds.TryGetValue(word, out var kind) ? kind : null;
}
