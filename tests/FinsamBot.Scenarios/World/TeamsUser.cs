using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using FinsamBot.Domain.Events;
using FinsamBot.Testing.Teams;

namespace FinsamBot.Scenarios.World;

/// <summary>A person in Teams, as the bot meets one: sends activities to <c>/api/messages</c>, and sees what the bot posts to the
/// connector.</summary>
public sealed class TeamsUser : IAsyncDisposable
{
    private readonly IBot _bot;
    private readonly FakeConnector _connector;
    private readonly JsonElement _person;
    private int _sent;
    private int _seen;

    private TeamsUser(IBot bot, FakeConnector connector, JsonElement person) => (_bot, _connector, _person) = (bot, connector, person);

    public string Id => _person.GetProperty("id").GetString()!;

    /// <summary>Installs the bot for the person of that id in <c>/dev/people</c>.</summary>
    public static async Task<TeamsUser> InstallAsync(IBot bot, string person)
    {
        var people = await bot.GetAsync("/dev/people");
        var found = people.EnumerateArray().First(p => p.GetProperty("id").GetString() == person);
        var user = new TeamsUser(bot, await FakeConnector.StartAsync(https: false), found);
        await user.DeliverAsync(user.Activity("installationUpdate", a => a["action"] = "add"));
        return user;
    }

    /// <summary>Somebody of whom the bot knows nothing yet, and of whom Teams' roster tells the account name.</summary>
    public static async Task<TeamsUser> ArriveAsync(IBot bot, string id, string name, string upn)
    {
        var connector = await FakeConnector.StartAsync(https: false);
        connector.Tells(new PersonId(id), name, upn);
        var person = JsonSerializer.SerializeToElement(
            new
            {
                id,
                name,
                teamsObjectId = "object-" + id,
            }
        );
        return new TeamsUser(bot, connector, person);
    }

    /// <summary>Says something and returns the card (or text) that came back.</summary>
    public async Task<ShownCard> SayAsync(string text)
    {
        await DeliverAsync(Activity("message", a => a["text"] = text));
        return await NextCardAsync();
    }

    /// <summary>Presses a button of a card, with its inputs filled in, and returns the card that takes its place.</summary>
    public async Task<ShownCard> PressAsync(ShownCard card, string button, params (string Label, string Text)[] filled)
    {
        using var answer = await DeliverAsync(Invoke(card, button, filled));
        return CardOf(await answer.Content.ReadFromJsonAsync<JsonObject>());
    }

    public JsonObject Invoke(ShownCard card, string button, params (string Label, string Text)[] filled) =>
        Activity(
            "invoke",
            a =>
            {
                var action = card.Button(button);
                a["name"] = "adaptiveCard/action";
                a["value"] = new JsonObject
                {
                    ["action"] = new JsonObject
                    {
                        ["type"] = "Action.Execute",
                        ["title"] = button,
                        ["verb"] = action["verb"]?.DeepClone(),
                        ["data"] = card.Data(button, filled.ToDictionary(f => f.Label, f => f.Text)),
                    },
                    ["trigger"] = "manual",
                };
            }
        );

    public static ShownCard CardOf(JsonObject? answer) =>
        answer?["value"] is JsonObject card ? new ShownCard(card) : throw new InvalidOperationException($"No card in {answer}");

    public async Task<HttpResponseMessage> DeliverAsync(JsonObject activity)
    {
        var answer = await _bot.Http.PostAsJsonAsync("/api/messages", activity);
        return answer.StatusCode == HttpStatusCode.OK
            ? answer
            : throw new InvalidOperationException($"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>The next card the bot posts, waiting for it if need be. Cards that are only brought up to date are none.</summary>
    public async Task<ShownCard> NextCardAsync()
    {
        var request = await RunningBot.EventuallyAsync(
            () => Task.FromResult(_connector.Received.Where(r => r.Method == "POST").ElementAtOrDefault(_seen)),
            "a message from the bot"
        );
        _seen++;
        return ShownCard.Posted(request);
    }

    /// <summary>Says something whose answer Teams takes only after <paramref name="until"/>. Returns the turn under way.</summary>
    public async Task<Task> BeginToSayAsync(string text, Task until)
    {
        var before = _connector.Received.Count;
        _connector.AnswersAfter(until);
        var turn = DeliverAsync(Activity("message", a => a["text"] = text));
        await RunningBot.EventuallyAsync(
            () => Task.FromResult(_connector.Received.Count > before ? "posted" : null),
            "an answer under way"
        );
        return turn;
    }

    /// <summary>Waits until a card, posted anew or brought up to date, has a line with these words.</summary>
    public Task<ShownCard> SeesAsync(string line) =>
        RunningBot.EventuallyAsync(
            () =>
                Task.FromResult(CardsReceived.LastOrDefault(c => c.Text.Split('\n').Any(l => l.Contains(line, StringComparison.Ordinal)))),
            $"a card with '{line}'"
        );

    /// <summary>
    /// Says something and returns the newest card that has this button. A repetition may be answered twice, notices may come in between,
    /// and a reply that did not reach the chat is asked for again.
    /// </summary>
    public async Task<ShownCard> SayUntilButtonAsync(string text, string button)
    {
        for (var times = 0; times < 5; times++)
        {
            var before = _connector.Received.Count;
            await DeliverAsync(Activity("message", a => a["text"] = text));
            if (CardsReceived.Skip(before).LastOrDefault(c => c.Buttons.Contains(button)) is { } card)
            {
                return card;
            }
        }

        throw new InvalidOperationException($"No card with '{button}' came after '{text}'.");
    }

    /// <summary>Everything the bot has posted so far, in order.</summary>
    public IEnumerable<ShownCard> CardsReceived => _connector.Received.Select(ShownCard.Posted);

    public int MessagesReceived => _connector.Received.Count;

    public ValueTask DisposeAsync() => _connector.DisposeAsync();

    public JsonObject Activity(string type, Action<JsonObject> fill)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"{Id}-{++_sent}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = _connector.ServiceUrl,
            ["from"] = new JsonObject
            {
                ["id"] = "29:" + Id,
                ["name"] = _person.GetProperty("name").GetString(),
                ["aadObjectId"] = _person.GetProperty("teamsObjectId").GetString(),
            },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "FinsamBot" },
            ["conversation"] = new JsonObject
            {
                ["id"] = "a:" + Id,
                ["conversationType"] = "personal",
                ["tenantId"] = "tenant-1",
            },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "tenant-1" } },
        };
        fill(activity);
        return activity;
    }
}
