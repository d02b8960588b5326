using FinsamBot.Core.Reports;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Mail.Replies;

/// <summary>
/// Reads what came back to our mailbox. The host calls it again and again; each message is handed over at least once, always with the same
/// <see cref="IncomingMail.Id"/>.
/// </summary>
public sealed class MailReading : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly IInbox _inbox;
    private readonly Understanding _understanding;
    private readonly Func<IncomingMail, CancellationToken, Task> _sink;
    private readonly ILogger<MailReading> _log;

    internal MailReading(IInbox inbox, Understanding understanding, Func<IncomingMail, CancellationToken, Task> sink, ILogger<MailReading> log) =>
        (_inbox, _understanding, _sink, _log) = (inbox, understanding, sink, log);

    /// <summary>
    /// Reads all that is new; a second call meanwhile waits for the first. A mailbox that cannot be reached is logged, and the next call goes on where this
    /// one ended. Throws what the sink throws.
    /// </summary>
    public async Task ReadAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            await _inbox.ReadAsync(ReceiveAsync, cancellation);
        }
        catch (MailboxUnreachableException e)
        {
            Log.Unread(_log, e.Code);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task ReceiveAsync(InboundMessage message, CancellationToken cancellation)
    {
        var understood = await _understanding.ReadAsync(message, _inbox.FindLetterAsync, cancellation);
        if (understood.Mail is not { } mail)
        {
            Log.NotOurs(_log, understood.Reason!.Value);
            return;
        }

        await _sink(mail, cancellation);
        Log.Received(_log, mail.Kind, mail.IsAuthentic);
    }
}
