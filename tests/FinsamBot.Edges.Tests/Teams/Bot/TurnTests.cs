using System.Text.Json;
using FinsamBot.Teams.Bot.Inbound;

namespace FinsamBot.Edges.Tests.Teams.Bot;

[TestClass]
public sealed class TurnTests
{
    [TestMethod]
    public async Task An_invoke_nobody_handles_is_answered_501()
    {
        await using var host = await ProtocolHost.StartAsync((_, _) => Task.FromResult(TurnAnswer.NotImplemented));

        using var response = await host.PostAsync(host.Invoke());

        Assert.AreEqual(501, (int)response.StatusCode);
    }

    [TestMethod]
    [DataRow("sv-SE", "Något gick fel hos boten. Försök igen om en stund. Det du redan har sparat finns kvar.")]
    [DataRow("en-GB", "Something went wrong in the bot. Please try again in a while. What you have saved is still there.")]
    [DataRow(null, "Något gick fel hos boten. Försök igen om en stund. Det du redan har sparat finns kvar.")]
    public async Task A_failing_invoke_gets_a_neutral_sentence_and_no_exception_text(string? locale, string sentence)
    {
        await using var host = await ProtocolHost.StartAsync((_, _) => throw new InvalidOperationException("secret detail"));
        var invoke = host.Invoke();
        invoke["locale"] = locale;

        using var response = await host.PostAsync(invoke);

        Assert.AreEqual(200, (int)response.StatusCode);
        var body = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.AreEqual(500, body.GetProperty("statusCode").GetInt32());
        Assert.AreEqual("application/vnd.microsoft.error", body.GetProperty("type").GetString());
        Assert.AreEqual("TurnFailed", body.GetProperty("value").GetProperty("code").GetString());
        Assert.AreEqual(sentence, body.GetProperty("value").GetProperty("message").GetString());
    }

    [TestMethod]
    [DataRow(true, DisplayName = "the handler ends when it is cancelled")]
    [DataRow(false, DisplayName = "the handler does not listen")]
    public async Task After_eight_seconds_a_turn_is_answered(bool listens)
    {
        var running = new TaskCompletionSource();
        await using var host = await ProtocolHost.StartAsync(
            async (_, cancellation) =>
            {
                running.SetResult();
                await Task.Delay(Timeout.Infinite, listens ? cancellation : CancellationToken.None);
                return TurnAnswer.Done;
            }
        );

        var answer = host.PostAsync(host.Invoke());
        await running.Task;
        await host.Clock.SomethingWaitsAsync(TimeSpan.FromSeconds(8), count: 2);
        host.Clock.Advance(TimeSpan.FromSeconds(8));
        using var response = await answer;

        var body = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.AreEqual("TurnTimedOut", body.GetProperty("value").GetProperty("code").GetString());
    }

    [TestMethod]
    public async Task The_turn_goes_on_when_the_channel_hangs_up_and_its_repetition_finds_the_answer()
    {
        var (running, mayEnd) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var host = await ProtocolHost.StartAsync(
            async (_, cancellation) =>
            {
                running.SetResult();
                await mayEnd.Task.WaitAsync(cancellation);
                return TurnAnswer.Json("{\"statusCode\":200}"u8.ToArray());
            }
        );
        host.Client.Timeout = Timeout.InfiniteTimeSpan;
        using var impatient = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(host.Invoke().ToJsonString()),
        };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + host.Token());
        var hungUp = host.Client.SendAsync(request, impatient.Token);
        await running.Task;
        await impatient.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => hungUp);

        var repeated = host.PostAsync(host.Invoke());
        mayEnd.SetResult();
        using var response = await repeated;

        Assert.AreEqual("{\"statusCode\":200}", await response.Content.ReadAsStringAsync());
        Assert.HasCount(1, host.Turns);
    }
}
