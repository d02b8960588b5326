using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Simulation.Audit;
using FinsamBot.Simulation.Stage;
using FinsamBot.Simulation.Store;

namespace FinsamBot.Simulation.Post;

/// <summary>Personal chats. Nobody can look whether a message is there already.</summary>
internal sealed class FakeTeams(Platform platform, SendWatch watch, Life life, TimeProvider clock) : IChannel
{
    public ChannelKind Kind => ChannelKind.Teams;

    public ContactCommand NoteLost(string reason) => new LoseConversation(reason);

    public Task<SendOutcome> SendAsync(DeliveryRequest request, RecordHandle record, CancellationToken cancellation)
    {
        life.Check();
        watch.Judge(Kind, request, clock.GetUtcNow());
        platform.Weather.Between(life);
        var outcome = Send(request);
        if (outcome is SendOutcome.TryLater later)
        {
            watch.Told(request, later.Until);
        }

        platform.Ended(Kind, request, outcome);
        platform.Weather.Between(life);
        return Task.FromResult(outcome);
    }

    private SendOutcome Send(DeliveryRequest request)
    {
        if (request.Before is not null)
        {
            return new SendOutcome.Unknown("InterruptedBefore");
        }

        if (request.To.Conversation is null)
        {
            return new SendOutcome.Refused("NoConversation", Unreachable: true);
        }

        platform.Take();
        return Fault(request) ?? Arrived(request);
    }

    private SendOutcome? Fault(DeliveryRequest request)
    {
        var weather = platform.Weather;
        if (platform.Blocked.Contains(request.To.Id))
        {
            platform.Note(FaultKind.TeamsBlocked);
            return new SendOutcome.Refused("MessageWritesBlocked", Unreachable: true);
        }

        if (weather.Strikes(FaultKind.TeamsRetryAfter, 0.05))
        {
            return new SendOutcome.TryLater(clock.GetUtcNow() + weather.Dice.Seconds(5, 7200), "429");
        }

        if (weather.Strikes(FaultKind.TeamsRefused, 0.01))
        {
            return new SendOutcome.Refused("TooLarge");
        }

        if (weather.Strikes(FaultKind.TeamsLostUnanswered, 0.01))
        {
            return new SendOutcome.Unknown("timeout");
        }

        if (weather.Strikes(FaultKind.CrashWhileSending, 0.01))
        {
            Weather.Kill(life);
        }

        return null;
    }

    private SendOutcome Arrived(DeliveryRequest request)
    {
        platform.Arrive(Kind, request.Letter, [.. request.Parcels.Select(p => p.Item.Key)]);
        if (platform.Weather.Strikes(FaultKind.CrashAfterArrival, 0.015))
        {
            Weather.Kill(life);
        }

        return platform.Weather.Strikes(FaultKind.TeamsArrivedUnanswered, 0.02)
            ? new SendOutcome.Unknown("timeout")
            : new SendOutcome.Sent("activity");
    }
}
