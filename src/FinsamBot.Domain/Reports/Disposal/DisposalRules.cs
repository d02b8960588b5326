using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports.Registry;

namespace FinsamBot.Domain.Reports.Disposal;

/// <summary>What may go by a decision, and that nothing goes without one.</summary>
public static class DisposalRules
{
    /// <summary>The day on which it came in; of a report that was written before it came here, its own day. Null for one that has not
    /// come in.</summary>
    public static DateOnly? CameInOn(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Submission is not { } submission)
        {
            return null;
        }

        return report.TakenIn is { } taken ? taken.WrittenOn ?? report.Id.PeriodEnd : StockholmTime.DayOf(submission.At);
    }

    /// <summary>Whether the office is done with it: entered in the diary, filed, and signed where it is to be signed.</summary>
    public static bool IsDone(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.TakenIn is not null
            || (
                report is { Submission: not null, Registry.Registration: not null }
                && FilingRules.Owed(report) is null
                && report.Registry.Signatures?.Missing.Any() != true
            );
    }

    /// <summary>What of a report the decision speaks of, whether or not it may go yet.</summary>
    internal static IEnumerable<KeptThing> Meant(Report report, DisposalDecision decision) =>
        CameInOn(report) < decision.Before ? report.Kept.Where(k => decision.Kinds.Contains(k.Kind)) : [];

    internal static Decision On(Report report, Association association, DisposeOfKept dispose, Request request)
    {
        if (request.Actor != PersonId.Bot && !association.Roles.Contains((request.Actor, Role.Administrator)))
        {
            return Decision.Refuse(RefusalReason.OnlyOfficeDecides);
        }

        var decision = dispose.Decision.Clean();
        if (decision.RefusalOn(StockholmTime.DayOf(request.Now)) is { } refusal)
        {
            return new Decision([], refusal);
        }

        if (!IsDone(report))
        {
            return Decision.Refuse(RefusalReason.DisposalUnderWay, report.Id.ToString());
        }

        return dispose.Things.Count == 0 || dispose.Things.Except(Meant(report, decision)).Any()
            ? Decision.Refuse(RefusalReason.DisposalListMoved)
            : Decision.Of(new KeptDisposed(decision, [.. dispose.Things.Distinct()]));
    }
}
