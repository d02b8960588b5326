using Azure;
using Azure.Identity;
using Azure.Storage.Blobs.Models;

namespace FinsamBot.Storage.Blobs;

/// <summary>How an account is, seen from where the program runs.</summary>
internal static class AzureLook
{
    private const string Probe = "blobs/doctor/probe";

    /// <summary>So many names are looked at for how many versions a blob has: a look must end.</summary>
    private const int Names = 5_000;

    public static async Task<StorageLook> LookAsync(AzureContainer store, AzureContainer keys, CancellationToken cancellation)
    {
        var written = await WriteAsync(store, cancellation);
        var kept = await WriteAsync(keys, cancellation);
        var isReadOnly = written.Fault is not null && await CanListAsync(store, cancellation);
        var most = written.Versions == true ? await MostVersionsAsync(store, cancellation) : 0;
        return new StorageLook(
            written.Fault,
            isReadOnly,
            InBlobs: true,
            written.Versions,
            most,
            kept.Fault,
            kept.Versions,
            FreeBytes: null
        );
    }

    /// <summary>An account that keeps versions names the version in its answer.</summary>
    private static async Task<(string? Fault, bool? Versions)> WriteAsync(AzureContainer container, CancellationToken cancellation)
    {
        bool? versions = null;
        var fault = await FaultAsync(async () =>
        {
            var blob = (await container.OpenAsync(cancellation)).GetBlobClient(Probe);
            var written = await blob.UploadAsync(BinaryData.FromString("doctor"), overwrite: true, cancellation);
            versions = written.Value.VersionId is { Length: > 0 };
            await blob.DeleteIfExistsAsync(cancellationToken: cancellation);
        });
        return (fault, versions);
    }

    private static async Task<bool> CanListAsync(AzureContainer container, CancellationToken cancellation) =>
        await FaultAsync(async () =>
        {
            var client = await container.OpenAsync(cancellation);
            await foreach (var _ in client.GetBlobsAsync(BlobTraits.None, BlobStates.None, Probe, cancellation))
            {
                return;
            }
        })
            is null;

    private static async Task<int> MostVersionsAsync(AzureContainer container, CancellationToken cancellation)
    {
        var (most, current, looked, name) = (0, 0, 0, "");
        await FaultAsync(async () =>
        {
            var client = await container.OpenAsync(cancellation);
            await foreach (var blob in client.GetBlobsAsync(BlobTraits.None, BlobStates.Version, null, cancellation))
            {
                current = blob.Name == name ? current + 1 : 1;
                (name, most) = (blob.Name, Math.Max(most, current));
                if (++looked == Names)
                {
                    return;
                }
            }
        });
        return most;
    }

    /// <summary>A code, and never what else the account or the credential has to say.</summary>
    private static async Task<string?> FaultAsync(Func<Task> work)
    {
        try
        {
            await work();
            return null;
        }
        catch (RequestFailedException e)
        {
            return e.ErrorCode ?? (e.Status == 0 ? nameof(RequestFailedException) : FormattableString.Invariant($"{e.Status}"));
        }
        catch (Exception e) when (e is AuthenticationFailedException or AggregateException or IOException)
        {
            return e.GetType().Name;
        }
    }
}
