using FinsamBot.Domain.Text.Searching;

namespace FinsamBot.Domain.Office.Searching;

/// <summary>Finds the reports of one segment that have all that is asked for.</summary>
/// <param name="section">Only what stands in sections of that id counts; null: all.</param>
internal sealed class SegmentSearch(LiveSegment at, string? section)
{
    private readonly IndexSegment _segment = at.Segment;

    /// <param name="isAsked">Whether a report is among those that are wanted, asked only of those that have the words.</param>
    public IEnumerable<IndexedReport> Find(SearchQuery query, Func<IndexedReport, bool> isAsked)
    {
        var left = at.Live.Copy();
        var phrases = new List<List<int>[]>();
        foreach (var phrase in query.Phrases)
        {
            var words = phrase.Select(_segment.WordsFoundBy).ToArray();
            phrases.Add(words);
            Array.ForEach(words, w => left.Keep(ReportsWith(w)));
            if (left.IsEmpty)
            {
                return [];
            }
        }

        foreach (var report in left.Members.Where(m => !isAsked(_segment.Reports[m])).ToList())
        {
            left.Remove(report);
        }

        foreach (var words in phrases.Where(p => p.Length > 1 || section is not null))
        {
            left = WithPlaces(words, left);
        }

        return left.Members.Select(m => _segment.Reports[m]);
    }

    private DocumentSet ReportsWith(List<int> words)
    {
        var reports = new DocumentSet(_segment.Reports.Length);
        words.ForEach(w => _segment.AddReports(w, reports));
        return reports;
    }

    /// <summary>Those of the reports in which the words stand in a row, and in the section that is asked for.</summary>
    private DocumentSet WithPlaces(List<int>[] phrase, DocumentSet among)
    {
        var found = new DocumentSet(_segment.Reports.Length);
        var places = Array.ConvertAll(phrase, words => PlacesOf(words, among));
        foreach (var (report, starts) in places[0])
        {
            if (starts.Exists(s => IsWanted(report, s) && IsInRow(report, s, places)))
            {
                found.Add(report);
            }
        }

        return found;
    }

    /// <summary>In their order.</summary>
    private Dictionary<int, List<int>> PlacesOf(List<int> words, DocumentSet among)
    {
        var places = new Dictionary<int, List<int>>();
        words.ForEach(w => _segment.AddPlaces(w, among, places));
        if (words.Count > 1)
        {
            foreach (var of in places.Values)
            {
                of.Sort();
            }
        }

        return places;
    }

    private bool IsWanted(int report, int place) =>
        section is null || (_segment.Reports[report].PlacesOf(section) is var (from, to) && place >= from && place < to);

    private static bool IsInRow(int report, int first, Dictionary<int, List<int>>[] places)
    {
        for (var at = 1; at < places.Length; at++)
        {
            if (!places[at].TryGetValue(report, out var next) || next.BinarySearch(first + at) < 0)
            {
                return false;
            }
        }

        return true;
    }
}
