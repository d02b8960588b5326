using FinsamBot.Core.Streams;

namespace FinsamBot.Core.Delivery;

/// <summary>An item that is due, before it is claimed.</summary>
/// <param name="MayBeGathered">False for what somebody is waiting for: that is a message of its own.</param>
internal sealed record Waiting(IMatter Matter, StreamName Stream, string Key, ChannelKind Channel, string To, bool MayBeGathered, Attempt? Attempt);

/// <summary>What a person has the same morning in the same channel is one message. What was begun together before a crash stays together.</summary>
internal static class Gathering
{
    public static IEnumerable<Bundle> Of(IReadOnlyList<Waiting> waiting)
    {
        // What somebody waits for goes first.
        var answers = waiting.Where(w => !w.MayBeGathered && !IsOpenEnded(w)).Select(w => One([w], w.Key));
        var begun = waiting.Where(IsOpenEnded).GroupBy(w => (w.Channel, Letter: w.Attempt!.Letter ?? w.Key)).Select(g => One([.. g], g.Key.Letter));
        var gathered = waiting.Where(w => w.MayBeGathered && !IsOpenEnded(w)).GroupBy(w => (w.Channel, w.To)).Select(g => One([.. g], g.Select(w => w.Key).Min(StringComparer.Ordinal)!));
        return [.. answers, .. begun, .. gathered];
    }

    private static bool IsOpenEnded(Waiting waiting) => waiting.Attempt?.IsOpenEnded == true;

    private static Bundle One(IReadOnlyList<Waiting> items, string letter) =>
        new(items[0].Channel, letter, items[0].Stream, [.. items.OrderBy(i => i.Key, StringComparer.Ordinal).Select(i => (i.Matter, i.Key))]);
}
