using Azure.Core;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Mail.Letters;
using FinsamBot.Runtime.Delivery;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Mail.Graph;

/// <summary>
/// Letters from a mailbox over Microsoft Graph. A draft is made with the item's key, its id is recorded, then it is sent; whatever happens
/// in between, a later try finds the draft or the sent letter again. One delivery takes at most two minutes, the wait for its place
/// (<see cref="MailOptions.MaxWait"/>) and two requests' time, so a claim must be longer than that.
/// </summary>
/// <param name="network">What carries the requests; null for the network itself.</param>
/// <param name="tell">Hears, before a letter goes out, that its reader has an automatic reply on; null: nobody asks.</param>
public sealed class GraphMailChannel(
    MailOptions options,
    TokenCredential credential,
    LetterWriter writer,
    TimeProvider clock,
    ILogger<GraphMailChannel> log,
    HttpMessageHandler? network = null,
    Func<IncomingMail, CancellationToken, Task>? tell = null
) : IChannel, IDisposable
{
    private readonly GraphConnection _connection = new(options, credential, clock, network);
    private readonly MailPace _pace = new(options, clock);
    private readonly Tips _tips = new(tell, clock, log);

    public ChannelKind Kind => ChannelKind.Mail;

    /// <summary>Reading shares it, because Graph's limits are for both together.</summary>
    internal GraphConnection Connection => _connection;

    public int Abreast => options.MaxConcurrent;

    public async Task<SendOutcome> SendAsync(DeliveryRequest request, RecordHandle record, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(record);
        var patience = new GraphPatience(clock);
        var mailbox = new GraphMailbox(_connection.Client, options.Mailbox, patience);
        var delivery = new GraphDelivery(
            request,
            record,
            mailbox,
            new Attaching(mailbox, _connection.Uploads, patience),
            patience,
            writer,
            _pace,
            _tips
        );
        return Logged(await delivery.RunAsync(cancellation), request);
    }

    public void Dispose() => _connection.Dispose();

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
