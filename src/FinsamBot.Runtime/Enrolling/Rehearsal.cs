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
        var stamp = new Stamp(now, PersonId.Bot.Value, FormattableString.Invariant($"rehearsal/{_played.Count}"));
        var (state, request) = (StateOf(intervention), new InterventionRequest(command, PersonId.Bot, stamp.Command, now));
        var parent = command is BeginIntervention { Parent: { } named } ? named : state.Parent;
        var decision = InterventionRules.On(ViewOf(state).State, intervention, parent is { } id ? StateOf(id) : null, request);
        if (decision.Refusal is null && decision.Events.Count > 0)
        {
            _interventions[intervention] = decision.Events.Aggregate(state, (s, e) => Intervention.Evolve(s, new EventRecord(1, stamp, e)));
            _played.Add((intervention, command));
        }

        return (decision.Refusal, decision.Refusal is null && decision.Events.Count > 0);
    }

    /// <summary>How many reports open at once when all of it is so.</summary>
    public int OpeningsDue() => _interventions.Values.Where(i => i.Exists).Sum(i => InterventionAgenda.OpeningsDue(ViewOf(i)).Count);

    private InterventionView ViewOf(Intervention state)
    {
        var template = state.Exists ? templates.Of(state.Reportings[0].Template) : templates.All.First();
        return new InterventionView(new Circumstances(association, state, template, Nobody), templates, now);
    }
}
