using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;

namespace FinsamBot.Domain.Reports.Figures;

/// <summary>What each event does to the figures.</summary>
internal static class FigureFolding
{
    /// <summary>The figures after an event; the same ones when it is not about them.</summary>
    public static ReportFigures Apply(ReportFigures figures, Event happened) =>
        happened switch
        {
            GoalSaved e => figures.With(e.Goal),
            GoalRemoved e => figures with { Goals = figures.Goals.RemoveAll(g => g.Id == e.Id) },
            ParticipantsCounted e => figures.With(e.Flow),
            ParticipantsRemoved e => figures with { Participants = figures.Participants.RemoveAll(p => p.Unit == e.Unit) },
            DeviationNoted e => figures.With(e.Deviation),
            DeviationRemoved e => figures with { Deviations = figures.Deviations.RemoveAll(d => d.Number == e.Number) },
            StaffingSaved e => figures.With(e.Post),
            StaffingRemoved e => figures with { Staffing = figures.Staffing.RemoveAll(s => s.Number == e.Number) },
            _ => figures,
        };

    /// <summary>Whether a form has a section that shows what an event registers; true for an event that registers nothing.</summary>
    public static bool HasPlace(ReportTemplate template, Event happened) =>
        Apply(ReportFigures.None, happened) is var alone && (alone.IsEmpty || template.Sections.Any(alone.HasAny));

    /// <summary>The events that lead to the figures.</summary>
    public static IEnumerable<Event> Events(ReportFigures figures) =>
        [
            .. figures.Goals.Select(g => new GoalSaved(g)),
            .. figures.Participants.Select(p => new ParticipantsCounted(p)),
            .. figures.Deviations.Select(d => new DeviationNoted(d)),
            .. figures.Staffing.Select(s => new StaffingSaved(s)),
        ];
}
