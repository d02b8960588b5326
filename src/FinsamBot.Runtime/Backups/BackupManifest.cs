using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Backups;

/// <param name="Sha256">Of all its bytes, lower-case hex.</param>
/// <param name="Fault">What was wrong with it when it was copied; null when nothing was.</param>
public sealed record CopiedStream(
    string Name,
    long Bytes,
    long Events,
    string Sha256,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Fault = null
);

public sealed record CopiedBlob(string Name, long Bytes, string Sha256);

/// <summary>What a copy holds. It is written last, so a copy without one is half a copy.</summary>
/// <param name="From">When copying began: all that had happened by then is in it.</param>
/// <param name="Until">When the last of it was copied.</param>
public sealed record BackupManifest(
    int Format,
    DateTimeOffset From,
    DateTimeOffset Until,
    IReadOnlyList<CopiedStream> Streams,
    IReadOnlyList<CopiedBlob> Blobs
)
{
    internal const string Folder = "backup/";
    internal const int ThisFormat = 1;

    /// <summary>The blob that makes a copy whole.</summary>
    public static StreamName Name { get; } = new(Folder + "manifest");

    internal static Task WriteAsync(IBlobStore blobs, BackupManifest manifest, CancellationToken cancellation) =>
        blobs.PutAsync(Name, JsonSerializer.SerializeToUtf8Bytes(manifest, ManifestJson.Default.BackupManifest), cancellation);

    /// <summary>Null when there is none, or none that this program can read.</summary>
    public static async Task<BackupManifest?> FindAsync(IBlobStore blobs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(blobs);
        return await blobs.GetAsync(Name, cancellation) is { } content && Read(content) is { Format: ThisFormat } read ? read : null;
    }

    internal static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static BackupManifest? Read(byte[] content)
    {
        try
        {
            var read = JsonSerializer.Deserialize(content, ManifestJson.Default.BackupManifest);
            var names = read?.Streams.Select(s => s.Name).Concat(read.Blobs.Select(b => b.Name)) ?? [];
            return names.All(n => StreamName.IsValid(n)) ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    WriteIndented = true
)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
