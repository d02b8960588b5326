using FinsamBot.Domain.Deliveries;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Simulation.Stage;
using FinsamBot.Simulation.Store;

namespace FinsamBot.Simulation.Audit;

/// <summary>In a pass in which nothing goes wrong a person gets at most one message of the bot's own accord in each channel.</summary>
internal sealed class PassWatch(Weather weather, Facts facts)
{
    private readonly Stack<Pass> _under = new();

    /// <param name="now">By the host's clock: what falls due later is not gathered with the rest.</param>
    public void Begin(int host, DateTimeOffset now) => _under.Push(new Pass(host, now, weather.Struck));

    /// <summary>Somebody else acts: what this pass does now is no longer its own doing alone.</summary>
    public void Disturb()
    {
        foreach (var pass in _under)
        {
            pass.Disturbed = true;
        }
    }

    /// <summary>What may not have arrived in Teams follows as a letter of its own: what was gathered there died with its host.</summary>
    private bool IsSecondTry(DeliveryRequest request) =>
        request.Parcels.All(p =>
            facts.Deliveries.GetValueOrDefault(KnownDelivery.BaseOf(p.Item.Key)) is { State: AttemptState.Unknown } first
            && first.Channel == ChannelKind.Teams
        );

    public void Ended(ChannelKind channel, DeliveryRequest request, SendOutcome outcome)
    {
        if (
            !_under.TryPeek(out var pass)
            || pass.Disturbed
            || pass.Struck != weather.Struck
            || request.Item.StandsAlone
            || request.Before is not null
            || IsSecondTry(request)
        )
        {
            return;
        }

        pass.Ends.AddRange(request.Parcels.Select(p => (p.Item.Key, outcome)));
        if (
            outcome is SendOutcome.Sent
            && request.Parcels.All(p => p.Item.DueAt <= pass.Since)
            && !pass.Spoken.Add((channel, request.To.Id))
        )
        {
            throw new ViolationException(
                "gathered",
                $"{request.To.Id} gets a second {channel} message in one pass of host {pass.Host}: {request.Letter}"
            );
        }
    }

    /// <summary>Where nothing came in between, what is recorded is what the channel said.</summary>
    public void End()
    {
        var pass = _under.Pop();
        var ends = pass.Disturbed || pass.Struck != weather.Struck ? [] : pass.Ends.Where(e => !facts.IsOfDamaged(e.Key));
        foreach (var (key, outcome) in ends)
        {
            var expected = outcome switch
            {
                SendOutcome.Sent => AttemptState.Sent,
                SendOutcome.TryLater => AttemptState.Postponed,
                SendOutcome.Refused => AttemptState.Refused,
                _ => AttemptState.Unknown,
            };
            if (facts.Deliveries[key].State != expected)
            {
                throw new ViolationException(
                    "recorded as it was",
                    $"{key} ended {outcome.GetType().Name} and is {facts.Deliveries[key].State}"
                );
            }
        }
    }

    private sealed class Pass(int host, DateTimeOffset since, long struck)
    {
        public int Host => host;

        public DateTimeOffset Since => since;

        public long Struck => struck;

        public bool Disturbed { get; set; }

        public HashSet<(ChannelKind Channel, string To)> Spoken { get; } = [];

        /// <summary>How each send ended, as the channel said.</summary>
        public List<(string Key, SendOutcome Outcome)> Ends { get; } = [];
    }
}
