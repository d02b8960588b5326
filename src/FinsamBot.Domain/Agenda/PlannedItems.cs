using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;

namespace FinsamBot.Domain.Agenda;

/// <summary>
/// All that a report in a state will ever ask the bot to send. A look asks several times over and each delivery twice more, and the way
/// there leads over every step of the schedule: so what was planned last is kept as long as the same comes in.
/// </summary>
internal static class PlannedItems
{
    /// <summary>The last of each circumstances, gone with them.</summary>
    private static readonly ConditionalWeakTable<Circumstances, Plan> Last = [];

    /// <summary>Settled or not, each key once.</summary>
    public static IReadOnlyList<AgendaItem> Of(Report report, Circumstances circumstances)
    {
        if (Last.TryGetValue(circumstances, out var last) && ReferenceEquals(last.Report, report))
        {
            return last.Items;
        }

        var steps = StepsOf(report, circumstances, last?.Steps);
        var news = NewsOf(report, circumstances, steps, last?.News);
        var isSame = last is not null && ReferenceEquals(last.Steps, steps) && ReferenceEquals(last.News, news);
        var plan = new Plan(report, isSame ? last!.Items : Joined(news.Items, steps.Items), steps, news);
        Last.AddOrUpdate(circumstances, plan);
        return plan.Items;
    }

    /// <summary>Of deliveries only those that the news asks for matter to it.</summary>
    private static News NewsOf(Report report, Circumstances circumstances, Steps steps, News? last)
    {
        IReadOnlyList<Attempt> told = report.CurrentRound is null ? [] : [.. report.Deliveries.Values.Where(RoundNews.AsksFor)];
        return
            last is not null && ReferenceEquals(last.Of, steps.Report) && last.Told.SequenceEqual(told, ReferenceEqualityComparer.Instance)
            ? last
            : new News(steps.Report, told, RoundNews.Of(report, circumstances));
    }

    private static IReadOnlyList<AgendaItem> Joined(IReadOnlyList<AgendaItem> news, IReadOnlyList<AgendaItem> steps)
    {
        if (news.Count == 0)
        {
            return steps;
        }

        var keys = new HashSet<string>(StringComparer.Ordinal);
        return [.. news.Where(i => keys.Add(i.Key)), .. steps.Where(i => !keys.Contains(i.Key))];
    }

    /// <summary>Planned from a report that knows of no deliveries, so they cannot matter: most that happens to a report are
    /// deliveries.</summary>
    private static Steps StepsOf(Report report, Circumstances circumstances, Steps? last)
    {
        var undelivered = report with { Deliveries = ImmutableDictionary<string, Attempt>.Empty };
        return last?.Report == undelivered
            ? last
            : new Steps(undelivered, [.. OfSchedules(undelivered, circumstances).DistinctBy(i => i.Key)]);
    }

    private static IEnumerable<AgendaItem> OfSchedules(Report report, Circumstances circumstances) =>
        report.Submission is not null
            ? RegistryItems.Of(report, circumstances)
            : [.. ReviewItems.Of(report, circumstances), .. Written(report, circumstances)];

    /// <summary>Who corrects a report keeps no plan: it was handed in in time, or is late already.</summary>
    private static IEnumerable<AgendaItem> Written(Report report, Circumstances circumstances) =>
        report.Registry.Corrections.IsEmpty ? WritingItems.Of(report, circumstances) : [];

    private sealed record Plan(Report Report, IReadOnlyList<AgendaItem> Items, Steps Steps, News News);

    private sealed record News(Report Of, IReadOnlyList<Attempt> Told, IReadOnlyList<AgendaItem> Items);

    private sealed record Steps(Report Report, IReadOnlyList<AgendaItem> Items);
}
