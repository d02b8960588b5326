using System.Collections.Immutable;
using FinsamBot.Domain.Forms;

namespace FinsamBot.Domain.Reports.Figures;

/// <summary>Everything of a report that is registered as data instead of prose.</summary>
public sealed record ReportFigures
{
    public static ReportFigures None { get; } = new();

    /// <summary>In the order they were registered.</summary>
    public ImmutableList<Goal> Goals { get; init; } = [];

    /// <summary>The intervention first, then its parts.</summary>
    public ImmutableList<ParticipantFlow> Participants { get; init; } = [];

    /// <summary>Oldest first.</summary>
    public ImmutableList<Deviation> Deviations { get; init; } = [];

    public ImmutableList<Staffing> Staffing { get; init; } = [];

    public bool IsEmpty => Goals.IsEmpty && Participants.IsEmpty && Deviations.IsEmpty && Staffing.IsEmpty;

    /// <summary>The goals that stand in a section of a form.</summary>
    public IEnumerable<Goal> GoalsIn(TemplateSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        // A form that has no place of its own for sub-goals shows them with the intervention's.
        return Goals.Where(g =>
            section.Level is not { } level || g.Level == level || (level == GoalLevel.Intervention && g.Level == GoalLevel.SubGoal)
        );
    }

    /// <summary>Whether anything is registered for a section.</summary>
    public bool HasAny(TemplateSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return section.Kind switch
        {
            SectionKind.Goals => GoalsIn(section).Any(),
            SectionKind.Participants => !Participants.IsEmpty,
            SectionKind.Deviations => !Deviations.IsEmpty,
            SectionKind.Resources => !Staffing.IsEmpty,
            _ => false,
        };
    }

    /// <summary>Whether a section shows the same figures here and there.</summary>
    public bool IsSameIn(TemplateSection section, ReportFigures other)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(other);
        return section.Kind switch
        {
            SectionKind.Goals => GoalsIn(section).SequenceEqual(other.GoalsIn(section)),
            SectionKind.Participants => Participants.SequenceEqual(other.Participants),
            SectionKind.Deviations => Deviations.SequenceEqual(other.Deviations),
            SectionKind.Resources => Staffing.SequenceEqual(other.Staffing),
            _ => true,
        };
    }

    internal ReportFigures With(Goal goal) => this with { Goals = Put(Goals, goal, g => g.Id == goal.Id) };

    internal ReportFigures With(ParticipantFlow flow) =>
        this with
        {
            Participants = [.. Put(Participants, flow, f => f.Unit == flow.Unit).OrderBy(f => f.Unit, StringComparer.Ordinal)],
        };

    internal ReportFigures With(Deviation deviation) =>
        this with
        {
            Deviations = [.. Put(Deviations, deviation, d => d.Number == deviation.Number).OrderBy(d => d.On).ThenBy(d => d.Number)],
        };

    internal ReportFigures With(Staffing post) => this with { Staffing = Put(Staffing, post, s => s.Number == post.Number) };

    private static ImmutableList<T> Put<T>(ImmutableList<T> entries, T entry, Predicate<T> isSame) =>
        entries.FindIndex(isSame) is >= 0 and var at ? entries.SetItem(at, entry) : entries.Add(entry);
}
