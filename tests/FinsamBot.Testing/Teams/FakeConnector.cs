using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Testing.Teams;

/// <summary>Teams' connector: records what is posted and answers 201 with a counted id, or what a test has queued.</summary>
public sealed class FakeConnector : IAsyncDisposable
{
    private readonly ConcurrentQueue<Func<HttpContext, Task>> answers = new();
    private readonly ConcurrentQueue<SentRequest> received = new();
    private readonly Channel<SentRequest> arrivals = Channel.CreateUnbounded<SentRequest>();
    private LoopbackServer server = null!;
    private int posted;

    private FakeConnector() { }

    /// <summary>Ends with a slash, as Teams' own does.</summary>
    public string ServiceUrl => server.Address + "/emea/";

    /// <summary>Everything received so far, in order.</summary>
    public IReadOnlyList<SentRequest> Received => [.. received];

    public static async Task<FakeConnector> StartAsync(bool https = true)
    {
        var connector = new FakeConnector();
        connector.server = await LoopbackServer.StartAsync(connector.HandleAsync, https);
        return connector;
    }

    /// <summary>Waits for the next request that has not been waited for.</summary>
    public async Task<SentRequest> NextAsync() => await arrivals.Reader.ReadAsync();

    /// <summary>The next unanswered request gets this status, with the error code Teams would name, and headers.</summary>
    public void Answers(int status, string? code = null, params (string Name, string Value)[] headers) =>
        AnswersWith(status, code is null ? "" : $$$"""{"error":{"code":"{{{code}}}","message":"invented"}}""", headers);

    /// <summary>The next unanswered request gets this status and body.</summary>
    public void AnswersWith(int status, string body, params (string Name, string Value)[] headers) =>
        answers.Enqueue(context =>
        {
            context.Response.StatusCode = status;
            foreach (var (name, value) in headers)
                context.Response.Headers[name] = value;
            return context.Response.WriteAsync(body);
        });

    /// <summary>The next unanswered request gets no answer; its connection breaks at the end of the test at the latest.</summary>
    public void KeepsSilent() => answers.Enqueue(context => Task.Delay(Timeout.Infinite, context.RequestAborted));

    /// <summary>The next unanswered request has its connection cut.</summary>
    public void HangsUp() =>
        answers.Enqueue(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        var request = await SentRequest.ReadAsync(context);
        received.Enqueue(request);
        arrivals.Writer.TryWrite(request);
        if (answers.TryDequeue(out var answer))
        {
            await answer(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsync($$"""{"id":"{{Interlocked.Increment(ref posted)}}"}""");
    }
}
