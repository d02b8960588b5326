using Azure.Core;
using FinsamBot.Core.Delivery;
using FinsamBot.Mail.Letters;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Mail.Graph;

/// <summary>
/// Letters from a mailbox over Microsoft Graph. A draft is made with the item's key, its id is recorded, then it is sent; whatever happens in between, a later
/// try finds the draft or the sent letter again. One delivery takes at most a minute and two requests' time, so a claim must be longer than that.
/// </summary>
public sealed class GraphMailChannel(MailOptions options, TokenCredential credential, LetterWriter writer, TimeProvider clock, ILogger<GraphMailChannel> log)
    : IChannel, IDisposable
{
    private readonly GraphConnection _connection = new(options, credential);
    private readonly SemaphoreSlim _places = new(options.MaxConcurrent);
    private readonly Lock _gate = new();
    private SendWindow _window = SendWindow.Empty(options.MaxPerMinute);

    public ChannelKind Kind => ChannelKind.Mail;

    public async Task<SendOutcome> SendAsync(DeliveryRequest request, RecordHandle record, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(record);
        await _places.WaitAsync(cancellation);
        try
        {
            var patience = new Patience(clock);
            var mailbox = new GraphMailbox(_connection.Client, options.Mailbox, patience);
            var delivery = new GraphDelivery(request, record, mailbox, new Attaching(mailbox, _connection.Uploads, patience), patience, writer, Pace);
            return Logged(await delivery.RunAsync(cancellation), request);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose()
    {
        _connection.Dispose();
        _places.Dispose();
    }

    /// <summary>Null, and the place is taken; or when there is room again.</summary>
    private DateTimeOffset? Pace()
    {
        lock (_gate)
        {
            (_window, var fullUntil) = _window.Take(clock.GetUtcNow());
            return fullUntil;
        }
    }

    private SendOutcome Logged(SendOutcome outcome, DeliveryRequest request)
    {
        switch (outcome)
        {
            case SendOutcome.TryLater later:
                Log.Later(log, request.Item.Kind, later.Reason, later.Until);
                break;
            case SendOutcome.Refused refused:
                Log.Refused(log, request.Item.Kind, refused.Reason);
                break;
            case SendOutcome.Sent when request.Before is not null:
                Log.SentAfterAll(log, request.Item.Kind);
                break;
        }

        return outcome;
    }
}
