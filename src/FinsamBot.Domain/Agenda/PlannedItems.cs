using System.Collections.Concurrent;
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
    /// <summary>The last of each report in circumstances, gone with them.</summary>
    private static readonly ConditionalWeakTable<Circumstances, ConcurrentDictionary<ReportId, Plan>> Last = [];

    /// <summary>Settled or not, each key once.</summary>
    public static IReadOnlyList<AgendaItem> Of(Report report, Circumstances circumstances)
    {
        var plans = Last.GetValue(circumstances, _ => new ConcurrentDictionary<ReportId, Plan>(concurrencyLevel: 1, capacity: 4));
        if (plans.TryGetValue(report.Id, out var last) && ReferenceEquals(last.Report, report))
        {
            return last.Items;
        }

        var steps = StepsOf(report, circumstances, last?.Steps);
        var news = NewsOf(report, circumstances, steps, last?.News);
        var isSame = last is not null && ReferenceEquals(last.Steps, steps) && ReferenceEquals(last.News, news);
        var plan = new Plan(report, isSame ? last!.Items : Joined(news.Items, steps.Items), steps, news);
        plans[report.Id] = plan;
        return plan.Items;
    }

    /// <summary>Of deliveries only those that the news asks for matter to it.</summary>
    private static News NewsOf(Report report, Circumstances circumstances, Steps steps, News? last)
    {
        var told = Told(report);
        return
            last is not null && ReferenceEquals(last.Of, steps.Report) && last.Told.SequenceEqual(told, ReferenceEqualityComparer.Instance)
            ? last
            : new News(steps.Report, told, RoundNews.Of(report, circumstances));
    }

    private static List<Attempt> Told(Report report)
    {
        var told = new List<Attempt>();
        if (report.CurrentRound is not null)
        {
            foreach (var (_, attempt) in report.Deliveries)
            {
                if (RoundNews.AsksFor(attempt))
                {
                    told.Add(attempt);
                }
            }
        }

        return told;
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

    /// <summary>Planned from a report that knows of no deliveries and no texts, so they cannot matter: most that happens to a report is
    /// that it is written, and what is told of it.</summary>
    private static Steps StepsOf(Report report, Circumstances circumstances, Steps? last)
    {
        var bare = report with
        {
            Deliveries = ImmutableDictionary<string, Attempt>.Empty,
            Texts = Report.None.Texts,
            SetAside = Report.None.SetAside,
            Commands = Report.None.Commands,
            Shares = Report.None.Shares,
        };
        return last?.Report == bare ? last : new Steps(bare, [.. OfSchedules(bare, circumstances).DistinctBy(i => i.Key)]);
    }

    private static IEnumerable<AgendaItem> OfSchedules(Report report, Circumstances circumstances) =>
        report.Submission is not null
            ? RegistryItems.Of(report, circumstances)
            : [.. ReviewItems.Of(report, circumstances), .. Written(report, circumstances)];

    /// <summary>Who corrects a report keeps no plan: it was handed in in time, or is late already.</summary>
    private static IEnumerable<AgendaItem> Written(Report report, Circumstances circumstances) =>
        report.Registry.Corrections.IsEmpty ? WritingItems.Of(report, circumstances) : [];

    private sealed record Plan(Report Report, IReadOnlyList<AgendaItem> Items, Steps Steps, News News);

    private sealed record News(Report Of, List<Attempt> Told, IReadOnlyList<AgendaItem> Items);

    private sealed record Steps(Report Report, IReadOnlyList<AgendaItem> Items);
}
