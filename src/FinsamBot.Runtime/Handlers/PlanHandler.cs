using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office;
using FinsamBot.Runtime.Plans;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Handlers;

/// <summary>What came of one step of a plan.</summary>
public sealed record StepReply(Refusal? Refusal, bool Changed);

/// <summary>Carries out plans, and finishes those that were left.</summary>
public sealed class PlanHandler(
    PlanBook book,
    AssociationHandler associations,
    InterventionHandler interventions,
    ReportHandler reports,
    AssociationDirectory directory,
    IBlobStore blobs
)
{
    private bool _hasLooked;

    /// <summary>Carries out a new plan. The replies end with the first refusal; what was done before it stands.</summary>
    public async Task<IReadOnlyList<StepReply>> HandleAsync(RequestPlan plan, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        await book.KeepAsync(plan, cancellation);
        var replies = await FollowAsync(plan, cancellation);
        await book.DropAsync(plan, cancellation);
        return replies;
    }

    /// <summary>Finishes what was left when a process died or the storage gave way: looks once after the start, and later only when this
    /// process has left something. A plan that cannot be followed is named and stays. How many were finished.</summary>
    public async Task<int> ResumeAsync(CancellationToken cancellation)
    {
        if (_hasLooked && !book.HasLeft)
        {
            return 0;
        }

        var finished = 0;
        foreach (var name in await book.NamesAsync(cancellation))
        {
            finished += await FinishAsync(name, cancellation) ? 1 : 0;
        }

        _hasLooked = true;
        return finished;
    }

    /// <summary>False for a plan that is gone meanwhile, or that cannot be followed.</summary>
    private async Task<bool> FinishAsync(StreamName name, CancellationToken cancellation)
    {
        try
        {
            if (await book.FindAsync(name, cancellation) is not { } plan)
            {
                return false;
            }

            await FollowAsync(plan, cancellation);
            await book.DropAsync(name, cancellation);
            directory.Damage.Clear(DamageKind.Plan, name.Value);
            return true;
        }
        catch (Exception e) when (DamageList.IsLasting(e))
        {
            directory.Damage.Note(DamageList.Of(name, e) with { Kind = DamageKind.Plan, Name = name.Value });
            return false;
        }
    }

    private async Task<IReadOnlyList<StepReply>> FollowAsync(RequestPlan plan, CancellationToken cancellation)
    {
        var replies = new List<StepReply>();
        foreach (var step in plan.Steps)
        {
            replies.Add(await TakeAsync(step, cancellation));
            if (replies[^1].Refusal is not null)
            {
                break;
            }
        }

        return replies;
    }

    private async Task<StepReply> TakeAsync(PlanStep step, CancellationToken cancellation)
    {
        switch (step)
        {
            case AssociationStep of:
                var association = await associations.HandleAsync(of.Request, cancellation);
                return new StepReply(association.Refusal, association.Changed);
            case InterventionStep of:
                var intervention = await interventions.HandleAsync(of.Id, of.Request, isKept: true, cancellation);
                return new StepReply(intervention.Refusal, intervention.Changed);
            case ReportStep of:
                var report = await reports.HandleAsync(of.Id, of.Request, cancellation);
                return new StepReply(report.Refusal, report.Changed);
            case RemovalStep of:
                foreach (var blob in of.Blobs)
                {
                    await blobs.DeleteAsync(new StreamName(blob), cancellation);
                }

                return new StepReply(null, of.Blobs.Count > 0);
            default:
                throw new ArgumentException($"There is no handler for {step.GetType().Name}.", nameof(step));
        }
    }
}
