using FinsamBot.Core.Delivery;
using FinsamBot.Simulation.Stage;
using FinsamBot.Simulation.Store;

namespace FinsamBot.Simulation.Audit;

/// <summary>In a pass in which nothing goes wrong a person gets at most one message of the bot's own accord in each channel.</summary>
internal sealed class PassWatch(Weather weather)
{
    private readonly Stack<Pass> _under = new();

    public IDisposable Begin(int host)
    {
        var pass = new Pass(this, host, weather.Struck);
        _under.Push(pass);
        return pass;
    }

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
        if (!_under.TryPeek(out var pass) || pass.Disturbed || pass.Struck != weather.Struck || request.Item.IsAnswerToSomebody || request.Before is not null)
        {
            return;
        }

        if (outcome is SendOutcome.Sent && !pass.Spoken.Add((channel, request.To.Id)))
        {
            throw new ViolationException("gathered", $"{request.To.Id} gets a second {channel} message in one pass of host {pass.Host}: {request.Letter}");
        }
    }

    private sealed class Pass(PassWatch watch, int host, long struck) : IDisposable
    {
        public int Host => host;

        public long Struck => struck;

        public bool Disturbed { get; set; }

        public HashSet<(ChannelKind Channel, string To)> Spoken { get; } = [];

        public void Dispose() => watch._under.Pop();
    }
}
