using System.Collections.Frozen;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports.Figures.Deviations;
using FinsamBot.Domain.Reports.Figures.Goals;
using FinsamBot.Domain.Reports.Figures.Participants;
using FinsamBot.Domain.Reports.Figures.Staffing;

namespace FinsamBot.Domain.Reports.Figures;

/// <summary>Every kind of figures there is.</summary>
public static class FigureKinds
{
    public static IReadOnlyList<FigureKind> All { get; } =
    [new GoalFigures(), new ParticipantFigures(), new DeviationFigures(), new StaffingFigures()];

    /// <summary>Every look asks of every section whether anything stands there.</summary>
    private static readonly FrozenDictionary<SectionKind, FigureKind> BySection = All.ToFrozenDictionary(k => k.Section);

    /// <summary>The names under which their events are stored.</summary>
    public static IReadOnlyList<NamedEvent> EventNames { get; } = [.. All.SelectMany(k => k.EventNames)];

    /// <summary>What is registered in a section; null in one that holds text alone.</summary>
    public static FigureKind? Of(TemplateSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return BySection.GetValueOrDefault(section.Kind);
    }

    /// <summary>The events that lead to the figures.</summary>
    internal static IEnumerable<FigureEvent> Events(ReportFigures figures) => All.SelectMany(k => k.EventsOf(figures));

    /// <summary>Whether a form has a section that shows what an event registers; true for an event that takes something away.</summary>
    internal static bool HasPlace(ReportTemplate template, Event happened) =>
        happened is not FigureEvent change
        || (change.Change(ReportFigures.None) is var alone && (alone.IsEmpty || template.Sections.Any(alone.HasAny)));
}
