using System.Runtime.ExceptionServices;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Papers;
using FinsamBot.Runtime.Streams;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Mail.Replies;

/// <summary>
/// Reads what came back to our mailbox. The host calls it again and again; each message is handed over at least once, always with the same
/// <see cref="IncomingMail.Id"/>. What is wrong with one message is that message's own trouble: it is tried again, or set aside (<see
/// cref="Parked"/>), and the others are read.
/// </summary>
public sealed class MailReading : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly IInbox _inbox;
    private readonly ReplyUnderstanding _understanding;
    private readonly Func<IncomingMail, CancellationToken, Task> _sink;
    private readonly IBlobStore _blobs;
    private readonly TimeProvider _clock;
    private readonly ILogger<MailReading> _log;
    private readonly SetBacks _setBacks;
    private readonly TakeLogMail? _takeLog;

    private readonly List<Exception> _outages = [];

    internal MailReading(
        IInbox inbox,
        ReplyUnderstanding understanding,
        Func<IncomingMail, CancellationToken, Task> sink,
        IBlobStore blobs,
        TimeProvider clock,
        ILogger<MailReading> log,
        TakeLogMail? takeLog = null
    )
    {
        _takeLog = takeLog;
        (_inbox, _understanding, _sink, _blobs, _clock, _log) = (inbox, understanding, sink, blobs, clock, log);
        _setBacks = new SetBacks(blobs);
    }

    /// <summary>
    /// Reads all that is new; a second call meanwhile waits for the first. A mailbox that cannot be reached is logged, and the next call
    /// goes on where this one ended. Throws, after all messages had their turn, the first outage that one of them met beyond the mailbox,
    /// such as the storage's.
    /// </summary>
    public async Task ReadAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            _outages.Clear();
            await ReadAllAsync(cancellation);
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

    private async Task ReadAllAsync(CancellationToken cancellation)
    {
        await _setBacks.LoadAsync(cancellation);
        foreach (var again in _setBacks.Ids.Select(_inbox.Again).OfType<Arrival>())
        {
            await ReceiveAsync(again, cancellation);
        }

        await _inbox.ReadAsync(ReceiveAsync, cancellation);
        if (_outages.OrderBy(o => o is MailboxUnreachableException).FirstOrDefault() is { } outage)
        {
            ExceptionDispatchInfo.Throw(outage);
        }
    }

    private async Task<Reception> ReceiveAsync(Arrival arrival, CancellationToken cancellation)
    {
        try
        {
            if (await arrival.OpenAsync(cancellation) is { } message)
            {
                await TakeAsync(message, cancellation);
            }

            await _setBacks.EndAsync(arrival.Id, cancellation);
            return Reception.Done;
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            // Whatever it is, it is this message's: the next one has its turn.
            return await FailedAsync(arrival, e, cancellation);
        }
    }

    private async Task TakeAsync(InboundMessage message, CancellationToken cancellation)
    {
        if (_understanding.NotAReply(message) is { } reason)
        {
            Log.NotOurs(_log, reason);
            return;
        }

        var named = References.Of(message, Sorting.IsBounce(message));
        if (await _inbox.FindLetterAsync(named, message.Conversation, cancellation) is not { } letter)
        {
            await TakeOtherAsync(message, cancellation);
            return;
        }

        var whole = await _inbox.WholeAsync(message, cancellation);
        var judged = _understanding.Judge(whole, letter);
        if (judged.Left is { } left)
        {
            Log.NotOurs(_log, left);
            return;
        }

        var kept = whole.Raw.IsEmpty ? null : await KeptMail.PutAsync(_blobs, whole.Raw, cancellation);
        await _sink(ReplyUnderstanding.Mail(whole, judged, letter) with { Kept = kept }, cancellation);
        Log.Received(_log, judged.Kind, judged.IsAuthentic);
    }

    /// <summary>It answers no letter: a person who writes may have sent something for the log.</summary>
    private async Task TakeOtherAsync(InboundMessage message, CancellationToken cancellation)
    {
        if (_takeLog is not null && LogSubject.In(message.Subject) is not null)
        {
            var whole = await _inbox.WholeAsync(message, cancellation);
            var judged = _understanding.Judge(whole, new SentLetter("", ""));
            if (LogSubject.Mail(whole, judged) is { } mail && await _takeLog(mail, cancellation))
            {
                Log.Received(_log, judged.Kind, judged.IsAuthentic);
                return;
            }
        }

        Log.NotOurs(_log, NotOurs.NoLetter);
    }

    private async Task<Reception> FailedAsync(Arrival arrival, Exception failure, CancellationToken cancellation)
    {
        var code = failure.GetType().Name;
        if (await _setBacks.NoteAsync(arrival.Id, failure, _clock.GetUtcNow(), cancellation))
        {
            await ParkAsync(arrival, code, cancellation);
            Log.Parked(_log, code);
            return Reception.Parked;
        }

        Log.PutOff(_log, code);
        if (SetBacks.IsOutage(failure))
        {
            // One message that the mailbox cannot search for is one message; two in a row are the mailbox.
            _outages.Add(failure);
            ThrowIfGone();
        }

        return Reception.Later;
    }

    private void ThrowIfGone()
    {
        if (_outages.OfType<MailboxUnreachableException>().Skip(1).FirstOrDefault() is { } gone)
        {
            throw gone;
        }
    }

    /// <summary>Kept as it came where its bytes can be had.</summary>
    private async Task ParkAsync(Arrival arrival, string why, CancellationToken cancellation)
    {
        var raw = arrival.Raw.IsEmpty ? await FetchAsync(arrival, cancellation) : arrival.Raw;
        var hash = raw.IsEmpty ? "" : await KeptMail.PutAsync(_blobs, raw, cancellation);
        await Parked.PutAsync(_blobs, new ParkedMail(Parked.IdOf(arrival.Id), _clock.GetUtcNow(), _inbox.Name, why, hash), cancellation);
        await _setBacks.EndAsync(arrival.Id, cancellation);
    }

    private async Task<ReadOnlyMemory<byte>> FetchAsync(Arrival arrival, CancellationToken cancellation)
    {
        try
        {
            return await arrival.OpenAsync(cancellation) is { } message ? (await _inbox.WholeAsync(message, cancellation)).Raw : default;
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            // It is set aside because it cannot be read; where its bytes cannot be had either, its name must do.
            return default;
        }
    }
}
