using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using FinsamBot.Domain.Events;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Testing.Teams;

/// <summary>Teams' connector: records what is posted and answers 201 with a counted id, or what a test has queued.</summary>
public sealed class FakeConnector : IAsyncDisposable
{
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _answers = new();
    private readonly ConcurrentQueue<SentRequest> _received = new();
    private readonly Channel<SentRequest> _arrivals = Channel.CreateUnbounded<SentRequest>();
    private LoopbackServer _server = null!;
    private int _posted;

    private FakeConnector() { }

    /// <summary>Ends with a slash, as Teams' own does.</summary>
    public string ServiceUrl => _server.Address + "/emea/";

    /// <summary>Everything received so far, in order.</summary>
    public IReadOnlyList<SentRequest> Received => [.. _received];

    public static async Task<FakeConnector> StartAsync(bool https = true)
    {
        var connector = new FakeConnector();
        connector._server = await LoopbackServer.StartAsync(connector.HandleAsync, https);
        return connector;
    }

    /// <summary>Who is in every conversation, by the id that is asked for, as JSON. Others are in none.</summary>
    public ConcurrentDictionary<string, string> Roster { get; } = new();

    /// <summary>Has the roster tell the account of somebody in our own tenant.</summary>
    public void Tells(PersonId person, string name, string upn) =>
        Roster["29:" + person] = JsonSerializer.Serialize(
            new
            {
                id = "29:" + person,
                aadObjectId = "object-" + person,
                tenantId = "tenant-1",
                userPrincipalName = upn,
                name,
            }
        );

    /// <summary>Waits for the next request that has not been waited for.</summary>
    public async Task<SentRequest> NextAsync() => await _arrivals.Reader.ReadAsync();

    /// <summary>The next unanswered request gets this status, with the error code Teams would name, and headers.</summary>
    public void Answers(int status, string? code = null, params (string Name, string Value)[] headers) =>
        AnswersWith(status, code is null ? "" : $$$"""{"error":{"code":"{{{code}}}","message":"invented"}}""", headers);

    /// <summary>The next unanswered request gets this status and body.</summary>
    public void AnswersWith(int status, string body, params (string Name, string Value)[] headers) =>
        _answers.Enqueue(context =>
        {
            context.Response.StatusCode = status;
            foreach (var (name, value) in headers)
            {
                context.Response.Headers[name] = value;
            }

            return context.Response.WriteAsync(body);
        });

    /// <summary>The next unanswered request gets this content, such as a picture's.</summary>
    public void AnswersWith(byte[] content) => _answers.Enqueue(context => context.Response.Body.WriteAsync(content).AsTask());

    /// <summary>The next unanswered request gets no answer; its connection breaks at the end of the test at the latest.</summary>
    public void KeepsSilent() => _answers.Enqueue(context => Task.Delay(Timeout.Infinite, context.RequestAborted));

    /// <summary>The next unanswered request is answered as usual, but not before that.</summary>
    public void AnswersAfter(Task task) =>
        _answers.Enqueue(async context =>
        {
            await task;
            context.Response.StatusCode = StatusCodes.Status201Created;
            await context.Response.WriteAsync($$"""{"id":"{{Interlocked.Increment(ref _posted)}}"}""");
        });

    /// <summary>The next unanswered request has its connection cut.</summary>
    public void HangsUp() =>
        _answers.Enqueue(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        var request = await SentRequest.ReadAsync(context);
        _received.Enqueue(request);
        _arrivals.Writer.TryWrite(request);
        if (_answers.TryDequeue(out var answer))
        {
            await answer(context);
            return;
        }

        if (request.Method == "GET")
        {
            await TellAsync(context, Uri.UnescapeDataString(request.Target.Split('/')[^1]));
            return;
        }

        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsync($$"""{"id":"{{Interlocked.Increment(ref _posted)}}"}""");
    }

    private Task TellAsync(HttpContext context, string member)
    {
        var isKnown = Roster.TryGetValue(member, out var told);
        context.Response.StatusCode = isKnown ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        return context.Response.WriteAsync(told ?? """{"error":{"code":"MemberNotFoundInConversation","message":"invented"}}""");
    }
}
