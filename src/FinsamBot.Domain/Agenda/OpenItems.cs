using System.Collections.Immutable;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Interventions;

namespace FinsamBot.Domain.Agenda;

/// <summary>What is left of all that an obligation will ever ask for, once the settled, the overtaken and the useless are gone.</summary>
internal static class OpenItems
{
    /// <param name="items">Each key once.</param>
    /// <param name="held">Until when nobody is reminded of anything; null: now.</param>
    public static IReadOnlyList<OpenItem> Of(
        IReadOnlyList<AgendaItem> items,
        ImmutableDictionary<string, Attempt> deliveries,
        Circumstances circumstances,
        DateTimeOffset now,
        DateTimeOffset? held = null
    )
    {
        var (calendar, ways) = (circumstances.Calendar, circumstances.Ways);
        var planned = Trial.Redirected(items, circumstances);
        var silent = Withholding.ByAssociation(circumstances);
        var attempts = AttemptsAt(planned, deliveries, out var sent);
        var (open, restored) = (new List<OpenItem>(planned.Count - sent), circumstances.Association.Restored);
        for (var i = 0; i < attempts.Length; i++)
        {
            var (item, attempt) = (planned[i], attempts[i]);
            // What was sent is settled: it need not be looked for among what overtakes it.
            if (
                attempt?.State != AttemptState.Sent
                && !(item.UselessFrom <= now)
                && !IsOvertaken(item, planned, attempts, now, held is not null)
                && Routing.Route(item, attempt, deliveries, ways) is { } routed
                && RestorationDoubts.Of(restored, item.Key, routed, deliveries) is var doubt and not RestorationDoubt.Dropped
            )
            {
                var at = Routing.ReachesNobody(routed, ways)
                    ? MorningAfter(now, routed.DueAt, calendar)
                    : SendableAt(routed, deliveries, calendar, now);
                Add(
                    open,
                    new OpenItem(routed, at) { IsHeldBack = doubt == RestorationDoubt.HeldBack },
                    silent ?? (routed.IsReminder ? held : null)
                );
            }
        }

        return open;
    }

    private static void Add(List<OpenItem> open, OpenItem item, DateTimeOffset? until)
    {
        if (until is null || item.Item.IsAnswerToSomebody)
        {
            open.Add(item);
        }
        else if (until != Withholding.Indefinitely)
        {
            open.Add(item with { At = item.At > until ? item.At : until.Value });
        }
    }

    public static IReadOnlyList<AgendaItem> Due(IReadOnlyList<OpenItem> open, DateTimeOffset now)
    {
        if (Next(open) is not { } first || first > now)
        {
            return [];
        }

        var due = open.Where(o => o.At <= now && !o.IsHeldBack).ToList();
        due.Sort(OldestFirst);
        return due.ConvertAll(o => o.Item);
    }

    public static DateTimeOffset? Next(IReadOnlyList<OpenItem> open)
    {
        DateTimeOffset? next = null;
        for (var i = 0; i < open.Count; i++)
        {
            next = open[i].IsHeldBack || next <= open[i].At ? next : open[i].At;
        }

        return next;
    }

    /// <summary>No two are alike: each key is there once.</summary>
    private static int OldestFirst(OpenItem left, OpenItem right) =>
        left.At.CompareTo(right.At) is not 0 and var order ? order : string.CompareOrdinal(left.Item.Key, right.Item.Key);

    /// <summary>How far each planned item has come; null: nobody has tried it.</summary>
    /// <param name="sent">How many have arrived the way they were planned.</param>
    private static Attempt?[] AttemptsAt(IReadOnlyList<AgendaItem> planned, ImmutableDictionary<string, Attempt> deliveries, out int sent)
    {
        var attempts = new Attempt?[planned.Count];
        sent = 0;
        for (var i = 0; i < attempts.Length; i++)
        {
            attempts[i] = deliveries.GetValueOrDefault(planned[i].Key);
            sent += attempts[i]?.State == AttemptState.Sent ? 1 : 0;
        }

        return attempts;
    }

    /// <summary>
    /// A later step of the same schedule is due, or was done when the earlier one was due: the earlier one would only be noise. What was
    /// done before that stands later only because its day was moved. A reminder that is held overtakes nothing but reminders: a question
    /// that somebody has sent would else wait with it.
    /// </summary>
    /// <param name="planned">Of every schedule.</param>
    private static bool IsOvertaken(
        AgendaItem item,
        IReadOnlyList<AgendaItem> planned,
        Attempt?[] attempts,
        DateTimeOffset now,
        bool isHeld
    )
    {
        if (item.Schedule is null)
        {
            return false;
        }

        for (var i = 0; i < attempts.Length; i++)
        {
            var other = planned[i];
            var isDue = other.DueAt <= now && !(isHeld && other.IsReminder && !item.IsReminder);
            if (other.Step > item.Step && other.Schedule == item.Schedule && (isDue || attempts[i]?.At >= item.DueAt))
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
}
