using System.Net.Sockets;
using System.Text.Json;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Mail.Replies;

/// <summary>Which messages have failed, how often and since when. Stored, so that a new program goes on counting.</summary>
internal sealed class SetBacks(IBlobStore blobs)
{
    private static readonly StreamName Name = new("mail/set-backs");

    /// <summary>What fails for another reason than an outage fails again: so often it is tried.</summary>
    private const int MostTries = 3;

    /// <summary>An outage that lasts longer than this for one message, in so many tries, is none.</summary>
    private static readonly TimeSpan LongestOutage = TimeSpan.FromDays(3);

    private const int OutageTries = 50;

    private Dictionary<string, SetBack> _all = [];

    /// <summary>Their ids, those that failed first in front.</summary>
    public IReadOnlyList<string> Ids => [.. _all.OrderBy(s => s.Value.First).Select(s => s.Key)];

    /// <summary>A record that cannot be read itself is begun anew.</summary>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        try
        {
            var content = await blobs.GetAsync(Name, cancellation);
            _all = content is null ? [] : JsonSerializer.Deserialize<Dictionary<string, SetBack>>(content) ?? [];
        }
        catch (JsonException)
        {
            _all = [];
        }
    }

    /// <summary>Notes a failure. True when there is no use in trying again.</summary>
    public async Task<bool> NoteAsync(string id, Exception failure, DateTimeOffset now, CancellationToken cancellation)
    {
        var before = _all.GetValueOrDefault(id) ?? new SetBack(0, now);
        var noted = _all[id] = before with { Tries = before.Tries + 1 };
        await blobs.PutAsync(Name, JsonSerializer.SerializeToUtf8Bytes(_all), cancellation);
        return failure is FormatException
            || (IsOutage(failure) ? noted.Tries >= OutageTries && now - noted.First > LongestOutage : noted.Tries >= MostTries);
    }

    public async Task EndAsync(string id, CancellationToken cancellation)
    {
        if (_all.Remove(id))
        {
            await blobs.PutAsync(Name, JsonSerializer.SerializeToUtf8Bytes(_all), cancellation);
        }
    }

    /// <summary>Something is out of reach, and comes back.</summary>
    public static bool IsOutage(Exception failure) =>
        failure
            is MailboxUnreachableException
                or StorageUnavailableException
                or ContentionException
                or IOException
                or UnauthorizedAccessException
                or HttpRequestException
                or SocketException
                or TimeoutException
                or OperationCanceledException;

    internal sealed record SetBack(int Tries, DateTimeOffset First);
}
