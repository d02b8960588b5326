namespace FinsamBot.Domain.Office.Searching;

/// <summary>Where a word stands: report by report the distance to the one before, how many bytes the places take, and the places'
/// distances.</summary>
internal sealed class Posting : Packed
{
    private int _last;

    /// <param name="places">Their distances, packed.</param>
    public void Add(int report, ReadOnlySpan<byte> places)
    {
        Add(report - _last);
        Add(places.Length);
        Add(places);
        _last = report;
    }

    /// <summary>Of places in their order.</summary>
    public static Posting Of(IEnumerable<long> places)
    {
        var (posting, packed) = (new Posting(), new Packed());
        foreach (var of in places.Select(PlaceCursor.Of).GroupBy(p => p.Report))
        {
            var last = 0;
            packed.Clear();
            foreach (var (_, place) in of)
            {
                packed.Add(place - last);
                last = place;
            }

            posting.Add(of.Key, packed.Bytes);
        }

        return posting;
    }
}
