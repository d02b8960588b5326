using System.Collections.Concurrent;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace FinsamBot.Edges.Tests.Storage;

/// <summary>A real connection to a service whose append blobs take few blocks: it refuses more as the real one does after 50,000.</summary>
public sealed class BlockLimit(int most) : HttpPipelineTransport
{
    private readonly ConcurrentDictionary<string, int> _blocks = new();

    public int Refused { get; private set; }

    public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("The stores are asynchronous.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        var isAppend = message.Request.Uri.Query.Contains("comp=appendblock", StringComparison.Ordinal);
        if (isAppend && _blocks.GetValueOrDefault(message.Request.Uri.Path) >= most)
        {
            Refused++;
            throw new RequestFailedException(
                409,
                "The committed block count cannot exceed the maximum limit.",
                "BlockCountExceedsLimit",
                null
            );
        }

        await HttpClientTransport.Shared.ProcessAsync(message);
        if (isAppend && message.Response.Status == 201)
        {
            _blocks.AddOrUpdate(message.Request.Uri.Path, 1, (_, n) => n + 1);
        }
    }
}
