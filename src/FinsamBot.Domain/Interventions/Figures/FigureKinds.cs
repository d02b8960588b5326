using System.Collections.Frozen;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Interventions.Figures.Staffing;

namespace FinsamBot.Domain.Interventions.Figures;

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

    /// <summary>The kind an event is about.</summary>
    public static FigureKind Of(FigureEvent happened) => All.First(k => k.IsAbout(happened));

    /// <summary>Whether both hold the same entries.</summary>
    public static bool AreSame(ReportFigures one, ReportFigures other) => All.All(k => k.AreSame(one, other));

    /// <summary>The entries that stand in some section of the form.</summary>
    public static ReportFigures In(ReportTemplate template, ReportFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return figures.IsEmpty ? figures : Each(figures, (kind, f) => kind.In(template, f));
    }

    internal static ReportFigures Continue(IReadOnlyList<PeriodFigures> earlier) =>
        earlier.Count == 0 ? ReportFigures.None : Each(ReportFigures.None, (kind, f) => kind.Continue(f, earlier[^1]));

    internal static ReportFigures Gather(IReadOnlyList<PeriodFigures> earlier) =>
        earlier.Count == 0 ? ReportFigures.None : Each(ReportFigures.None, (kind, f) => kind.Gather(f, earlier));

    internal static ReportFigures Name(ReportFigures figures, UnitName unit) => Each(figures, (kind, f) => kind.Name(f, unit));

    internal static ReportFigures Join(ReportFigures one, ReportFigures other) => Each(one, (kind, f) => kind.Join(f, other));

    /// <summary>A period stood as others say, for what they say anything of and what does not go by its day.</summary>
    internal static ReportFigures Take(ReportFigures into, ReportFigures from) =>
        Each(into, (kind, f) => kind.IsOfDay ? f : kind.Take(f, from));

    /// <summary>What goes by its day.</summary>
    internal static ReportFigures OfDay(ReportFigures figures) => Each(figures, (kind, f) => kind.IsOfDay ? f : kind.Without(f));

    internal static ReportFigures Within(ReportFigures figures, ReportingPeriod period) =>
        Each(figures, (kind, f) => kind.Within(f, period));

    internal static ReportFigures Sorted(ReportFigures figures) => Each(figures, (kind, f) => kind.Sorted(f));

    /// <summary>Entries that are printed with a part's name before them, as those of the part.</summary>
    internal static ReportFigures InParts(ReportFigures figures, IReadOnlyList<Intervention> parts)
    {
        IReadOnlyList<string> names = [.. parts.Select(p => p.Name).Where(n => n.Length > 0)];
        return names.Count == 0 ? figures : Each(figures, (kind, f) => kind.InParts(f, names));
    }

    /// <summary>The events that lead to the figures.</summary>
    internal static IEnumerable<FigureEvent> Events(ReportFigures figures) => All.SelectMany(k => k.EventsOf(figures));

    /// <summary>Whether a form has a section that shows what an event registers; true for an event that takes something away.</summary>
    internal static bool HasPlace(ReportTemplate template, Event happened) =>
        happened is not FigureEvent change
        || (change.Change(ReportFigures.None) is var alone && (alone.IsEmpty || template.Sections.Any(alone.HasAny)));

    private static ReportFigures Each(ReportFigures figures, Func<FigureKind, ReportFigures, ReportFigures> change) =>
        All.Aggregate(figures, (done, kind) => change(kind, done));
}
