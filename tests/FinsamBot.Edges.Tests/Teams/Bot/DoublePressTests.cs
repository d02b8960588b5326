using System.Text;
using System.Text.Json.Nodes;
using FinsamBot.Teams.Bot.Inbound;

namespace FinsamBot.Edges.Tests.Teams.Bot;

/// <summary>A button pressed twice in a hurry comes with two ids, and is one press.</summary>
[TestClass]
public sealed class DoublePressTests
{
    [TestMethod]
    [DataRow(0)]
    [DataRow(9)]
    [DataRow(10)]
    public async Task The_same_press_within_ten_seconds_has_one_effect_and_the_same_answer(int seconds)
    {
        await using var host = await ProtocolHost.StartAsync(Counted);
        var first = await BodyAsync(host, Press(host, "f:1"));

        host.Clock.Advance(TimeSpan.FromSeconds(seconds));
        var second = await BodyAsync(host, Press(host, "f:2", turned: true));
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        var secondAgain = await BodyAsync(host, Press(host, "f:2", turned: true));

        Assert.AreEqual(first, second);
        Assert.AreEqual(first, secondAgain, "the second press delivered again");
        Assert.HasCount(1, host.Turns);
    }

    [TestMethod]
    public async Task Presses_at_the_same_time_wait_for_the_one_that_runs_and_a_failed_one_is_done_by_the_next()
    {
        var mayEnd = new TaskCompletionSource();
        var calls = 0;
        await using var host = await ProtocolHost.StartAsync(
            async (turn, cancellation) =>
            {
                await mayEnd.Task;
                return ++calls == 1 ? throw new InvalidOperationException("invented") : await Counted(turn, cancellation);
            }
        );

        var presses = Enumerable.Range(0, 3).Select(n => BodyAsync(host, Press(host, $"f:{n}"))).ToList();
        mayEnd.SetResult();
        var answers = await Task.WhenAll(presses);
        var later = await BodyAsync(host, Press(host, "f:9"));

        Assert.HasCount(2, host.Turns);
        Assert.AreEqual(host.Turns[0].CommandId, host.Turns[1].CommandId);
        // A press that was slow to arrive may have been the next one.
        Assert.IsTrue(later.Contains("f:9", StringComparison.Ordinal) || answers.Contains(later), later);
    }

    [TestMethod]
    public async Task Ten_seconds_later_it_is_a_new_press()
    {
        await using var host = await ProtocolHost.StartAsync(Counted);
        await BodyAsync(host, Press(host, "f:1"));

        host.Clock.Advance(TimeSpan.FromSeconds(11));

        Assert.Contains("f:2", await BodyAsync(host, Press(host, "f:2")));
    }

    [TestMethod]
    [DataRow("replyToId", "another-card")]
    [DataRow("from.aadObjectId", "object-bo")]
    [DataRow("conversation.id", "a:chat-2")]
    [DataRow("value.action.verb", "page.show")]
    [DataRow("value.action.data.text", "Annan text")]
    public async Task Another_person_card_verb_or_input_is_another_press(string part, string other)
    {
        await using var host = await ProtocolHost.StartAsync(Counted);
        await BodyAsync(host, Press(host, "f:1"));
        var press = Press(host, "f:2");
        var path = part.Split('.');
        path[..^1].Aggregate((JsonNode)press, (at, name) => at[name]!)[path[^1]] = other;

        Assert.Contains("f:2", await BodyAsync(host, press));
    }

    [TestMethod]
    public async Task After_another_press_on_the_same_card_it_is_a_new_one_and_what_a_client_asks_by_itself_is_none()
    {
        await using var host = await ProtocolHost.StartAsync(Counted);
        await BodyAsync(host, Press(host, "f:1"));
        var refresh = Press(host, "f:2");
        refresh["value"]!["trigger"] = "automatic";
        Assert.Contains("f:2", await BodyAsync(host, refresh));
        Assert.Contains("f:1", await BodyAsync(host, Press(host, "f:3")));

        var back = Press(host, "f:4");
        back["value"]!["action"]!["verb"] = "page.show";
        await BodyAsync(host, back);

        Assert.Contains("f:5", await BodyAsync(host, Press(host, "f:5")));
    }

    [TestMethod]
    public async Task A_submitted_card_is_a_press_too_and_words_are_none()
    {
        await using var host = await ProtocolHost.StartAsync(Counted);
        foreach (var id in (string[])["1", "2"])
        {
            var submit = host.Message(id);
            submit.Remove("text");
            submit["replyToId"] = "card";
            submit["value"] = new JsonObject { ["fb.do"] = "page.save" };
            using var answered = await host.PostAsync(submit);
        }

        foreach (var id in (string[])["3", "4"])
        {
            using var said = await host.PostAsync(host.Message(id));
        }

        CollectionAssert.AreEqual((string[])["1", "3", "4"], host.Turns.Select(t => t.Activity.Id).ToList());
    }

    private static Task<TurnAnswer> Counted(Turn turn, CancellationToken cancellation) =>
        Task.FromResult(TurnAnswer.Json(Encoding.UTF8.GetBytes($$"""{"statusCode":200,"value":"{{turn.Activity.Id}}"}""")));

    /// <param name="turned">With its parts in another order.</param>
    private static JsonObject Press(ProtocolHost host, string id, bool turned = false)
    {
        var press = host.Invoke(id);
        press["replyToId"] = "card-1";
        var data = new JsonObject { ["fb.page"] = "activities", ["text"] = "Samma text" };
        press["value"] = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["verb"] = "page.save",
                ["id"] = id,
                ["data"] = turned
                    ? new JsonObject([.. data.Reverse().Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone()))])
                    : data,
            },
        };
        return press;
    }

    private static async Task<string> BodyAsync(ProtocolHost host, JsonObject activity)
    {
        using var response = await host.PostAsync(activity);
        return await response.Content.ReadAsStringAsync();
    }
}
