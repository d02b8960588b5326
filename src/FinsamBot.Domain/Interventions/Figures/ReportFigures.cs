using System.Collections.Immutable;
using System.Text.Json.Serialization;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Interventions.Figures.Staffing;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions.Figures;

/// <summary>What is registered as data instead of prose, as a report shows it.</summary>
public sealed record ReportFigures
{
    public static ReportFigures None { get; } = new();

    /// <summary>In the order they were registered.</summary>
    public ImmutableList<Goal> Goals
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The intervention first, then its parts.</summary>
    public ImmutableList<ParticipantFlow> Participants
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Oldest first.</summary>
    public ImmutableList<Deviation> Deviations
    {
        get;
        init => field = value ?? [];
    } = [];

    public ImmutableList<Post> Staffing
    {
        get;
        init => field = value ?? [];
    } = [];

    [JsonIgnore]
    public bool IsEmpty => Goals.IsEmpty && Participants.IsEmpty && Deviations.IsEmpty && Staffing.IsEmpty;

    /// <summary>The goals that stand in a section of a form.</summary>
    public IEnumerable<Goal> GoalsIn(TemplateSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Goals.Where(g => g.StandsIn(section));
    }

    /// <summary>See <see cref="CleanText"/>.</summary>
    internal ReportFigures Clean() => FigureKinds.All.Aggregate(this, (figures, kind) => kind.Clean(figures));

    /// <summary>Whether anything is registered for a section.</summary>
    public bool HasAny(TemplateSection section) => FigureKinds.Of(section)?.IsAnyIn(section, this) == true;

    /// <summary>Whether a section shows the same figures here and there.</summary>
    public bool IsSameIn(TemplateSection section, ReportFigures other) => FigureKinds.Of(section)?.IsSameIn(section, this, other) != false;
}
