using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports.Figures.Deviations;
using FinsamBot.Domain.Reports.Figures.Goals;
using FinsamBot.Domain.Reports.Figures.Participants;
using FinsamBot.Domain.Reports.Figures.Staffing;

namespace FinsamBot.Simulation.Audit;

/// <summary>What is registered in a report beside its texts: entries as text, so that equal content is equal.</summary>
internal sealed class KnownFigures
{
    private readonly SortedDictionary<(SectionKind Kind, string Name), Entry> _entries = [];

    public IEnumerable<Goal> Goals => Of(SectionKind.Goals).Select(e => e.What).Cast<Goal>();

    public IEnumerable<ParticipantFlow> Participants => Of(SectionKind.Participants).Select(e => e.What).Cast<ParticipantFlow>();

    public int Count(SectionKind kind) => Of(kind).Count();

    public void Apply(Event happened)
    {
        switch (happened)
        {
            case GoalSaved e:
                Put(SectionKind.Goals, e.Goal.Id, e.Goal, e.Goal.Level);
                break;
            case GoalRemoved e:
                _entries.Remove((SectionKind.Goals, e.Id));
                break;
            case ParticipantsCounted e:
                Put(SectionKind.Participants, e.Flow.Unit, e.Flow);
                break;
            case ParticipantsRemoved e:
                _entries.Remove((SectionKind.Participants, e.Unit));
                break;
            case DeviationNoted e:
                Put(SectionKind.Deviations, $"{e.Deviation.Number}", e.Deviation);
                break;
            case DeviationRemoved e:
                _entries.Remove((SectionKind.Deviations, $"{e.Number}"));
                break;
            case StaffingSaved e:
                Put(SectionKind.Resources, $"{e.Post.Number}", e.Post);
                break;
            case StaffingRemoved e:
                _entries.Remove((SectionKind.Resources, $"{e.Number}"));
                break;
        }
    }

    /// <summary>What a section shows; a form without a place for sub-goals shows them with the intervention's.</summary>
    public string In(TemplateSection section) =>
        string.Concat(
            Of(section.Kind)
                .Where(e =>
                    section.Level is not { } level || e.Level == level || (level == GoalLevel.Intervention && e.Level == GoalLevel.SubGoal)
                )
                .Select(e => e.Text)
        );

    private IEnumerable<Entry> Of(SectionKind kind) => _entries.Where(e => e.Key.Kind == kind).Select(e => e.Value);

    private void Put(SectionKind kind, string name, object what, GoalLevel? level = null) =>
        _entries[(kind, name)] = new Entry(what, Canon.Of(what), level);

    private sealed record Entry(object What, string Text, GoalLevel? Level);
}
