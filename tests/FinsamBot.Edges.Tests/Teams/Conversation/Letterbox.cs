using System.Collections.Concurrent;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Runtime.Delivery;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>Where letters end up that a <see cref="Chat"/> sends to whom it cannot reach in Teams.</summary>
internal sealed class Letterbox : IChannel
{
    private readonly ConcurrentQueue<DeliveryRequest> _letters = new();

    public ChannelKind Kind => ChannelKind.Mail;

    /// <summary>In the order in which they arrived.</summary>
    public IReadOnlyList<DeliveryRequest> Arrived => [.. _letters];

    public Task<SendOutcome> SendAsync(DeliveryRequest request, RecordHandle record, CancellationToken cancellation)
    {
        _letters.Enqueue(request);
        return Task.FromResult<SendOutcome>(new SendOutcome.Sent(request.Name));
    }
}
