using FinsamBot.Teams.Bot.Activities;
using Microsoft.Bot.Schema;

namespace FinsamBot.Teams.Bot.Inbound;

/// <summary>
/// Recognises a button that is pressed twice: the same person, card, verb and inputs within ten seconds, though Teams gives each press an
/// id of its own. The second then goes by the name of the first, and so has its answer and no effect. Another press on the same card in
/// between makes it a new one: the card may have gone there and back.
/// </summary>
/// <remarks>What each verb does is harmless when it is done twice anyway; this spares people the second answer.</remarks>
internal sealed class RecentPresses(TimeProvider clock)
{
    private const int Most = 4_096;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Press> _latest = new(StringComparer.Ordinal);
    private readonly Queue<Press> _oldestFirst = new();

    /// <summary>The command id under which the activity is answered: its own, or that of the press which it repeats.</summary>
    public string NameOf(Activity activity, string commandId)
    {
        var now = clock.GetUtcNow();
        if (PressMark.Of(activity) is not { } mark)
        {
            Forget(PressMark.CardlessOf(activity));
            return commandId;
        }

        lock (_gate)
        {
            while (_oldestFirst.TryPeek(out var oldest) && (now - oldest.At > Window || _oldestFirst.Count >= Most))
            {
                Remove(_oldestFirst.Dequeue());
            }

            if (_latest.TryGetValue(mark.Card, out var earlier) && earlier.Content == mark.Content)
            {
                return earlier.CommandId;
            }

            var press = new Press(mark.Card, mark.Content, commandId, now);
            _latest[mark.Card] = press;
            _oldestFirst.Enqueue(press);
            return commandId;
        }
    }

    private void Forget(string card)
    {
        lock (_gate)
        {
            _latest.Remove(card);
        }
    }

    private void Remove(Press press)
    {
        if (_latest.TryGetValue(press.Card, out var latest) && latest == press)
        {
            _latest.Remove(press.Card);
        }
    }

    private sealed record Press(string Card, string Content, string CommandId, DateTimeOffset At);
}
