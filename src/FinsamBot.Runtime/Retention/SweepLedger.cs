using System.Text.Json;
using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Retention;

/// <param name="Mark">Of the content, where one name may get another.</param>
/// <param name="Since">When it was first seen so.</param>
/// <param name="IsUsed">An event names it.</param>
internal sealed record SeenBlob(
    string Mark,
    DateTimeOffset Since,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsUsed = false
);

/// <summary>When each blob was first seen: what a store says of a file's age is the age of its copy after a restoration.</summary>
internal sealed record SweepLedger(DateTimeOffset LastRun, IReadOnlyDictionary<string, SeenBlob> Seen)
{
    private static readonly StreamName Name = new("retention/ledger");

    /// <summary>An empty one when there is none, or when it cannot be read: then everything is kept longer, and nothing shorter.</summary>
    public static async Task<SweepLedger> ReadAsync(IBlobStore blobs, CancellationToken cancellation)
    {
        var content = await blobs.GetAsync(Name, cancellation);
        try
        {
            return content is null ? Empty : JsonSerializer.Deserialize(content, LedgerJson.Default.SweepLedger) ?? Empty;
        }
        catch (JsonException)
        {
            return Empty;
        }
    }

    public Task WriteAsync(IBlobStore blobs, CancellationToken cancellation) =>
        blobs.PutAsync(Name, JsonSerializer.SerializeToUtf8Bytes(this, LedgerJson.Default.SweepLedger), cancellation);

    private static SweepLedger Empty => new(DateTimeOffset.MinValue, new Dictionary<string, SeenBlob>());
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(SweepLedger))]
internal sealed partial class LedgerJson : JsonSerializerContext;
