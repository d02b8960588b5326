using System.Buffers;

namespace FinsamBot.Teams.Bot.Outbound;

/// <summary>A growing buffer from the shared pool. After <see cref="Dispose"/> nobody may still read it.</summary>
internal sealed class PooledBuffer(int room) : IBufferWriter<byte>, IDisposable
{
    private byte[] _rented = ArrayPool<byte>.Shared.Rent(room);
    private int _used;

    public ReadOnlyMemory<byte> Written => _rented.AsMemory(0, _used);

    public void Advance(int count) => _used += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 256));
        return _rented.AsMemory(_used);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_rented);
        _rented = [];
        _used = 0;
    }

    private void Reserve(int more)
    {
        if (_rented.Length - _used >= more)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_rented.Length * 2, _used + more));
        _rented.AsSpan(0, _used).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_rented);
        _rented = larger;
    }
}
