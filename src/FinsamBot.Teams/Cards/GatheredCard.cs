using AdaptiveCards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Cards;

/// <summary>What a person has the same morning, in one message: the most urgent first, each with its own button.</summary>
internal static class GatheredCard
{
    private const int Most = 8;

    public static Card Of(Reader to, string firstName, IReadOnlyList<Entry> entries)
    {
        var sorted = entries.OrderBy(e => e.Urgency).ThenBy(e => e.Day).ThenBy(e => e.Name, StringComparer.Ordinal).ToList();
        return Card.Of(
            to,
            to["Gathered_Summary", entries.Count],
            [
                Heading(to["Gathered_Title"]),
                Say(to["Gathered_Greeting", firstName, Numbers.InWords(entries.Count, to.Language)]),
                .. sorted.Take(Most).SelectMany((e, i) => Lines(e, isFirst: i == 0)),
                sorted.Count > Most ? Say(to.Count("Gathered_More", sorted.Count - Most)) : null,
            ]
        );
    }

    private static IEnumerable<AdaptiveElement> Lines(Entry entry, bool isFirst)
    {
        var name = Strong(entry.Name);
        name.Separator = true;
        name.Spacing = AdaptiveSpacing.Medium;
        yield return name;
        yield return Close(Say(entry.Says));
        var buttons = Buttons(isFirst ? entry.Button.Below().Main() : entry.Button.Below() with { IsMain = false });
        buttons.Spacing = AdaptiveSpacing.Small;
        yield return buttons;
    }
}
