namespace FinsamBot.Domain.Office.Searching;

/// <summary>Numbers one behind the other, seven bits to a byte: small ones take one byte.</summary>
internal class Packed
{
    private const int Bits = 7;
    private const byte More = 1 << Bits;
    private const int Smallest = 8;

    private byte[] _bytes = [];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    public void Add(int number)
    {
        var left = (uint)number;
        for (; left >= More; left >>= Bits)
        {
            Add((byte)(left | More));
        }

        Add((byte)left);
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        Grow(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    public void Clear() => Length = 0;

    public static int Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        uint number = bytes[at++];
        if (number < More)
        {
            return (int)number;
        }

        number &= More - 1;
        for (var shift = Bits; ; shift += Bits)
        {
            uint next = bytes[at++];
            number |= (next & (More - 1)) << shift;
            if (next < More)
            {
                return (int)number;
            }
        }
    }

    private void Add(byte one)
    {
        Grow(1);
        _bytes[Length++] = one;
    }

    private void Grow(int by)
    {
        if (Length + by > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(Smallest, Math.Max(Length + by, Length + (Length / 2))));
        }
    }
}
