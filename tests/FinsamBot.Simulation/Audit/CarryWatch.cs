using FinsamBot.Core.Reports;
using FinsamBot.Core.Reports.Figures;
using FinsamBot.Core.Streams;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.Audit;

/// <summary>A report begins with the goals of the one before it and with as many participants as that one left. Judged when its opening is whole.</summary>
internal sealed class CarryWatch(Facts facts)
{
    /// <summary>What the opening has read may have changed so shortly before.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(20);

    /// <param name="appended">What stands now in one append, applied already.</param>
    public void Judge(KnownReport report, IReadOnlyList<StoredEvent> appended)
    {
        if (appended is not [{ Event: ReportOpened }, ..] || report.TakenInAt is not null || Before(report) is not { } before || before.ChangedAt > report.OpenedAt - Fresh)
        {
            return;
        }

        var (goals, counted) = (report.Figures.Goals.ToDictionary(g => g.Id), report.Figures.Participants.ToDictionary(p => p.Unit));
        if (before.Figures.Goals.FirstOrDefault(g => !goals.TryGetValue(g.Id, out var now) || now.Text != g.Text || !HasStep(now, g, before)) is { } lost)
        {
            throw new ViolationException("carried", $"{report.Id} begins without the goal {lost.Id} of {before.Id}");
        }

        if (before.Figures.Participants.FirstOrDefault(p => !counted.TryGetValue(p.Unit, out var now) || now.Opening != p.Opening + p.New - p.Exited) is { } gone)
        {
            throw new ViolationException("carried", $"{report.Id} begins with other participants than {before.Id} left: {gone}");
        }
    }

    private static bool HasStep(Goal now, Goal then, KnownReport before) =>
        then.Standing.Status == GoalStatus.NotSaid ? now.Thread.Count == then.Thread.Count : now.Thread[^1].PeriodEnd == before.Period.End && now.Thread[^1].Status == then.Standing.Status;

    /// <summary>The latest of an intervention that reports with one form; with several, each has its own numbers and no single one goes before.</summary>
    private KnownReport? Before(KnownReport report)
    {
        var earlier = facts.Reports.Values.Where(r => r.Id.Intervention == report.Id.Intervention && r.Id != report.Id && r.Period.End <= report.Period.End).ToList();
        return earlier.Exists(r => r.Template.Id != report.Template.Id) ? null : earlier.MaxBy(r => r.Period.End);
    }
}
