using FinsamBot.Core.Delivery;
using FinsamBot.Simulation.Stage;
using FinsamBot.Simulation.Store;

namespace FinsamBot.Simulation.Audit;

/// <summary>In a pass in which nothing goes wrong a person gets at most one message of the bot's own accord in each channel.</summary>
internal sealed class PassWatch(Weather weather, Facts facts)
{
    private readonly Stack<Pass> _under = new();

    public void Begin(int host) => _under.Push(new Pass(host, weather.Struck));

    /// <summary>Somebody else acts: what this pass does now is no longer its own doing alone.</summary>
    public void Disturb()
    {
        foreach (var pass in _under)
        {
            pass.Disturbed = true;
        }
    }

    public void Ended(ChannelKind channel, DeliveryRequest request, SendOutcome outcome)
    {
        if (!_under.TryPeek(out var pass) || pass.Disturbed || pass.Struck != weather.Struck || request.Item.StandsAlone || request.Before is not null)
        {
            return;
        }

        pass.Ends.AddRange(request.Parcels.Select(p => (p.Item.Key, outcome)));
        if (outcome is SendOutcome.Sent && !pass.Spoken.Add((channel, request.To.Id)))
        {
            throw new ViolationException("gathered", $"{request.To.Id} gets a second {channel} message in one pass of host {pass.Host}: {request.Letter}");
        }
    }

    /// <summary>Where nothing came in between, what is recorded is what the channel said.</summary>
    public void End()
    {
        var pass = _under.Pop();
        foreach (var (key, outcome) in pass.Disturbed || pass.Struck != weather.Struck ? [] : pass.Ends)
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
                throw new ViolationException("recorded as it was", $"{key} ended {outcome.GetType().Name} and is {facts.Deliveries[key].State}");
            }
        }
    }

    private sealed class Pass(int host, long struck)
    {
        public int Host => host;

        public long Struck => struck;

        public bool Disturbed { get; set; }

        public HashSet<(ChannelKind Channel, string To)> Spoken { get; } = [];

        /// <summary>How each send ended, as the channel said.</summary>
        public List<(string Key, SendOutcome Outcome)> Ends { get; } = [];
    }
}
