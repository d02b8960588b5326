using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.Store;

/// <summary>The disk as one running host reaches it: writes may be refused, unanswered or the last thing the host does.</summary>
internal sealed class HostStore(Disk disk, Weather weather, Life life) : IStreamStore, IBlobStore
{
    public ValueTask<StreamChunk> ReadAsync(StreamName stream, long from, CancellationToken cancellation)
    {
        weather.Reach(life);
        var bytes = disk.Read(stream, from);
        return new(new StreamChunk(bytes, from + bytes.Length));
    }

    public Task<AppendOutcome> AppendAsync(StreamName stream, long at, ReadOnlyMemory<byte> lines, CancellationToken cancellation)
    {
        weather.Reach(life);
        weather.Between(life);
        switch (weather.OfAppend())
        {
            case FaultKind.AppendConflict:
                return Task.FromResult(AppendOutcome.Conflict);
            case FaultKind.AppendNotWritten:
                throw new StorageUnavailableException("not written, not answered");
            case FaultKind.AppendAnswerLost:
                disk.Append(stream, at, lines);
                throw new StorageUnavailableException("written, not answered");
            case FaultKind.AppendRepeated:
                // What the stores do themselves when the first answer is lost: once more, and recognise the own bytes.
                disk.Append(stream, at, lines);
                break;
        }

        return Task.FromResult(weather.Write(life, () => disk.Append(stream, at, lines)));
    }

    public Task PutAsync(StreamName name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        weather.Reach(life);
        BlobWrite(() => disk.Put(name, content));
        weather.Between(life);
        return Task.CompletedTask;
    }

    public Task<byte[]?> GetAsync(StreamName name, CancellationToken cancellation)
    {
        weather.Reach(life);
        return Task.FromResult(disk.Get(name));
    }

    public Task DeleteAsync(StreamName name, CancellationToken cancellation)
    {
        weather.Reach(life);
        weather.Between(life);
        BlobWrite(() => disk.Delete(name));
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<StreamName> ListAsync(string prefix, CancellationToken cancellation)
    {
        weather.Reach(life);
        return prefix is "" or "reports/" or "interventions/" or "people/"
            ? disk.Streams.Where(n => n.Value.StartsWith(prefix, StringComparison.Ordinal)).ToAsyncEnumerable()
            : disk.Names(prefix).ToAsyncEnumerable();
    }

    private void BlobWrite(Action write)
    {
        var fault = weather.OfBlob();
        if (fault == FaultKind.BlobNotWritten)
        {
            throw new StorageUnavailableException("blob not written, not answered");
        }

        weather.Write(
            life,
            () =>
            {
                write();
                return true;
            }
        );
        if (fault == FaultKind.BlobAnswerLost)
        {
            throw new StorageUnavailableException("blob written, not answered");
        }
    }
}
