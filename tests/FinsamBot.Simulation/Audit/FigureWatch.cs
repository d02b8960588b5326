using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Figures.Deviations;
using FinsamBot.Domain.Reports.Figures.Goals;
using FinsamBot.Domain.Reports.Figures.Participants;
using FinsamBot.Domain.Reports.Figures.Staffing;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.Audit;

/// <summary>What is registered has its place in the form; a report begins with the goals of the one before it and with as many participants
/// as that one left.</summary>
internal sealed class FigureWatch(Facts facts)
{
    /// <summary>What the opening has read may have changed so shortly before.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(20);

    /// <param name="appended">What stands now in one append, applied already.</param>
    public void Judge(KnownReport report, IReadOnlyList<StoredEvent> appended)
    {
        if (appended.FirstOrDefault(e => !HasPlace(report, e.Event)) is { Event: not null } stray)
        {
            throw new ViolationException("figures", $"{report.Id} has no section for {stray.Event}");
        }

        if (
            appended is not [{ Event: ReportOpened }, ..]
            || report.TakenInAt is not null
            || Before(report) is not { } before
            || before.ChangedAt > report.OpenedAt - Fresh
        )
        {
            return;
        }

        var (goals, counted) = (report.Figures.Goals.ToDictionary(g => g.Id), report.Figures.Participants.ToDictionary(p => p.Unit));
        if (
            before.Figures.Goals.FirstOrDefault(g =>
                !goals.TryGetValue(g.Id, out var now) || now.Text != g.Text || !HasStep(now, g, before)
            ) is
            { } lost
        )
        {
            throw new ViolationException("carried", $"{report.Id} begins without the goal {lost.Id} of {before.Id}");
        }

        if (
            before.Figures.Participants.FirstOrDefault(p =>
                !counted.TryGetValue(p.Unit, out var now) || now.Opening != p.Opening + p.New - p.Exited
            ) is
            { } gone
        )
        {
            throw new ViolationException("carried", $"{report.Id} begins with other participants than {before.Id} left: {gone}");
        }
    }

    private static bool HasPlace(KnownReport report, Event happened)
    {
        var sections = Forms.All.Of(report.Template).Sections.ToList();
        return happened switch
        {
            GoalSaved e => sections.Exists(s =>
                s.Kind == SectionKind.Goals
                && (s.Level is null || s.Level == e.Goal.Level || (s.Level == GoalLevel.Intervention && e.Goal.Level == GoalLevel.SubGoal))
            ),
            ParticipantsCounted => sections.Exists(s => s.Kind == SectionKind.Participants),
            DeviationNoted => sections.Exists(s => s.Kind == SectionKind.Deviations),
            StaffingSaved => sections.Exists(s => s.Kind == SectionKind.Resources),
            _ => true,
        };
    }

    private static bool HasStep(Goal now, Goal then, KnownReport before) =>
        then.Standing.Status == GoalStatus.NotSaid
            ? now.Thread.Count == then.Thread.Count
            : now.Thread[^1].PeriodEnd == before.Period.End && now.Thread[^1].Status == then.Standing.Status;

    /// <summary>The latest of an intervention that reports with one form; with several, each has its own numbers and no single one goes
    /// before.</summary>
    private KnownReport? Before(KnownReport report)
    {
        if (facts.Damaged.Any(d => facts.Reports[d].Id.Intervention == report.Id.Intervention))
        {
            return null;
        }

        var earlier = facts
            .Reports.Values.Where(r =>
                r.Id.Intervention == report.Id.Intervention && r.Id != report.Id && r.Period.End <= report.Period.End
            )
            .ToList();
        return earlier.Exists(r => r.Template.Id != report.Template.Id) ? null : earlier.MaxBy(r => r.Period.End);
    }
}
