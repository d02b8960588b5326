using Azure.Core;
using Azure.Core.Pipeline;

namespace FinsamBot.Edges.Tests.Storage;

/// <summary>What goes wrong with one request.</summary>
public enum Breakage
{
    None,
    RequestLost,
    AnswerLost,
    TimedOut,
    ServerError,
}

/// <summary>A real connection that loses the next appends, before or after the server got them.</summary>
public sealed class BrokenTransport : HttpPipelineTransport
{
    /// <summary>One for each of the next append requests; when they are used up, all is well.</summary>
    public Queue<Breakage> Appends { get; } = new();

    /// <summary>From now on every request is lost.</summary>
    public bool Down { get; set; }

    public int AppendRequests { get; private set; }

    public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("The stores are asynchronous.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        var breakage = Next(message.Request);
        if (breakage == Breakage.RequestLost)
        {
            throw new Azure.RequestFailedException("Connection refused.", new IOException());
        }

        await HttpClientTransport.Shared.ProcessAsync(message);
        switch (breakage)
        {
            case Breakage.AnswerLost:
                throw new Azure.RequestFailedException("Connection reset.", new IOException());
            case Breakage.TimedOut:
                throw new TaskCanceledException("The network timeout passed.");
            case Breakage.ServerError:
                throw new Azure.RequestFailedException(500, "OperationTimedOut");
            default:
                return;
        }
    }

    private Breakage Next(Request request)
    {
        if (!request.Uri.Query.Contains("comp=appendblock", StringComparison.Ordinal))
        {
            return Down ? Breakage.RequestLost : Breakage.None;
        }

        AppendRequests++;
        return Down ? Breakage.RequestLost
            : Appends.TryDequeue(out var breakage) ? breakage
            : Breakage.None;
    }
}
