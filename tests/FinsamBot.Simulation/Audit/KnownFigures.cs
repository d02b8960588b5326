using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Interventions.Figures.Staffing;

namespace FinsamBot.Simulation.Audit;

/// <summary>What stands registered: entries as text, so that equal content is equal.</summary>
internal sealed class KnownFigures
{
    private readonly SortedDictionary<(SectionKind Kind, string Name), Entry> _entries = [];

    public IEnumerable<Goal> Goals => Of(SectionKind.Goals).Select(e => e.What).Cast<Goal>();

    public IEnumerable<ParticipantFlow> Participants => Of(SectionKind.Participants).Select(e => e.What).Cast<ParticipantFlow>();

    public IEnumerable<Domain.Interventions.Figures.Staffing.Post> Posts =>
        Of(SectionKind.Resources).Select(e => e.What).Cast<Domain.Interventions.Figures.Staffing.Post>();

    public int Count(SectionKind kind) => Of(kind).Count();

    public void Apply(Event happened)
    {
        switch (happened)
        {
            case GoalSaved e:
                Put(Goals.FirstOrDefault(g => g.Id == e.Goal.Id) is { } known ? e.Goal with { Thread = known.Thread } : e.Goal);
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

    public void Take(ReportFigures all)
    {
        foreach (var kind in Kinds.Where(k => Of(all, k).Any()))
        {
            _entries.Keys.Where(k => k.Kind == kind).ToList().ForEach(k => _entries.Remove(k));
            foreach (var happened in Of(all, kind))
            {
                Apply(happened);
            }
        }
    }

    public static KnownFigures From(ReportFigures all)
    {
        var figures = new KnownFigures();
        figures.Take(all);
        foreach (var deviation in all.Deviations)
        {
            figures.Apply(new DeviationNoted(deviation));
        }

        return figures;
    }

    /// <summary>What the next period begins with.</summary>
    public void Continue(KnownFigures last, DateOnly end)
    {
        foreach (var goal in last.Goals)
        {
            var said = goal.Standing.Status != GoalStatus.NotSaid;
            var step = new GoalStep(end, goal.Standing.Status, goal.Standing.Numerator, goal.Standing.Denominator);
            Put(goal with { Standing = GoalStanding.Unsaid, Thread = said ? [.. goal.Thread, step] : goal.Thread });
        }

        foreach (var flow in last.Participants)
        {
            Apply(new ParticipantsCounted(new ParticipantFlow(flow.Unit, flow.Opening + flow.New - flow.Exited, default, default)));
        }

        foreach (var post in last.Posts)
        {
            Apply(new StaffingSaved(post));
        }
    }

    /// <summary>What a final report makes of all periods of an intervention or of a part of it.</summary>
    public void Gather(IReadOnlyList<KnownFigures> periods, string unit, int numbers)
    {
        foreach (var goal in periods.SelectMany(p => p.Goals).GroupBy(g => g.Id))
        {
            var (last, said) = (goal.Last(), goal.LastOrDefault(g => g.Standing.Status != GoalStatus.NotSaid) ?? goal.Last());
            var whole = last with { Standing = said.Standing, Thread = said.Thread };
            Put(unit.Length == 0 ? whole : whole with { Id = $"{unit}/{whole.Id}", Unit = unit });
        }

        foreach (var flows in periods.SelectMany(p => p.Participants).GroupBy(f => f.Unit))
        {
            var (came, left) = flows.Aggregate(
                (New: default(Headcount), Exited: default(Headcount)),
                (s, f) => (s.New + f.New, s.Exited + f.Exited)
            );
            Apply(new ParticipantsCounted(new ParticipantFlow(unit.Length == 0 ? flows.Key : unit, flows.First().Opening, came, left)));
        }

        foreach (var post in periods.Count > 0 ? periods[^1].Posts : [])
        {
            Apply(new StaffingSaved(post with { Number = numbers + post.Number, Unit = unit.Length == 0 ? post.Unit : unit }));
        }
    }

    /// <summary>Something stands registered that no section of the form shows.</summary>
    public bool HasMoreThan(IReadOnlyList<TemplateSection> sections) =>
        _entries.Any(e => !sections.Any(s => Shows(s, e.Key.Kind, e.Value)));

    /// <summary>What a section shows; a form without a place for sub-goals shows them with the intervention's.</summary>
    public string In(TemplateSection section) =>
        string.Concat(Of(section.Kind).Where(e => Shows(section, section.Kind, e)).Select(e => e.Text));

    private static bool Shows(TemplateSection section, SectionKind kind, Entry entry) =>
        section.Kind == kind
        && (
            section.Level is not { } level || entry.Level == level || (level == GoalLevel.Intervention && entry.Level == GoalLevel.SubGoal)
        );

    /// <summary>What does not go by its day.</summary>
    private static readonly SectionKind[] Kinds = [SectionKind.Goals, SectionKind.Participants, SectionKind.Resources];

    private static IEnumerable<Event> Of(ReportFigures all, SectionKind kind) =>
        kind switch
        {
            SectionKind.Goals => all.Goals.Select(g => new GoalSaved(g)),
            SectionKind.Participants => all.Participants.Select(f => new ParticipantsCounted(f)),
            _ => all.Staffing.Select(p => new StaffingSaved(p)),
        };

    private void Put(Goal goal) => Put(SectionKind.Goals, goal.Id, goal, goal.Level);

    private IEnumerable<Entry> Of(SectionKind kind) => _entries.Where(e => e.Key.Kind == kind).Select(e => e.Value);

    private void Put(SectionKind kind, string name, object what, GoalLevel? level = null) =>
        _entries[(kind, name)] = new Entry(what, Canon.Of(what), level);

    private sealed record Entry(object What, string Text, GoalLevel? Level);
}
