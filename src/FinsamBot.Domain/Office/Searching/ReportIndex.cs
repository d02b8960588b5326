using System.Collections.Immutable;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Text.Searching;

namespace FinsamBot.Domain.Office.Searching;

/// <summary>
/// All words of all reports of an overview. Never changed: the next one takes over what is the same. It keeps no texts, and finds what a
/// new one would find, however it came about.
/// </summary>
public sealed class ReportIndex
{
    private readonly ImmutableArray<LiveSegment> _segments;

    /// <summary>The reports as they were read into it.</summary>
    private readonly Dictionary<ReportId, Report> _read;

    private ReportIndex(ImmutableArray<LiveSegment> segments, Dictionary<ReportId, Report> read) => (_segments, _read) = (segments, read);

    public static ReportIndex Empty { get; } = new([], []);

    /// <summary>About what it takes in memory.</summary>
    public long Bytes => _segments.Sum(s => s.Segment.Bytes + s.Live.Bytes);

    /// <summary>How many reports can be found.</summary>
    public int Count => _read.Count;

    /// <summary>Of what an overview shows: only what is other than before is read.</summary>
    public ReportIndex Following(Overview overview)
    {
        ArgumentNullException.ThrowIfNull(overview);
        var now = overview.Interventions.SelectMany(i => i.Reports).Where(r => r.Shown is not null).ToDictionary(r => r.Id);
        var changed = now.Values.Where(r => !ReferenceEquals(_read.GetValueOrDefault(r.Id), r.Shown)).ToList();
        var stale = _read.Keys.Where(id => !now.ContainsKey(id)).Concat(changed.Select(r => r.Id)).ToHashSet();
        if (stale.Count == 0)
        {
            return this;
        }

        var segments = _segments.Select(s => Without(s, stale)).Where(s => s.Count > 0).ToImmutableArray();
        if (changed.Count > 0)
        {
            segments = segments.Add(LiveSegment.Whole(Read(changed)));
        }

        return new ReportIndex(Tidied(segments), now.Values.ToDictionary(r => r.Id, r => r.Shown!));
    }

    /// <summary>The reports of each segment, those that count no more among them.</summary>
    internal IEnumerable<IReadOnlyList<IndexedReport>> Segments => _segments.Select(s => s.Segment.Reports);

    /// <summary>The segment and the number in it of each report that has everything.</summary>
    /// <param name="section">The id of a section; null: any.</param>
    internal List<(int Segment, int Number)> Find(SearchQuery query, string? section, Func<int, int, bool> isAsked)
    {
        var found = new List<(int, int)>();
        for (var segment = 0; segment < _segments.Length && !query.IsEmpty; segment++)
        {
            var at = segment;
            new SegmentSearch(_segments[at], section).Find(query, n => isAsked(at, n)).ForEach(n => found.Add((at, n)));
        }

        return found;
    }

    private static IndexSegment Read(IReadOnlyList<ReportStanding> reports)
    {
        var builder = new SegmentBuilder();
        foreach (var report in reports)
        {
            builder.Add(report.Id, ReportWords.Of(report));
        }

        return builder.Build();
    }

    private static LiveSegment Without(LiveSegment segment, HashSet<ReportId> stale)
    {
        var reports = segment.Segment.Reports;
        var gone = Enumerable.Range(0, reports.Length).Where(i => segment.Live.Has(i) && stale.Contains(reports[i].Id)).ToList();
        if (gone.Count == 0)
        {
            return segment;
        }

        var live = segment.Live.Copy();
        gone.ForEach(live.Remove);
        return new LiveSegment(segment.Segment, live);
    }

    /// <summary>Few segments, each at least twice as large as the next, and none half of which counts no more: what is written often is
    /// copied often, and the many old reports seldom.</summary>
    private static ImmutableArray<LiveSegment> Tidied(ImmutableArray<LiveSegment> segments)
    {
        var tidy = ImmutableArray<LiveSegment>.Empty;
        foreach (var segment in segments)
        {
            var next = segment;
            while (tidy.Length > 0 && tidy[^1].Count < 2 * next.Count)
            {
                next = LiveSegment.Whole(SegmentMerge.Of(tidy[^1], next));
                tidy = tidy.RemoveAt(tidy.Length - 1);
            }

            tidy = tidy.Add(next);
        }

        return
        [
            .. tidy.Select(s =>
                2 * s.Count < s.Segment.Reports.Length ? LiveSegment.Whole(SegmentMerge.Of(s, LiveSegment.Whole(Nothing))) : s
            ),
        ];
    }

    private static IndexSegment Nothing { get; } = new SegmentBuilder().Build();
}
