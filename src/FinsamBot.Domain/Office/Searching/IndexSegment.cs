using FinsamBot.Domain.Text.Searching;

namespace FinsamBot.Domain.Office.Searching;

/// <summary>
/// The words of some reports, in ordinal order, and behind each in which reports it stands and where. Never changed: what changes goes into
/// another one, and <see cref="SegmentMerge"/> makes one of two.
/// </summary>
internal sealed class IndexSegment
{
    /// <summary>Stands behind each word: no word has it.</summary>
    public const char WordEnd = '\0';

    private readonly char[] _letters;

    /// <summary>One byte for each letter, a and o for å, ä and ö: a word's core is looked for here, and what has it is looked at
    /// closer.</summary>
    private readonly byte[] _plain;

    private readonly int[] _wordStarts;
    private readonly byte[] _postings;
    private readonly int[] _postingStarts;

    public IndexSegment(char[] letters, int[] wordStarts, byte[] postings, int[] postingStarts, IndexedReport[] reports)
    {
        (_letters, _wordStarts, _postings, _postingStarts, Reports) = (letters, wordStarts, postings, postingStarts, reports);
        _plain = Array.ConvertAll(letters, l => (byte)Letters.Plain(l));
    }

    public IndexedReport[] Reports { get; }

    public int Words => _wordStarts.Length - 1;

    /// <summary>What it takes in memory, without what arrays and objects need for themselves.</summary>
    public long Bytes =>
        (_letters.Length * sizeof(char))
        + _plain.Length
        + (_wordStarts.Length * sizeof(int))
        + (_postingStarts.Length * sizeof(int))
        + _postings.Length
        + Reports.Sum(r => (r.Starts.Length * sizeof(int)) + OfEachReport);

    /// <summary>About what an <see cref="IndexedReport"/> takes besides its arrays' content.</summary>
    private const int OfEachReport = 128;

    public ReadOnlySpan<char> WordAt(int word) => _letters.AsSpan(_wordStarts[word].._wordStarts[word + 1])[..^1];

    public ReadOnlySpan<byte> PostingsOf(int word) => _postings.AsSpan(_postingStarts[word].._postingStarts[word + 1]);

    /// <summary>The words of the segment that a word finds.</summary>
    public List<int> WordsFoundBy(SearchWord asked)
    {
        var core = Array.ConvertAll(asked.Core.ToCharArray(), l => (byte)l);
        var found = new List<int>();
        for (var from = 0; from < _plain.Length; )
        {
            var at = _plain.AsSpan(from).IndexOf(core);
            if (at < 0)
            {
                break;
            }

            var word = WordWith(from + at);
            if (asked.Finds(WordAt(word)))
            {
                found.Add(word);
            }

            from = _wordStarts[word + 1];
        }

        return found;
    }

    /// <summary>Adds the reports in which a word stands.</summary>
    public void AddReports(int word, DocumentSet to)
    {
        var postings = PostingsOf(word);
        for (int at = 0, report = 0; at < postings.Length; )
        {
            report += Packed.Read(postings, ref at);
            to.Add(report);
            var length = Packed.Read(postings, ref at);
            at += length;
        }
    }

    /// <summary>Adds the reports in which a word stands within the places of each.</summary>
    public void AddReportsWithin(int word, (int From, int To)[] places, DocumentSet to)
    {
        var postings = PostingsOf(word);
        for (int at = 0, report = 0; at < postings.Length; )
        {
            report += Packed.Read(postings, ref at);
            var end = Packed.Read(postings, ref at) + at;
            var (from, until) = places[report];
            for (var place = 0; at < end && place < until; )
            {
                place += Packed.Read(postings, ref at);
                if (place >= from && place < until)
                {
                    to.Add(report);
                    break;
                }
            }

            at = end;
        }
    }

    /// <summary>Through all places of words, as if they were one.</summary>
    public PlaceCursor PlacesOf(List<int> words)
    {
        if (words.Count == 1)
        {
            return PlacesOf(words[0]);
        }

        var places = new List<long>();
        foreach (var cursor in words.Select(PlacesOf))
        {
            for (var next = 0L; cursor.MoveTo(next); next = cursor.Place + 1)
            {
                places.Add(cursor.Place);
            }
        }

        places.Sort();
        var merged = Posting.Of(places).Bytes.ToArray();
        return new PlaceCursor(merged, 0, merged.Length);
    }

    private PlaceCursor PlacesOf(int word) => new(_postings, _postingStarts[word], _postingStarts[word + 1]);

    private int WordWith(int letter)
    {
        var at = Array.BinarySearch(_wordStarts, letter);
        return at >= 0 ? at : ~at - 1;
    }
}
