using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;

namespace FinsamBot.Runtime.Delivery;

/// <summary>An item that is due, before it is claimed.</summary>
/// <param name="MayBeGathered">False for what somebody is waiting for: that is a message of its own.</param>
internal sealed record DueItem(
    IObligation Obligation,
    StreamName Stream,
    string Key,
    ChannelKind Channel,
    string To,
    bool MayBeGathered,
    Attempt? Attempt
);

/// <summary>
/// What a person has the same morning in the same channel is one message. An item whose earlier try has no known end goes alone, after its
/// letter of then has been looked for: were several retried together, two instances could each write a part of them under the same name and
/// take the other's for the whole.
/// </summary>
internal static class Gathering
{
    /// <param name="mark">Unlike that of any other gathering: a letter of several is made once, so its name says what is in it for
    /// ever.</param>
    public static IEnumerable<Bundle> Of(IReadOnlyList<DueItem> waiting, string mark)
    {
        // What somebody waits for goes first.
        var answers = waiting.Where(w => !w.MayBeGathered && !IsOpenEnded(w)).Select(w => One([w], w.Key));
        var begun = waiting.Where(IsOpenEnded).Select(w => One([w], w.Attempt!.Letter ?? w.Key) with { IsRetry = true });
        var gathered = waiting
            .Where(w => w.MayBeGathered && !IsOpenEnded(w))
            .GroupBy(w => (w.Channel, w.To))
            .Select(g => One([.. g], NameOf([.. g.Select(w => w.Key)], mark)));
        return [.. answers, .. begun, .. gathered];
    }

    private static bool IsOpenEnded(DueItem waiting) => waiting.Attempt?.IsOpenEnded == true;

    private static string NameOf(List<string> keys, string mark) =>
        keys is [var one] ? one : $"{keys.Min(StringComparer.Ordinal)}/with-{keys.Count - 1}-more/{mark}";

    private static Bundle One(IReadOnlyList<DueItem> items, string letter) =>
        new(
            items[0].Channel,
            letter,
            items[0].Stream,
            [.. items.OrderBy(i => i.Key, StringComparer.Ordinal).Select(i => (i.Obligation, i.Key))],
            IsRetry: false
        );
}
