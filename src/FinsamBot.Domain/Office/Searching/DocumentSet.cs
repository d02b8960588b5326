using System.Numerics;

namespace FinsamBot.Domain.Office.Searching;

/// <summary>Documents of one segment, by number.</summary>
internal sealed class DocumentSet(int size)
{
    private const int WordBits = 64;

    private readonly ulong[] _bits = new ulong[(size + WordBits - 1) / WordBits];

    public int Count => _bits.Sum(BitOperations.PopCount);

    public long Bytes => _bits.Length * sizeof(ulong);

    public bool IsEmpty => !_bits.AsSpan().ContainsAnyExcept(0UL);

    public static DocumentSet Whole(int size)
    {
        var whole = new DocumentSet(size);
        for (var at = 0; at < size; at++)
        {
            whole.Add(at);
        }

        return whole;
    }

    public bool Has(int document) => (_bits[document / WordBits] >> (document % WordBits) & 1) == 1;

    public void Add(int document) => _bits[document / WordBits] |= 1UL << (document % WordBits);

    public void Remove(int document) => _bits[document / WordBits] &= ~(1UL << (document % WordBits));

    /// <summary>Only what is in the other one too is left.</summary>
    public void Keep(DocumentSet other)
    {
        for (var at = 0; at < _bits.Length; at++)
        {
            _bits[at] &= other._bits[at];
        }
    }

    /// <summary>Only what is wanted is left.</summary>
    public void KeepOnly(Func<int, bool> isWanted) =>
        ForEach(document =>
        {
            if (!isWanted(document))
            {
                Remove(document);
            }
        });

    /// <summary>In their order. The visit may remove what it visits.</summary>
    public void ForEach(Action<int> visit)
    {
        for (var word = 0; word < _bits.Length; word++)
        {
            for (var left = _bits[word]; left != 0; left &= left - 1)
            {
                visit((word * WordBits) + BitOperations.TrailingZeroCount(left));
            }
        }
    }

    public DocumentSet Copy()
    {
        var copy = new DocumentSet(size);
        _bits.CopyTo(copy._bits, 0);
        return copy;
    }
}
