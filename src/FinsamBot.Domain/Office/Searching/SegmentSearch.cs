using FinsamBot.Domain.Text.Searching;

namespace FinsamBot.Domain.Office.Searching;

/// <summary>Finds the reports of one segment that have all that is asked for.</summary>
/// <param name="section">Only what stands in sections of that id counts; null: all.</param>
internal sealed class SegmentSearch(LiveSegment at, string? section)
{
    private readonly IndexSegment _segment = at.Segment;

    /// <param name="isAsked">Whether a report of that number is among those that are wanted, asked only of those that have the
    /// words.</param>
    public DocumentSet Find(SearchQuery query, Func<int, bool> isAsked)
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
                return left;
            }
        }

        left.KeepOnly(isAsked);
        if (section is null)
        {
            phrases.ForEach(p => left.Keep(p.Length == 1 ? left : InRow(p, left, places: null)));
            return left;
        }

        var places = PlacesOf(section, left);
        phrases.ForEach(p => left.Keep(p.Length == 1 ? Within(p[0], places) : InRow(p, left, places)));
        return left;
    }

    private DocumentSet ReportsWith(List<int> words)
    {
        var reports = new DocumentSet(_segment.Reports.Length);
        words.ForEach(w => _segment.AddReports(w, reports));
        return reports;
    }

    private (int From, int To)[] PlacesOf(string section, DocumentSet among)
    {
        var places = new (int From, int To)[_segment.Reports.Length];
        among.ForEach(report => places[report] = _segment.Reports[report].PlacesOf(section));
        return places;
    }

    private DocumentSet Within(List<int> words, (int From, int To)[] places)
    {
        var found = new DocumentSet(_segment.Reports.Length);
        words.ForEach(w => _segment.AddReportsWithin(w, places, found));
        return found;
    }

    /// <summary>Those of the reports in which the words stand one behind the other.</summary>
    /// <param name="places">Where they count; null: anywhere.</param>
    private DocumentSet InRow(List<int>[] phrase, DocumentSet among, (int From, int To)[]? places)
    {
        var begun = PlacesOf(phrase[0], among);
        for (var distance = 1; distance < phrase.Length; distance++)
        {
            begun = GoingOn(begun, PlacesOf(phrase[distance], among), distance);
        }

        var found = new DocumentSet(_segment.Reports.Length);
        foreach (var (report, place) in begun.Select(IndexSegment.Of))
        {
            if (places is null || (place >= places[report].From && place < places[report].To))
            {
                found.Add(report);
            }
        }

        return found;
    }

    private List<long> PlacesOf(List<int> words, DocumentSet among)
    {
        var places = new List<long>();
        words.ForEach(w => _segment.AddPlaces(w, among, places));
        if (words.Count > 1)
        {
            places.Sort();
        }

        return places;
    }

    /// <summary>The places from which, at a distance, there is one of the others; both in order.</summary>
    private static List<long> GoingOn(List<long> begun, List<long> next, int distance)
    {
        var both = new List<long>();
        for (int b = 0, n = 0; b < begun.Count && n < next.Count; )
        {
            var order = (begun[b] + distance).CompareTo(next[n]);
            if (order == 0)
            {
                both.Add(begun[b]);
            }

            b += order <= 0 ? 1 : 0;
            n += order >= 0 ? 1 : 0;
        }

        return both;
    }
}
