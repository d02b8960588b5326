using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Pacing;

namespace FinsamBot.Mail.Graph;

/// <summary>The mailbox's limits: letters a minute and a day. What nobody waits for leaves evenly, so that a code never waits behind a
/// whole minute's letters.</summary>
internal sealed class MailPace(MailOptions options, TimeProvider clock)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Between a letter's place and its sending lies the making of its draft, which takes now longer, now shorter.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(500);

    private readonly SendGate _gate = new([new(options.MaxPerMinute, Minute), new(options.MaxPerDay, TimeSpan.FromDays(1))], Slack, clock);

    /// <summary>Null, and the letter may leave; or when there will be room, if that is too far away to wait for.</summary>
    public ValueTask<DateTimeOffset?> EnterAsync(DeliveryRequest request, CancellationToken cancellation) =>
        _gate.EnterAsync(
            options.Mailbox,
            clock.GetUtcNow() + options.MaxWait,
            request.Parcels.Any(p => p.Item.IsAnswerToSomebody) ? TimeSpan.Zero : Minute / options.MaxPerMinute,
            cancellation
        );
}
