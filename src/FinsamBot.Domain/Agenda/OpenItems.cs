using System.Collections.Immutable;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Interventions;

namespace FinsamBot.Domain.Agenda;

/// <summary>What is left of all that an obligation will ever ask for, once the settled, the overtaken and the useless are gone.</summary>
internal static class OpenItems
{
    /// <param name="planned">Each key once.</param>
    public static IReadOnlyList<OpenItem> Of(
        IEnumerable<AgendaItem> planned,
        ImmutableDictionary<string, Attempt> deliveries,
        Circumstances circumstances,
        DateTimeOffset now
    )
    {
        var (calendar, ways) = (circumstances.Calendar, circumstances.Ways);
        var all = planned.Select(i => new Tracked(i, deliveries.GetValueOrDefault(i.Key))).ToList();
        var open = new List<OpenItem>(all.Count);
        foreach (var (item, attempt) in all)
        {
            if (!(item.UselessFrom <= now) && !IsOvertaken(item, all, now) && Routing.Route(item, attempt, deliveries, ways) is { } routed)
            {
                open.Add(
                    new OpenItem(
                        routed,
                        Routing.ReachesNobody(routed, ways)
                            ? MorningAfter(now, routed.DueAt, calendar)
                            : SendableAt(routed, deliveries, calendar, now)
                    )
                );
            }
        }

        return open;
    }

    public static IReadOnlyList<AgendaItem> Due(IReadOnlyList<OpenItem> open, DateTimeOffset now) =>
        Next(open) is not { } first || first > now
            ? []
            : [.. open.Where(o => o.At <= now).OrderBy(o => o.At).ThenBy(o => o.Item.Key, StringComparer.Ordinal).Select(o => o.Item)];

    public static DateTimeOffset? Next(IReadOnlyList<OpenItem> open) => open.Count == 0 ? null : open.Min(o => o.At);

    /// <summary>
    /// A later step of the same schedule is due, or was done when the earlier one was due: the earlier one would only be noise. What was
    /// done before that stands later only because its day was moved.
    /// </summary>
    /// <param name="all">Of every schedule.</param>
    private static bool IsOvertaken(AgendaItem item, List<Tracked> all, DateTimeOffset now)
    {
        if (item.Schedule is null)
        {
            return false;
        }

        foreach (var (other, attempt) in all)
        {
            if (other.Step > item.Step && other.Schedule == item.Schedule && (other.DueAt <= now || attempt?.At >= item.DueAt))
            {
                return true;
            }
        }

        return false;
    }

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

    /// <summary>A planned item, and how far it has come; null: nobody has tried it.</summary>
    private readonly record struct Tracked(AgendaItem Item, Attempt? Attempt);
}
