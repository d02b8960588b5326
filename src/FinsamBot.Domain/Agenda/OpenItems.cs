using System.Collections.Immutable;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;

namespace FinsamBot.Domain.Agenda;

/// <summary>What is left of all that an obligation will ever ask for, once the settled, the overtaken and the useless are gone.</summary>
internal static class OpenItems
{
    public static IEnumerable<OpenItem> Of(
        IEnumerable<AgendaItem> planned,
        ImmutableDictionary<string, Attempt> deliveries,
        WorkCalendar calendar,
        DateTimeOffset now
    )
    {
        var items = planned.DistinctBy(i => i.Key).ToList();
        var reached = items.FindAll(i => i.DueAt <= now || deliveries.ContainsKey(i.Key));
        return items
            .Where(i => !(i.UselessFrom <= now) && !IsOvertaken(i, reached, deliveries, now))
            .Select(i => Routing.Route(i, deliveries))
            .OfType<AgendaItem>()
            .Select(i => new OpenItem(
                i,
                Routing.ReachesNobody(i) ? MorningAfter(now, i.DueAt, calendar) : SendableAt(i, deliveries, calendar, now)
            ));
    }

    public static IReadOnlyList<AgendaItem> Due(IEnumerable<OpenItem> open, DateTimeOffset now) =>
        [.. open.Where(o => o.At <= now).OrderBy(o => o.At).ThenBy(o => o.Item.Key, StringComparer.Ordinal).Select(o => o.Item)];

    public static DateTimeOffset? Next(IEnumerable<OpenItem> open) => open.Select(o => (DateTimeOffset?)o.At).Min();

    /// <summary>
    /// A later step of the same schedule is due, or was done when the earlier one was due: the earlier one would only be noise. What was
    /// done before that stands later only because its day was moved.
    /// </summary>
    /// <param name="reached">Items that are due or done, of all schedules.</param>
    private static bool IsOvertaken(
        AgendaItem item,
        List<AgendaItem> reached,
        ImmutableDictionary<string, Attempt> deliveries,
        DateTimeOffset now
    ) =>
        item.Schedule is not null
        && reached.Exists(other =>
            other.Step > item.Step
            && other.Schedule == item.Schedule
            && (other.DueAt <= now || deliveries.GetValueOrDefault(other.Key)?.At >= item.DueAt)
        );

    /// <summary>Who cannot be reached today may have a chat or an address tomorrow: it is looked at again each working morning.</summary>
    private static DateTimeOffset MorningAfter(DateTimeOffset now, DateTimeOffset dueAt, WorkCalendar calendar) =>
        dueAt > now ? dueAt : calendar.MorningOnOrAfter(StockholmTime.DayOf(now).AddDays(1));

    private static DateTimeOffset SendableAt(
        AgendaItem item,
        ImmutableDictionary<string, Attempt> deliveries,
        WorkCalendar calendar,
        DateTimeOffset now
    )
    {
        var earliest = deliveries.TryGetValue(item.Key, out var attempt) && attempt.NextTry > item.DueAt ? attempt.NextTry : item.DueAt;
        return item.IsAnswerToSomebody ? earliest : WorkingHours.OnOrAfter(earliest > now ? earliest : now, earliest, calendar);
    }
}
