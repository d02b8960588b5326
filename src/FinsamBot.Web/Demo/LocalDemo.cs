using System.Text.Json.Nodes;
using FinsamBot.Domain.People;

namespace FinsamBot.Web.Demo;

/// <summary>What a machine without a tenant is tried with: who one can be, the chat, the clock, and where everything lies.</summary>
/// <param name="Folder">Everything that is kept.</param>
public sealed record LocalDemo(string Folder, DemoChat Chat, DemoClock Clock)
{
    /// <summary>Where Microsoft's Agents Playground answers; null while it does not.</summary>
    public Func<Uri?> Playground { get; init; } = () => null;
}

/// <summary>The chat between the bot and any of the people, as Teams would carry it.</summary>
/// <param name="Read">What was said, by a person's id: <c>version</c>, and <c>entries</c> with <c>id</c>, <c>revision</c>, <c>isMine</c>,
/// <c>isNote</c>, <c>at</c>, <c>text</c> and <c>cards</c>. Changes nothing.</param>
/// <param name="Open">The person opens the chat: the bot is installed for it, the first time.</param>
/// <param name="Say">The person, and what it writes.</param>
/// <param name="Press">The person, the entry whose card it is, and the action with what was filled in, as JSON.</param>
/// <param name="Library">A script that draws cards and words, by its name; null when it was not installed before the build.</param>
public sealed record DemoChat(
    Func<CancellationToken, Task<IReadOnlyList<DemoPerson>>> People,
    Func<string, JsonObject> Read,
    Func<string, CancellationToken, Task> Open,
    Func<string, string, CancellationToken, Task> Say,
    Func<string, string, JsonObject, CancellationToken, Task> Press,
    Func<string, byte[]?> Library
);

/// <summary>The movable clock.</summary>
/// <param name="Next">When the bot will next have something to do; null when it has nothing.</param>
/// <param name="Move">Moves it and delivers what fell due; how much that was, or null when the wish lies in the past.</param>
public sealed record DemoClock(
    Func<CancellationToken, Task<DateTimeOffset?>> Next,
    Func<DateTimeOffset, CancellationToken, Task<int?>> Move
);

/// <param name="Mail">Where its letters go; empty for none.</param>
/// <param name="IsInTeams">Whether the bot knows it there.</param>
public sealed record DemoPerson(string Id, string Name, string Organisation, string Mail, IReadOnlyList<DemoTask> Tasks, bool IsInTeams);

/// <param name="Intervention">Its name; null for a role in the whole association.</param>
public sealed record DemoTask(Role Role, string? Intervention);
