using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;

namespace FinsamBot.Simulation.Audit;

/// <summary>One agenda key as the store tells it.</summary>
internal sealed class KnownDelivery(string key)
{
    public string Key => key;

    public AttemptState State { get; set; }

    public ChannelKind? Channel { get; set; }

    public string To { get; set; } = "";

    public string Letter { get; set; } = "";

    /// <summary>The latest claim, by the claimer's clock.</summary>
    public DateTimeOffset StartedAt { get; set; }

    /// <summary>The end of the claim, or when it may be tried again.</summary>
    public DateTimeOffset NextTry { get; set; }

    /// <summary>When it was known to have left.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>When its end was noted.</summary>
    public DateTimeOffset EndedAt { get; set; }

    /// <summary>It may have arrived or not, and was still wanted.</summary>
    public bool IsDoubtful { get; set; }

    public int Starts { get; set; }

    public bool HasLeft => State is AttemptState.Started or AttemptState.Sent or AttemptState.Unknown;

    /// <summary>What it is, without the channel it went on in.</summary>
    public string Base => BaseOf(key);

    /// <summary>The ladder of its report that it is a rung of; empty for anything else.</summary>
    public string Ladder { get; } =
        key.Split('/') switch
        {
            [_, _, "review", var round, "request" or "reminder", ..] => $"review/{round}",
            [_, _, "escalation", ..] => "escalation",
            [_, _, "standin", ..] => "standin",
            [_, _, "prompt" or "reminder" or "snoozed", ..] => "writing",
            _ => "",
        };

    public static string BaseOf(string key) => key.EndsWith("/mail", StringComparison.Ordinal) ? key[..^"/mail".Length] : key;
}

internal sealed class KnownIntervention(InterventionBegun begun, DateTimeOffset at)
{
    public InterventionId Id => begun.Id;

    public List<Reporting> Reportings { get; } = [new Reporting(begun.Template, begun.Periods)];

    public SortedSet<(string Person, Role Role)> Roles { get; } = [];

    public List<(string Template, ReportingPeriod Period)> Opened { get; } = [];

    public List<(DateOnly? EndsOn, DateTimeOffset At)> Ends { get; } = [];

    public Dictionary<string, ReportRoutine> Routines { get; } = [];

    /// <summary>Who answers instead of whom.</summary>
    public Dictionary<string, string> Substitutes { get; } = [];

    public DateTimeOffset ChangedAt { get; set; } = at;

    /// <summary>The intervention that it is a part of, and the name it goes by there.</summary>
    public (InterventionId? Parent, string Name) Part => (begun.Parent, Life.Name ?? begun.Name);

    public DateTimeOffset BegunAt { get; } = at;

    public KnownLedger Ledger { get; } = new();

    public KnownLife Life { get; } = new();

    public DateOnly? EndsOn => Reportings[0].Periods.EndsOn;

    /// <summary>Of the steering group, or the substitute of one who is.</summary>
    public bool MayAnswer(string person) => IsOfGroup(person) || Substitutes.Any(s => s.Value == person && IsOfGroup(s.Key));

    private bool IsOfGroup(string person) => Roles.Contains((person, Role.SteeringMember)) || Roles.Contains((person, Role.Chair));

    public IReadOnlyList<string> Having(Role role) => [.. Roles.Where(r => r.Role == role).Select(r => r.Person)];

    public IReadOnlyList<string> Writers => Having(Role.Lead) is { Count: > 0 } leads ? leads : Having(Role.Deputy);
}
