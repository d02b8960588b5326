using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Disposal;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Plans;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Retention;

/// <param name="Gone">How many things went.</param>
/// <param name="Refusal">Why no more went; null when all of the list did.</param>
public sealed record DisposalReply(int Gone, Refusal? Refusal);

/// <summary>
/// Lets go by decision what an event names (gallring). The streams say so first, each its own, and only then do the bytes go; nothing in a
/// stream is touched. Whoever dies in between is followed by somebody who finishes it.
/// </summary>
public sealed class Disposals(EventLog log, ReportHandler reports, PlanHandler plans, IBlobStore blobs)
{
    /// <summary>Where that which events name lies.</summary>
    private static readonly string[] Folders = ["archive/", "intake/", "mail/"];

    /// <summary>What would go. While a stream cannot be read nobody knows what it names: then nothing goes at all.</summary>
    public async Task<(DisposalList? List, Refusal? Refusal)> ListAsync(
        DisposalDecision decision,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(decision);
        if (decision.RefusalOn(today) is { } refusal)
        {
            return (null, refusal);
        }

        var there = new HashSet<string>();
        foreach (var folder in Folders)
        {
            there.UnionWith(await blobs.ListAsync(folder, cancellation).Select(b => b.Value).ToListAsync(cancellation));
        }

        var all = new List<Report>();
        await foreach (var stream in log.ListAsync(ReportId.StreamPrefix, cancellation))
        {
            try
            {
                all.AddRange(ReportId.TryParse(stream, out var id) ? [await reports.ReadAsync(id, cancellation)] : []);
            }
            catch (BrokenStreamException)
            {
                return (null, new Refusal(RefusalReason.CannotBeRead, stream.Value));
            }
        }

        return (DisposalList.Of(decision, [.. all.Where(r => r.IsOpened)]).Only(k => there.Contains(UsedBlobs.NameOf(k))), null);
    }

    /// <param name="mark">Of the list that was read: when another would be made now, nothing goes.</param>
    public async Task<DisposalReply> CarryOutAsync(
        DisposalDecision decision,
        string mark,
        PersonId actor,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var (list, refusal) = await ListAsync(decision, StockholmTime.DayOf(now), cancellation);
        if (list is null)
        {
            return new DisposalReply(0, refusal);
        }

        if (list.Mark != mark || list.Lines.Count == 0)
        {
            return new DisposalReply(0, new Refusal(RefusalReason.DisposalListMoved));
        }

        var plan = PlanOf(list, actor, now);
        var replies = await plans.HandleAsync(plan, cancellation);
        var gone = plan.Steps.Zip(replies).Where(s => s.Second.Refusal is null).Sum(s => (s.First as RemovalStep)?.Blobs.Count ?? 0);
        return new DisposalReply(gone, replies[^1].Refusal);
    }

    /// <summary>After each report's event the bytes that no later report of the list names.</summary>
    private static RequestPlan PlanOf(DisposalList list, PersonId actor, DateTimeOffset now)
    {
        var (steps, last) = (new List<PlanStep>(), new Dictionary<KeptThing, ReportId>());
        foreach (var line in list.Lines)
        {
            last[line.Thing] = line.Report;
        }

        foreach (var of in list.Lines.GroupBy(l => l.Report))
        {
            var things = of.Select(l => l.Thing).ToList();
            var request = new Request(new DisposeOfKept(list.Decision, things), actor, $"dispose/{list.Mark}", now);
            steps.Add(new ReportStep(of.Key, request));
            steps.Add(new RemovalStep([.. things.Where(t => last[t] == of.Key).Select(UsedBlobs.NameOf)]));
        }

        return new RequestPlan(steps);
    }
}
