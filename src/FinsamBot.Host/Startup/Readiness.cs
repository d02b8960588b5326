using System.Security.Cryptography;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;
using Microsoft.AspNetCore.DataProtection;

namespace FinsamBot.Host.Startup;

/// <summary>
/// Whether people can be served: the storage answers, and the keys that cookies and stored texts are sealed with are there. Asked by the
/// platform every few seconds, and looked at anew only now and then. Teams and the mailbox are no part of it: a program that is taken out
/// of service because Graph is slow answers nobody.
/// </summary>
internal sealed class Readiness(IBlobStore blobs, IDataProtectionProvider keys, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>It need not be there: that it is not is an answer.</summary>
    private static readonly StreamName Something = new("ready/probe");

    private readonly SemaphoreSlim _looking = new(1, 1);
    private (bool Is, DateTimeOffset At)? _last;

    /// <summary>Who asks while somebody looks waits for the same look.</summary>
    public async Task<bool> IsThereAsync()
    {
        await _looking.WaitAsync();
        try
        {
            if (_last is not { } last || clock.GetUtcNow() - last.At >= Fresh)
            {
                _last = last = (await LookAsync(), clock.GetUtcNow());
            }

            return last.Is;
        }
        finally
        {
            _looking.Release();
        }
    }

    public void Dispose() => _looking.Dispose();

    private async Task<bool> LookAsync()
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        try
        {
            await blobs.GetAsync(Something, patience.Token).WaitAsync(Patience, clock);
            return keys.CreateProtector(nameof(Readiness)).Protect([0]).Length > 0;
        }
        catch (Exception e)
            when (e
                    is StorageUnavailableException
                        or OperationCanceledException
                        or TimeoutException
                        or CryptographicException
                        or IOException
            )
        {
            return false;
        }
    }
}
