using System.Collections.Immutable;
using FinsamBot.Core.Calendar;
using FinsamBot.Core.Delivery;

namespace FinsamBot.Core.Agenda;

/// <summary>What is left of all that a matter will ever ask for, once the settled, the overtaken and the useless are gone.</summary>
internal static class OpenItems
{
    public static IEnumerable<OpenItem> Of(
        IEnumerable<AgendaItem> planned, ImmutableDictionary<string, Attempt> deliveries, WorkCalendar calendar, DateTimeOffset now)
    {
        var items = planned.DistinctBy(i => i.Key).ToList();
        var reached = StepsReached(items, deliveries, now);
        return items
            .Where(i => !(i.UselessFrom <= now) && !(i.Ladder is not null && i.Step < reached.GetValueOrDefault(i.Ladder, int.MinValue)))
            .Select(i => Routing.Route(i, deliveries))
            .OfType<AgendaItem>()
            .Select(i => new OpenItem(i, SendableAt(i, deliveries, calendar, now)));
    }

    public static IReadOnlyList<AgendaItem> Due(IEnumerable<OpenItem> open, DateTimeOffset now) =>
        [.. open.Where(o => o.At <= now).OrderBy(o => o.At).ThenBy(o => o.Item.Key, StringComparer.Ordinal).Select(o => o.Item)];

    public static DateTimeOffset? Next(IEnumerable<OpenItem> open) => open.Select(o => (DateTimeOffset?)o.At).Min();

    /// <summary>By ladder, the latest step that is due or done: the earlier ones would only be noise.</summary>
    private static Dictionary<string, int> StepsReached(List<AgendaItem> items, ImmutableDictionary<string, Attempt> deliveries, DateTimeOffset now)
    {
        var reached = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in items.Where(i => i.Ladder is not null && (i.DueAt <= now || deliveries.ContainsKey(i.Key))))
        {
            reached[item.Ladder!] = Math.Max(item.Step, reached.GetValueOrDefault(item.Ladder!, int.MinValue));
        }

        return reached;
    }

    private static DateTimeOffset SendableAt(AgendaItem item, ImmutableDictionary<string, Attempt> deliveries, WorkCalendar calendar, DateTimeOffset now)
    {
        var earliest = deliveries.TryGetValue(item.Key, out var attempt) && attempt.NextTry > item.DueAt ? attempt.NextTry : item.DueAt;
        return item.IsAnswerToSomebody ? earliest : WorkingHours.OnOrAfter(earliest > now ? earliest : now, earliest, calendar);
    }
}
