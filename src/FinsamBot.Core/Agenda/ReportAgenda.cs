using FinsamBot.Core.Calendar;
using FinsamBot.Core.Reports;

namespace FinsamBot.Core.Agenda;

/// <summary>What is owed for a report: a pure function of its state and the instant. Nothing here is stored; changed dates or people re-plan by themselves.</summary>
public static class ReportAgenda
{
    /// <summary>Items that may be sent at <paramref name="now"/>, oldest first; of each ladder only the latest.</summary>
    public static IReadOnlyList<AgendaItem> Due(Report report, Circumstances circumstances, DateTimeOffset now) =>
        [.. Open(report, circumstances, now).Where(o => o.At <= now).OrderBy(o => o.At).ThenBy(o => o.Item.Key, StringComparer.Ordinal).Select(o => o.Item)];

    /// <summary>The next instant at which something may be sent; the past when something waits already; null when nothing is owed.</summary>
    public static DateTimeOffset? Next(Report report, Circumstances circumstances, DateTimeOffset now) =>
        Open(report, circumstances, now).Select(o => (DateTimeOffset?)o.At).Min();

    /// <summary>Every item not settled, not overtaken and still of use, with the instant at which it may be sent.</summary>
    public static IEnumerable<(AgendaItem Item, DateTimeOffset At)> Open(Report report, Circumstances circumstances, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(circumstances);
        if (!report.IsOpened)
        {
            return [];
        }

        var items = Plan.Of(report, circumstances).ToList();
        return items
            .Where(i => !(i.UselessFrom <= now) && !IsOvertaken(i, items, report, now))
            .Select(i => Routing.Route(i, report))
            .OfType<AgendaItem>()
            .Select(i => (i, SendableAt(i, report, now)));
    }

    /// <summary>A later step of the same ladder is due or done: the earlier one would only be noise.</summary>
    private static bool IsOvertaken(AgendaItem item, List<AgendaItem> items, Report report, DateTimeOffset now) =>
        item.Ladder is not null && items.Any(other =>
            other.Ladder == item.Ladder && other.Step > item.Step && (other.DueAt <= now || report.Deliveries.ContainsKey(other.Key)));

    private static DateTimeOffset SendableAt(AgendaItem item, Report report, DateTimeOffset now)
    {
        var earliest = report.Deliveries.TryGetValue(item.Key, out var attempt) && attempt.NextTry > item.DueAt ? attempt.NextTry : item.DueAt;
        return item.IsAnswerToSomebody ? earliest : WorkingHours.OnOrAfter(earliest > now ? earliest : now, earliest);
    }
}
