using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Testing.Mail;

/// <summary>
/// Microsoft Graph's mail requests over HTTP on loopback, as documented: drafts and sent items, immutable ids only for those who ask for
/// them, search by an extended property, upload sessions, limits; and faults at chosen requests.
/// </summary>
public sealed class FakeGraph : IAsyncDisposable
{
    public const string Address = "finsam@norrsken.example.se";

    /// <summary>The only token it takes.</summary>
    public const string Token = "token-of-the-program";

    private const int MaxRequest = 4 * 1024 * 1024;

    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly ConcurrentQueue<GraphSeen> _seen = new();
    private readonly ConcurrentDictionary<(GraphCall, int), GraphFault> _faults = new();
    private readonly ConcurrentDictionary<GraphCall, int> _counts = new();
    private readonly GraphUploads _uploads = new();

    private Uri _address = null!;

    private FakeGraph(WebApplication app, TimeProvider clock) => (_app, _clock) = (app, clock);

    public FakeMailbox Mailbox { get; } = new();

    public FakeInbox Inbox { get; } = new();

    public string Url => _address + "v1.0";

    public IReadOnlyList<GraphSeen> Seen => [.. _seen];

    /// <summary>Called with each request before it is looked at: the place to let a program die.</summary>
    public Action<GraphCall> Arriving { get; set; } = _ => { };

    /// <summary>Called after a request was done, before it is answered.</summary>
    public Action<GraphCall> Done { get; set; } = _ => { };

    public static async Task<FakeGraph> StartAsync(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Limits.MaxRequestBodySize = null;
        });
        var fake = new FakeGraph(builder.Build(), clock);
        fake._app.Run(fake.AnswerAsync);
        await fake._app.StartAsync();
        fake._address = new Uri(fake._app.Urls.First());
        return fake;
    }

    /// <summary>Something goes wrong with the n-th request of its kind from now on, counted from 1.</summary>
    public void Plan(GraphCall call, int nth, GraphFault fault) => _faults[(call, _counts.GetValueOrDefault(call) + nth)] = fault;

    public int Count(GraphCall call) => _seen.Count(s => s.Call == call);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var memory = new MemoryStream();
        await context.Request.Body.CopyToAsync(memory);
        var path = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var call = CallOf(context.Request.Method, path);
        var fault = Arrived(call, context.Request.Headers, memory.ToArray());
        switch (fault)
        {
            case GraphFault.DropsBefore:
                context.Abort();
                return;
            case GraphFault.Answers answer:
                await AnswerAsync(context, Error(answer.Status, answer.Code), answer.RetryAfterSeconds);
                return;
        }

        var result = Handle(context, call, path, memory.ToArray());
        Done(call);
        switch (fault)
        {
            case GraphFault.DropsAfter:
                context.Abort();
                return;
            case GraphFault.NeverAnswers:
                await GoneAsync(context);
                return;
            case GraphFault.AnswersAfterDoing answer:
                result = Error(answer.Status, "InternalServerError");
                break;
        }

        await AnswerAsync(context, result, null);
    }

    private GraphFault? Arrived(GraphCall call, IHeaderDictionary headers, byte[] body)
    {
        var text = call == GraphCall.Upload ? "" : Encoding.UTF8.GetString(body);
        _seen.Enqueue(
            new GraphSeen(call, _clock.GetUtcNow(), headers["Prefer"].FirstOrDefault(), headers.Authorization.FirstOrDefault(), text)
        );
        Arriving(call);
        return _faults.GetValueOrDefault((call, _counts.AddOrUpdate(call, 1, (_, count) => count + 1)));
    }

    private (int Status, JsonNode? Body) Handle(HttpContext context, GraphCall call, string[] path, byte[] body)
    {
        if (call == GraphCall.Upload)
        {
            return _uploads.Put(context.Request, path[^1], body);
        }

        if (context.Request.Headers.Authorization != "Bearer " + Token)
        {
            return Error(401, "InvalidAuthenticationToken");
        }

        if (body.Length > MaxRequest)
        {
            return Error(413, "RequestEntityTooLarge");
        }

        var mail = new GraphRequests(
            Mailbox,
            _uploads,
            context.Request.Headers["Prefer"].ToString().Contains("IdType=\"ImmutableId\"", StringComparison.Ordinal)
        );
        return path is not ["v1.0", "users", Address, ..] ? Error(404, "ErrorInvalidUser")
            : call == GraphCall.Get && Inbox.Has(Uri.UnescapeDataString(path[^1])) ? Inbox.Get(Uri.UnescapeDataString(path[^1]))
            : FakeInbox.Knows(call) ? Inbox.Handle(call, path[3..], context.Request.Query, body, $"{_address}v1.0/users/{Address}", Mailbox)
            : mail.Handle(call, path[3..], context.Request.Query["$filter"], body, _address);
    }

    internal static (int Status, JsonNode Body) Error(int status, string code) =>
        (
            status,
            new JsonObject
            {
                ["error"] = new JsonObject { ["code"] = code, ["message"] = "Said by the fake." },
            }
        );

    private static GraphCall CallOf(string method, string[] path) =>
        (method, path) switch
        {
            ("PUT", ["upload", ..]) => GraphCall.Upload,
            ("POST", [.., "createUploadSession"]) => GraphCall.OpenUpload,
            ("POST", [.., "attachments"]) => GraphCall.Attach,
            ("GET", [.., "attachments"]) => GraphCall.ListAttachments,
            ("POST", [.., "send"]) => GraphCall.Send,
            ("POST", [.., "messages"]) => GraphCall.Create,
            ("GET", [.., "mailFolders", _, "messages"]) => GraphCall.Find,
            ("GET", [.., "messages", "delta()" or "delta"]) => GraphCall.Delta,
            ("GET", [.., "messages", _, "$value"]) => GraphCall.Mime,
            ("GET", [.., "messages", _]) => GraphCall.Get,
            ("GET", [.., "messages"]) => GraphCall.Search,
            ("POST", [.., "getMailTips" or "microsoft.graph.getMailTips"]) => GraphCall.Tips,
            _ => throw new InvalidOperationException($"No such request is known: {method} /{string.Join('/', path)}"),
        };

    private static async Task AnswerAsync(HttpContext context, (int Status, JsonNode? Body) answer, int? retryAfter)
    {
        context.Response.StatusCode = answer.Status;
        if (retryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        if (answer.Body is not null)
        {
            var mime = answer.Body is JsonValue;
            context.Response.ContentType = mime ? "text/plain" : "application/json";
            await context.Response.WriteAsync(mime ? (string)answer.Body! : answer.Body.ToJsonString());
        }
    }

    private static async Task GoneAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }
}
