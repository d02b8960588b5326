using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Text.Searching;

namespace FinsamBot.Domain.Office.Searching;

/// <summary>Reads reports into a segment.</summary>
internal sealed class SegmentBuilder
{
    /// <summary>Between two sections a place is left free: no phrase reaches over it.</summary>
    private const int Gap = 1;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numberOf;
    private readonly List<Posting> _postings = [];
    private readonly List<IndexedReport> _reports = [];
    private readonly Packed _places = new();

    /// <summary>Word and place of each word of the report that is read.</summary>
    private long[] _read = new long[4_096];
    private int _count;

    /// <summary>Of the report before: most have the same.</summary>
    private string[] _sections = [];

    public SegmentBuilder() => _numberOf = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Add(ReportId id, IEnumerable<ReadSection> sections)
    {
        var (ids, starts, place) = (new List<string>(), new List<int>(), 0);
        _count = 0;
        foreach (var (section, words) in sections)
        {
            ids.Add(section.Id);
            starts.Add(place);
            place = Read(words, place) + Gap;
        }

        _sections = _sections.AsSpan().SequenceEqual(ids.ToArray()) ? _sections : [.. ids];
        _reports.Add(new IndexedReport(id, _sections, [.. starts, place]));
        Write(_reports.Count - 1);
    }

    public IndexSegment Build()
    {
        var words = _numbers.OrderBy(n => n.Key, StringComparer.Ordinal).ToList();
        var writer = new SegmentWriter();
        foreach (var (word, number) in words)
        {
            writer.Begin(word);
            writer.Postings.Add(_postings[number].Bytes);
        }

        return writer.Build([.. _reports]);
    }

    private int Read(string text, int place)
    {
        var reader = new WordReader(text, stackalloc char[WordReader.Longest]);
        while (reader.Read())
        {
            if (!_numberOf.TryGetValue(reader.Word, out var number))
            {
                number = _postings.Count;
                _numbers.Add(reader.Word.ToString(), number);
                _postings.Add(new Posting());
            }

            if (_count == _read.Length)
            {
                Array.Resize(ref _read, 2 * _count);
            }

            _read[_count++] = ((long)number << 32) | (uint)place++;
        }

        return place;
    }

    /// <summary>Word by word.</summary>
    private void Write(int report)
    {
        var read = _read.AsSpan(0, _count);
        read.Sort();
        for (var at = 0; at < read.Length; )
        {
            var (number, last) = ((int)(read[at] >> 32), 0);
            _places.Clear();
            for (; at < read.Length && (int)(read[at] >> 32) == number; at++)
            {
                var place = (int)read[at];
                _places.Add(place - last);
                last = place;
            }

            _postings[number].Add(report, _places.Bytes);
        }
    }
}
