namespace FinsamBot.Teams.Bot.Inbound;

/// <summary>
/// Remembers the answers given lately, so that an activity delivered again gets the same answer and runs once. A repetition that
/// arrives while the first still runs waits for it. A turn that failed is forgotten: its repetition runs.
/// </summary>
/// <remarks>Bounded in number, age and bytes, and gone with the process; what lasts is the command id stored with the effects.</remarks>
internal sealed class RecentActivities(TimeProvider clock, int maxCount = 4_096, long maxBytes = 16 * 1024 * 1024)
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromHours(1);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Queue<Entry> _oldestFirst = new();
    private long _bytes;

    /// <summary>
    /// The remembered answer to this command, or what <paramref name="run"/> answers. Null means that the turn failed.
    /// </summary>
    /// <param name="commandId">Names the activity.</param>
    /// <param name="run">Must not throw; it reports failure by null.</param>
    public async Task<TurnAnswer?> AnswerAsync(string commandId, Func<Task<TurnAnswer?>> run)
    {
        var mine = new Entry(commandId, clock.GetUtcNow());
        if (FindOrAdd(mine) is { } earlier)
        {
            return await earlier.Answer;
        }

        var answer = await run();
        lock (_gate)
        {
            Settle(mine, answer);
        }

        mine.Complete(answer);
        return answer;
    }

    private Entry? FindOrAdd(Entry mine)
    {
        lock (_gate)
        {
            Forget(mine.Arrived - MaxAge);
            if (_entries.TryGetValue(mine.CommandId, out var earlier))
            {
                return earlier;
            }

            _entries.Add(mine.CommandId, mine);
            _oldestFirst.Enqueue(mine);
            return null;
        }
    }

    private void Settle(Entry entry, TurnAnswer? answer)
    {
        entry.IsSettled = true;
        if (!_entries.TryGetValue(entry.CommandId, out var kept) || kept != entry)
        {
            return;
        }

        if (answer is null)
        {
            _entries.Remove(entry.CommandId);
        }
        else
        {
            _bytes += entry.Bytes = answer.Body.Length;
        }
    }

    // A turn that still runs is not forgotten for others' sake: its repetition would run beside it. It ends within seconds.
    private void Forget(DateTimeOffset before)
    {
        while (
            _oldestFirst.TryPeek(out var oldest)
            && (oldest.Arrived < before || (oldest.IsSettled && (_oldestFirst.Count >= maxCount || _bytes > maxBytes)))
        )
        {
            _oldestFirst.Dequeue();
            _bytes -= oldest.Bytes;
            if (_entries.TryGetValue(oldest.CommandId, out var kept) && kept == oldest)
            {
                _entries.Remove(oldest.CommandId);
            }
        }
    }

    private sealed class Entry(string commandId, DateTimeOffset arrived)
    {
        private readonly TaskCompletionSource<TurnAnswer?> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string CommandId { get; } = commandId;

        public DateTimeOffset Arrived { get; } = arrived;

        public Task<TurnAnswer?> Answer => _answer.Task;

        public int Bytes { get; set; }

        public bool IsSettled { get; set; }

        public void Complete(TurnAnswer? result) => _answer.SetResult(result);
    }
}
