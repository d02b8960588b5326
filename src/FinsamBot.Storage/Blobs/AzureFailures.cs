using Azure;
using Azure.Identity;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Storage.Blobs;

/// <summary>The ways in which the SDK says that something went wrong, in the words of the port.</summary>
internal static class AzureFailures
{
    /// <summary>Whether this comes from the storage or the way to it: several failed tries are one AggregateException, a timeout is a
    /// cancellation that nobody asked for.</summary>
    public static bool Are(Exception e, CancellationToken cancellation) =>
        e is RequestFailedException or AggregateException or AuthenticationFailedException or IOException
        || (e is OperationCanceledException && !cancellation.IsCancellationRequested);

    /// <summary>Whether the storage answered that the condition of a write did not hold.</summary>
    public static bool IsRefusal(Exception e) => e is RequestFailedException { Status: 404 or 409 or 412 } && !IsFull(e);

    /// <summary>Whether an append blob has as many blocks as it can have: its condition held, and nobody can write to it any
    /// more.</summary>
    public static bool IsFull(Exception e) => e is RequestFailedException { Status: 409, ErrorCode: "BlockCountExceedsLimit" };

    public static StorageUnavailableException Translated(Exception e) =>
        new("The blob storage cannot be reached or refuses the request.", e);

    public static async Task<T> TranslatedAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (Are(e, cancellation))
        {
            throw Translated(e);
        }
    }
}
