using System.Text;
using FinsamBot.Teams.Bot.Inbound;

namespace FinsamBot.Edges.Tests.Teams.Bot;

[TestClass]
public sealed class DuplicateTests
{
    [TestMethod]
    public async Task Four_deliveries_at_once_run_one_turn_and_get_the_same_answer()
    {
        var mayEnd = new TaskCompletionSource();
        await using var host = await ProtocolHost.StartAsync(
            async (turn, _) =>
            {
                await mayEnd.Task;
                return CountedAnswer(turn);
            }
        );

        var first = host.PostAsync(host.Invoke());
        var others = Enumerable.Range(0, 3).Select(_ => host.PostAsync(host.Invoke())).ToList();
        mayEnd.SetResult();
        var answers = await Task.WhenAll([first, .. others]);

        Assert.HasCount(1, host.Turns);
        foreach (var answer in answers)
        {
            Assert.AreEqual(await BodyAsync(answers[0]), await BodyAsync(answer));
        }

        Assert.Contains("f:invoke-1", await BodyAsync(answers[0]));
    }

    [TestMethod]
    public async Task Four_deliveries_one_after_another_run_one_turn_and_get_the_same_answer()
    {
        await using var host = await ProtocolHost.StartAsync((turn, _) => Task.FromResult(CountedAnswer(turn)));
        var answers = new List<string>();

        for (var delivery = 0; delivery < 4; delivery++)
        {
            using var response = await host.PostAsync(host.Invoke());
            Assert.AreEqual("application/json", response.Content.Headers.ContentType?.MediaType);
            answers.Add(await BodyAsync(response));
        }

        Assert.HasCount(1, host.Turns);
        Assert.AreEqual(1, answers.Distinct().Count());
    }

    [TestMethod]
    public async Task Other_ids_conversations_and_types_are_no_duplicates()
    {
        await using var host = await ProtocolHost.StartAsync();
        var elsewhere = host.Message();
        elsewhere["conversation"]!["id"] = "a:chat-2";
        var edited = host.Message();
        edited["type"] = "messageUpdate";
        var editedAgain = host.Message();
        editedAgain["type"] = "messageUpdate";
        editedAgain["text"] = "ändrat igen";
        var nameless = host.Message();
        nameless.Remove("id");

        foreach (
            var activity in (System.Text.Json.Nodes.JsonObject[])
                [host.Message(), host.Message("other"), elsewhere, edited, editedAgain, nameless, nameless]
        )
        {
            using var response = await host.PostAsync(activity);
        }

        Assert.HasCount(6, host.Turns);
        Assert.AreEqual(6, host.Turns.Select(turn => turn.CommandId).Distinct().Count());
    }

    [TestMethod]
    public async Task The_command_id_is_the_same_after_a_restart()
    {
        await using var one = await ProtocolHost.StartAsync();
        await using var other = await ProtocolHost.StartAsync();

        using var before = await one.PostAsync(one.Message());
        using var after = await other.PostAsync(other.Message());

        Assert.AreEqual(one.Turns.Single().CommandId, other.Turns.Single().CommandId);
        Assert.AreEqual(32, one.Turns.Single().CommandId.Length);
    }

    [TestMethod]
    public async Task A_turn_that_failed_runs_again_when_it_is_delivered_again()
    {
        var calls = 0;
        await using var host = await ProtocolHost.StartAsync(
            (turn, _) => ++calls == 1 ? throw new InvalidOperationException("invented") : Task.FromResult(TurnAnswer.Done)
        );

        using var failed = await host.PostAsync(host.Message());
        using var repeated = await host.PostAsync(host.Message());

        Assert.AreEqual(500, (int)failed.StatusCode);
        Assert.AreEqual(200, (int)repeated.StatusCode);
        Assert.HasCount(2, host.Turns);
    }

    [TestMethod]
    public async Task After_an_hour_the_memory_lets_go_and_the_command_id_is_what_remains()
    {
        await using var host = await ProtocolHost.StartAsync();
        using var first = await host.PostAsync(host.Message());

        host.Clock.Advance(TimeSpan.FromMinutes(59));
        using var within = await host.PostAsync(host.Message());
        Assert.HasCount(1, host.Turns);
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        using var after = await host.PostAsync(host.Message());

        Assert.HasCount(2, host.Turns);
        Assert.AreEqual(host.Turns[0].CommandId, host.Turns[1].CommandId);
    }

    private static TurnAnswer CountedAnswer(Turn turn) =>
        TurnAnswer.Json(Encoding.UTF8.GetBytes($$"""{"statusCode":200,"value":"{{turn.Activity.Id}}"}"""));

    private static Task<string> BodyAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync();
}
