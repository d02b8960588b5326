using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace FinsamBot.CrashHost;

/// <summary>Kills this process, once at each point. The points died at are kept in a file, which the next process reads.</summary>
/// <param name="spared">Points that match are survived at once.</param>
/// <param name="every">Only about each n-th point kills, told by its name: the same ones in every process.</param>
internal sealed class Death(string journal, Regex? spared, int every)
{
    /// <summary>Much more than anything spared takes to be finished; who waits longer waits for ever.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock _dying = new();
    private readonly HashSet<string> _survived = File.Exists(journal) ? [.. File.ReadAllLines(journal)] : [];
    private readonly Dictionary<string, TaskCompletionSource> _unfinished = [];
    private readonly ConcurrentDictionary<string, string> _lastAppend = new();

    /// <summary>Does not return when nobody has died at this point before: SIGKILL, as by <c>kill -9</c>. Waits until what was spared is
    /// finished.</summary>
    /// <param name="isWithin">The point may lie within what was spared, which would wait for itself: it is survived this time.</param>
    public async Task AtAsync(string point, bool isWithin = false)
    {
        while (Meet(point) is { } unfinished && !isWithin)
        {
            await Task.WhenAny(unfinished, Task.Delay(Patience));
            if (!unfinished.IsCompleted)
            {
                Environment.FailFast($"What was spared was not finished before {point}");
            }
        }
    }

    /// <summary>
    /// From before a spared point until that command is finished nobody dies anywhere: what works beside it would else kill it in the
    /// middle, just where it was to be spared.
    /// </summary>
    public void Begin(string point, string command)
    {
        lock (_dying)
        {
            if (IsSpared(point))
            {
                _unfinished.TryAdd(command, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            }
        }
    }

    /// <summary>Does nothing for a command that was not spared.</summary>
    public void Finish(string command)
    {
        lock (_dying)
        {
            if (_unfinished.Remove(command, out var spared))
            {
                spared.SetResult();
            }
        }
    }

    public void Appended(string stream, string what) => _lastAppend[stream] = what;

    /// <summary>What this process appended last to the stream.</summary>
    public string LastAppendTo(string stream) => _lastAppend.GetValueOrDefault(stream, "");

    private bool IsSpared(string point) => spared?.IsMatch(point) == true;

    /// <summary>Null when the point is survived; else what must be finished before anybody dies.</summary>
    private Task? Meet(string point)
    {
        lock (_dying)
        {
            if (IsSpared(point) || _survived.Contains(point) || point.Sum(c => c) % every != 0)
            {
                return null;
            }

            if (_unfinished.Values.FirstOrDefault() is { } unfinished)
            {
                return unfinished.Task;
            }

            File.AppendAllLines(journal, [point]);
            using var self = Process.GetCurrentProcess();
            self.Kill();
            self.WaitForExit();
            return null;
        }
    }
}
