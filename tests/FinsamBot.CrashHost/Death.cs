using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace FinsamBot.CrashHost;

/// <summary>Kills this process, once at each point. The points died at are kept in a file, which the next process reads.</summary>
/// <param name="spared">Points that match are survived at once.</param>
internal sealed class Death(string journal, Regex? spared)
{
    private readonly Lock _dying = new();
    private readonly HashSet<string> _survived = File.Exists(journal) ? [.. File.ReadAllLines(journal)] : [];
    private readonly ConcurrentDictionary<string, string> _lastAppend = new();

    /// <summary>Does not return when nobody has died at this point before: SIGKILL, as by <c>kill -9</c>.</summary>
    public void At(string point)
    {
        lock (_dying)
        {
            if (spared?.IsMatch(point) == true || !_survived.Add(point))
            {
                return;
            }

            File.AppendAllLines(journal, [point]);
            using var self = Process.GetCurrentProcess();
            self.Kill();
            self.WaitForExit();
        }
    }

    public void Appended(string stream, string what) => _lastAppend[stream] = what;

    /// <summary>What this process appended last to the stream.</summary>
    public string LastAppendTo(string stream) => _lastAppend.GetValueOrDefault(stream, "");
}
