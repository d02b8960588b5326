using System.Collections.Concurrent;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Delivery;

namespace FinsamBot.Runtime.Tests.Delivery;

/// <summary>
/// A channel whose people and their mailboxes outlive the process. Mail prepares a draft and can look whether it left; Teams cannot look,
/// and says so.
/// </summary>
internal sealed class Post(ChannelKind kind) : IChannel
{
    private readonly ConcurrentQueue<DeliveryRequest> _asked = new();
    private readonly ConcurrentQueue<string> _arrived = new();

    private readonly ConcurrentQueue<string> _letters = new();

    public ChannelKind Kind => kind;

    public ContactCommand? NoteLost(string reason) => kind == ChannelKind.Teams ? new LoseConversation(reason) : null;

    public int Abreast { get; set; } = 4;

    /// <summary>Messages people have received, each by its own key, in order.</summary>
    public IReadOnlyList<string> Letters => [.. _letters];

    /// <summary>Everything the channel was asked to send, in order.</summary>
    public IReadOnlyList<DeliveryRequest> Asked => [.. _asked];

    /// <summary>Keys of all items people have received, in order, doublets included.</summary>
    public IReadOnlyList<string> Arrived => [.. _arrived];

    /// <summary>What happens instead of a delivery; null from it: as usual.</summary>
    public Func<DeliveryRequest, Task<SendOutcome?>> Instead { get; set; } = _ => Task.FromResult<SendOutcome?>(null);

    /// <summary>Runs when something has arrived and the bot does not know it yet.</summary>
    public Action AfterArrival { get; set; } = () => { };

    public async Task<SendOutcome> SendAsync(DeliveryRequest request, RecordHandle record, CancellationToken cancellation)
    {
        _asked.Enqueue(request);
        if (await Instead(request) is { } outcome)
        {
            return outcome;
        }

        var key = request.Name;
        if (request.Before is not null && kind == ChannelKind.Teams)
        {
            return new SendOutcome.Unknown("may have arrived");
        }

        if (request.Before is not null && request.EarlierNames.Any(_letters.Contains))
        {
            return new SendOutcome.Sent("found");
        }

        if (kind == ChannelKind.Mail)
        {
            await record("draft of " + key, cancellation);
        }

        _letters.Enqueue(key);
        foreach (var parcel in request.Parcels)
        {
            _arrived.Enqueue(parcel.Item.Key);
        }

        AfterArrival();
        return new SendOutcome.Sent("receipt of " + key);
    }
}
