using System.Buffers;

namespace FinsamBot.Teams.Protocol.Outbound;

/// <summary>A growing buffer from the shared pool. After <see cref="Dispose"/> nobody may still read it.</summary>
internal sealed class PooledBuffer(int room) : IBufferWriter<byte>, IDisposable
{
    private byte[] rented = ArrayPool<byte>.Shared.Rent(room);
    private int used;

    public ReadOnlyMemory<byte> Written => rented.AsMemory(0, used);

    public void Advance(int count) => used += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 256));
        return rented.AsMemory(used);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(rented);
        rented = [];
        used = 0;
    }

    private void Reserve(int more)
    {
        if (rented.Length - used >= more)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(rented.Length * 2, used + more));
        rented.AsSpan(0, used).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(rented);
        rented = larger;
    }
}
