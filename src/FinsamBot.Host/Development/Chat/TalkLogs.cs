using System.Text.Json;
using System.Text.Json.Nodes;
using FinsamBot.Domain.Text;
using FinsamBot.Host.Startup;

namespace FinsamBot.Host.Development.Chat;

/// <summary>The chats of all people, in memory and in a file for each, so that they outlive the program as they would in Teams.</summary>
internal sealed class TalkLogs(StateFolder state, TimeProvider clock)
{
    /// <summary>What the person has said itself.</summary>
    public const string Mine = "isMine";

    /// <summary>What neither of them has said: that something did not work.</summary>
    public const string Note = "isNote";

    private readonly Dictionary<string, TalkLog> _logs = [];
    private readonly Lock _lock = new();

    private string Folder => Path.Combine(state.Path, "chat");

    public T With<T>(string person, Func<TalkLog, T> use, bool keep = true)
    {
        lock (_lock)
        {
            var log = _logs.TryGetValue(person, out var known) ? known : _logs[person] = Load(person);
            var result = use(log);
            if (keep)
            {
                Keep(person, log);
            }

            return result;
        }
    }

    /// <summary>Adds an activity of either of them.</summary>
    public string Add(string person, string text, JsonArray cards, string? mark = null)
    {
        var now = clock.GetUtcNow();
        var today = Domain.Calendar.StockholmTime.DayOf(now);
        return With(person, log => log.Add(now, Days.Moment(now, today, Language.Swedish), text, cards, mark));
    }

    private TalkLog Load(string person)
    {
        try
        {
            return File.Exists(FileOf(person)) && JsonNode.Parse(File.ReadAllText(FileOf(person))) is JsonObject kept
                ? new TalkLog(kept)
                : TalkLog.Empty;
        }
        catch (JsonException)
        {
            return TalkLog.Empty;
        }
    }

    /// <summary>Renamed into place: a program killed in the middle of the write would leave half a chat.</summary>
    private void Keep(string person, TalkLog log)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(FileOf(person) + ".tmp", log.Read().ToJsonString());
        File.Move(FileOf(person) + ".tmp", FileOf(person), overwrite: true);
    }

    private string FileOf(string person) => Path.Combine(Folder, Uri.EscapeDataString(person) + ".json");
}
