using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;

namespace FinsamBot.Runtime.Enrolling;

/// <summary>Plays commands on copies of what is registered: the rules decide as they would, and nothing is written.</summary>
internal sealed class Rehearsal(
    Association association,
    IEnumerable<Intervention> registered,
    TemplateCatalogue templates,
    DateTimeOffset now
)
{
    private static readonly Dictionary<PersonId, Contact> Nobody = [];

    private readonly Dictionary<InterventionId, Intervention> _interventions = registered.ToDictionary(i => i.Id);
    private readonly List<(InterventionId Id, InterventionCommand Command)> _played = [];

    /// <summary>What was played and would change something, in order.</summary>
    public IReadOnlyList<(InterventionId Id, InterventionCommand Command)> Played => _played;

    public IEnumerable<Intervention> Interventions => _interventions.Values;

    public Intervention StateOf(InterventionId id) => _interventions.GetValueOrDefault(id, Intervention.None);

    /// <summary>Why the rules say no; and whether anything would change.</summary>
    public (Refusal? Refusal, bool Changes) Play(InterventionId intervention, InterventionCommand command)
    {
        var decision = Decide(intervention, command);
        if (decision.Refusal is null && decision.Events.Count > 0)
        {
            _interventions[intervention] = decision.Events.Aggregate(
                StateOf(intervention),
                (s, e) => Intervention.Evolve(s, new EventRecord(1, Stamp, e))
            );
            _played.Add((intervention, command));
        }

        return (decision.Refusal, decision.Refusal is null && decision.Events.Count > 0);
    }

    /// <summary>Why the rules would say no, on the copy as it is.</summary>
    public Refusal? RefusalOf(InterventionId intervention, InterventionCommand command) => Decide(intervention, command).Refusal;

    /// <summary>How many reports open at once when all of it is so.</summary>
    public int OpeningsDue() => _interventions.Values.Where(i => i.Exists).Sum(i => InterventionAgenda.OpeningsDue(ViewOf(i)).Count);

    private Stamp Stamp => new(now, PersonId.Bot.Value, FormattableString.Invariant($"rehearsal/{_played.Count}"));

    private Decision Decide(InterventionId intervention, InterventionCommand command)
    {
        var (state, request) = (StateOf(intervention), new InterventionRequest(command, PersonId.Bot, Stamp.Command, now));
        var parent = command is BeginIntervention { Parent: { } named } ? named : state.Parent;
        return InterventionRules.On(ViewOf(state).State, intervention, parent is { } id ? StateOf(id) : null, request);
    }

    private InterventionView ViewOf(Intervention state)
    {
        var template = state.Exists ? templates.Of(state.Reportings[0].Template) : templates.All.First();
        return new InterventionView(new Circumstances(association, state, template, Nobody), templates, now);
    }
}
