using System.Collections.Immutable;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports.Figures.Deviations;
using FinsamBot.Domain.Reports.Figures.Goals;
using FinsamBot.Domain.Reports.Figures.Participants;
using FinsamBot.Domain.Reports.Figures.Staffing;
using FinsamBot.Domain.Text;

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

    public ImmutableList<Post> Staffing { get; init; } = [];

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

    /// <summary>See <see cref="CleanText"/>.</summary>
    internal ReportFigures Clean() => FigureKinds.All.Aggregate(this, (figures, kind) => kind.Clean(figures));

    /// <summary>Whether anything is registered for a section.</summary>
    public bool HasAny(TemplateSection section) => FigureKinds.Of(section)?.IsAnyIn(section, this) == true;

    /// <summary>Whether a section shows the same figures here and there.</summary>
    public bool IsSameIn(TemplateSection section, ReportFigures other) => FigureKinds.Of(section)?.IsSameIn(section, this, other) != false;
}
