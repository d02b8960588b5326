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
        var (sections, at) = (Array.Empty<string>(), -1);
        among.ForEach(report =>
        {
            var read = _segment.Reports[report];
            (sections, at) = ReferenceEquals(sections, read.Sections)
                ? (sections, at)
                : (read.Sections, Array.IndexOf(read.Sections, section));
            places[report] = read.PlacesOf(at);
        });
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
        var (found, cursors) = (new DocumentSet(_segment.Reports.Length), Array.ConvertAll(phrase, _segment.PlacesOf));
        for (var first = 0L; MoveToRow(cursors, ref first); )
        {
            var (report, place) = PlaceCursor.Of(first);
            var counts = places is null || (place >= places[report].From && place < places[report].To);
            if (among.Has(report) && counts)
            {
                found.Add(report);
            }

            // One row is enough of a report.
            first = among.Has(report) && !counts ? first + 1 : PlaceCursor.PlaceOf(report + 1, 0);
        }

        return found;
    }

    /// <summary>To the next place from which on each word follows the one before.</summary>
    private static bool MoveToRow(PlaceCursor[] cursors, ref long first)
    {
        for (var at = 0; at < cursors.Length; )
        {
            if (!cursors[at].MoveTo(first + at))
            {
                return false;
            }

            var isThere = cursors[at].Place == first + at;
            (first, at) = isThere ? (first, at + 1) : (cursors[at].Place - at, 0);
        }

        return true;
    }
}
