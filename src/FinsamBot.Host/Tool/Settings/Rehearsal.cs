using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;

namespace FinsamBot.Host.Tool.Settings;

/// <summary>Plays commands on copies of what is registered: the rules decide as they would, and nothing is written.</summary>
internal sealed class Rehearsal(
    Association association,
    IEnumerable<Intervention> registered,
    TemplateCatalogue templates,
    DateTimeOffset now
)
{
    private readonly Dictionary<InterventionId, Intervention> _interventions = registered.ToDictionary(i => i.Id);
    private readonly List<SettingsWish> _wishes = [];

    /// <summary>What was played and would change something, in order.</summary>
    public IReadOnlyList<SettingsWish> Wishes => _wishes;

    public Intervention StateOf(InterventionId id) => _interventions.GetValueOrDefault(id, Intervention.None);

    /// <summary>Throws <see cref="SettingsRefusedException"/> with the place when the rules say no.</summary>
    public void Play(SettingsWish wish)
    {
        var stamp = new Stamp(now, PersonId.Bot.Value, FormattableString.Invariant($"rehearsal/{_wishes.Count}"));
        var (state, request) = (StateOf(wish.Intervention), new InterventionRequest(wish.Command, PersonId.Bot, stamp.Command, now));
        var parent = wish.Command is BeginIntervention { Parent: { } named } ? named : state.Parent;
        var decision = InterventionRules.On(ViewOf(state).State, wish.Intervention, parent is { } id ? StateOf(id) : null, request);
        if (decision.Refusal is { } refusal)
        {
            throw new SettingsRefusedException(wish.Place, refusal);
        }

        if (decision.Events.Count > 0)
        {
            _interventions[wish.Intervention] = decision.Events.Aggregate(
                state,
                (s, e) => Intervention.Evolve(s, new EventRecord(1, stamp, e))
            );
            _wishes.Add(wish);
        }
    }

    /// <summary>How many reports open at once when all of it is so.</summary>
    public int OpeningsDue() => _interventions.Values.Where(i => i.Exists).Sum(i => InterventionAgenda.OpeningsDue(ViewOf(i)).Count);

    private InterventionView ViewOf(Intervention state)
    {
        var template = state.Exists ? templates.Of(state.Reportings[0].Template) : templates.All.First();
        return new InterventionView(new Circumstances(association, state, template, new Dictionary<PersonId, Contact>()), templates, now);
    }
}
