using System.Collections.Concurrent;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Bot;
using FinsamBot.Teams.Cards;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Teams.Files;

/// <summary>
/// Understands files beside the turns, a few at a time and each within a deadline: no file holds up a conversation, and what waits is
/// bounded in number and so in memory. A file that was being read when the program stopped is not read again; its sender has been told what
/// to do when nothing comes.
/// </summary>
internal sealed class FileReadings(UnderstandFile understand, TimeProvider clock, ILogger<FileReadings> log) : IDisposable
{
    public const int MostWaiting = 12;
    public const int MostOfOne = 3;
    private const int AtOnce = 2;

    /// <summary>The largest report takes a second on a slow machine.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    /// <summary>Likewise, while somebody waits for a button.</summary>
    public static readonly TimeSpan WithinTurn = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _workers = new(AtOnce);
    private readonly ConcurrentDictionary<long, (PersonId Sender, Task Reading)> _running = new();
    private long _count;

    /// <summary>False when so many wait already that this one has to come later.</summary>
    public bool TryStart(PersonId sender, Func<CancellationToken, Task> read)
    {
        if (_running.Count >= MostWaiting || _running.Values.Count(r => r.Sender == sender) >= MostOfOne)
        {
            return false;
        }

        var number = Interlocked.Increment(ref _count);
        var begin = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _running[number] = (sender, RunAsync(number, begin.Task, read));
        begin.SetResult();
        return true;
    }

    /// <inheritdoc cref="UnderstandSent"/>
    public async Task<Understanding> ReadAsync(
        PersonId sender,
        string name,
        ReadOnlyMemory<byte> content,
        Language language,
        CancellationToken cancellation
    )
    {
        var read = new TaskCompletionSource<Understanding?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var isBegun = TryStart(
            sender,
            async limit =>
            {
                var reading = UnderstandAsync(name, content, language, Deadline, limit);
                await Task.WhenAny(reading);
                read.SetFromTask(reading);
            }
        );
        return isBegun
            ? await read.Task.WaitAsync(cancellation) ?? new Understanding([], Texts.Get(language, "File_TooSlow", name))
            : new Understanding([], Texts.Get(language, "File_Busy"));
    }

    /// <summary>Null when it was not understood in time.</summary>
    public async Task<Understanding?> UnderstandAsync(
        string name,
        ReadOnlyMemory<byte> content,
        Language language,
        TimeSpan within,
        CancellationToken cancellation
    )
    {
        using var limit = new CancellationTokenSource(within, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            // The reading looks at the token in its loops; who waits does not wait for that.
            return await Task.Run(() => understand(name, content, language, both.Token), both.Token).WaitAsync(both.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            Log.FileTooSlow(log, content.Length);
            return null;
        }
    }

    /// <summary>When everything that was begun has ended.</summary>
    public Task WhenIdleAsync() => Task.WhenAll(_running.Values.Select(r => r.Reading));

    public void Dispose() => _workers.Dispose();

    private async Task RunAsync(long number, Task begin, Func<CancellationToken, Task> read)
    {
        await begin;
        await _workers.WaitAsync();
        try
        {
            // Twice the deadline: besides the reading there is only storing and sending.
            using var limit = new CancellationTokenSource(Deadline + Deadline, clock);
            await read(limit.Token);
        }
        catch (Exception failure)
        {
            Log.FileReadingFailed(log, failure);
        }
        finally
        {
            _workers.Release();
            _running.TryRemove(number, out _);
        }
    }
}
