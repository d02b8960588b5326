using System.Runtime.InteropServices;

namespace FinsamBot.Domain.Office.Searching;

/// <summary>Writes a segment word by word, in their ordinal order.</summary>
internal sealed class SegmentWriter
{
    private readonly List<char> _letters = [];
    private readonly List<int> _wordStarts = [];
    private readonly List<int> _postingStarts = [];

    public Packed Postings { get; } = new();

    public void Begin(ReadOnlySpan<char> word)
    {
        _wordStarts.Add(_letters.Count);
        _postingStarts.Add(Postings.Length);
        CollectionExtensions.AddRange(_letters, word);
        _letters.Add(IndexSegment.WordEnd);
    }

    /// <summary>The word that was begun has no postings after all.</summary>
    public void Undo()
    {
        CollectionsMarshal.SetCount(_letters, _wordStarts[^1]);
        _wordStarts.RemoveAt(_wordStarts.Count - 1);
        _postingStarts.RemoveAt(_postingStarts.Count - 1);
    }

    public IndexSegment Build(IndexedReport[] reports) =>
        new([.. _letters], [.. _wordStarts, _letters.Count], Postings.Bytes.ToArray(), [.. _postingStarts, Postings.Length], reports);
}
