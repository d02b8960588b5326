using System.Collections.Immutable;

namespace FinsamBot.Domain.Deliveries;

public enum AttemptState
{
    Started,
    Sent,
    Postponed,
    Refused,
    Unknown,
}

/// <summary>How far one agenda item has come.</summary>
/// <param name="NextTry">When it may be tried (again): the claim's end while started, the channel's wish when postponed.</param>
/// <param name="Handle">What the channel prepared, so that a later try goes on with it instead of starting over.</param>
/// <param name="Tries">How often a send was started.</param>
public sealed record Attempt(
    AttemptState State,
    ChannelKind Channel,
    string To,
    DateTimeOffset NextTry,
    string? Handle,
    int Tries,
    DateTimeOffset At
)
{
    /// <summary>Nothing more will be done about the item.</summary>
    public bool IsSettled => State is AttemptState.Sent or AttemptState.Refused or AttemptState.Unknown;

    /// <summary>The key of the message the item travels in; its own when it travels alone.</summary>
    public string? Letter { get; init; }

    /// <summary>What it is about; null when nothing says it.</summary>
    public Subject? About { get; init; }

    /// <summary>What the channel knows the message by, once it has been sent: in Teams the activity's id.</summary>
    public string? Receipt { get; init; }

    /// <summary>It may or may not have arrived, and was still needed when that was noted.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>Something may have left, and nobody has recorded how it ended: the channel must look before it sends again.</summary>
    public bool IsOpenEnded => State == AttemptState.Started || (State == AttemptState.Postponed && Handle is not null);

    /// <summary>Of a kind of a round of the steering group.</summary>
    public bool IsOfRound(int round, string kind) => About is { } about && about.Round == round && about.Kind == kind;

    public static ImmutableDictionary<string, Attempt> Apply(
        ImmutableDictionary<string, Attempt> attempts,
        DeliveryEvent happened,
        DateTimeOffset at
    )
    {
        ArgumentNullException.ThrowIfNull(attempts);
        ArgumentNullException.ThrowIfNull(happened);
        var before = attempts.GetValueOrDefault(happened.Key);
        Attempt? after = happened switch
        {
            DeliveryStarted e => new Attempt(
                AttemptState.Started,
                e.Channel,
                e.To,
                e.ClaimEnds,
                before?.Handle,
                (before?.Tries ?? 0) + 1,
                at
            )
            {
                Letter = e.Letter ?? e.Key,
                About = e.About ?? before?.About ?? KeyReading.SubjectOf(e.Key),
            },
            DeliveryPrepared e => before is null ? null : before with { Handle = e.Handle },
            DeliverySent e => before is null ? null : before with { State = AttemptState.Sent, At = at, Receipt = e.Receipt },
            DeliveryPostponed e => before is null ? null : before with { State = AttemptState.Postponed, NextTry = e.Until, At = at },
            DeliveryRefused => before is null ? null : before with { State = AttemptState.Refused, At = at },
            DeliveryUnknown e => before is null
                ? null
                : before with
                {
                    State = AttemptState.Unknown,
                    At = at,
                    IsDoubtful = e.Reason != DeliveryUnknown.NeedPassed,
                },
            _ => before,
        };
        return after is null ? attempts : attempts.SetItem(happened.Key, after);
    }
}
