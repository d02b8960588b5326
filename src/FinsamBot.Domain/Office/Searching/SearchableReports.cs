using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Text.Searching;

namespace FinsamBot.Domain.Office.Searching;

/// <summary>A report in which everything was found, and where it shows best.</summary>
/// <param name="Section">The first section that has most of what was looked for.</param>
public sealed record ReportHit(InterventionStanding Of, ReportStanding Report, TemplateSection Section, IReadOnlyList<ExcerptRun> Place);

/// <param name="Hits">The newest period first.</param>
/// <param name="Count">How many there are; more than are shown.</param>
public sealed record SearchResult(IReadOnlyList<ReportHit> Hits, int Count);

/// <summary>What can be searched: an overview, and the index of what it shows.</summary>
public sealed class SearchableReports
{
    private const int NoPlace = -1;

    /// <summary>The newest period first, then by name.</summary>
    private readonly (InterventionStanding Of, ReportStanding Report)[] _inOrder;

    private readonly Dictionary<ReportId, int> _places;

    /// <summary>The place in that order of each report in each segment of the index.</summary>
    private readonly int[][] _placesInIndex;

    public SearchableReports(Overview overview, ReportIndex index)
    {
        ArgumentNullException.ThrowIfNull(overview);
        (Overview, Index) = (overview, index);
        _inOrder =
        [
            .. overview
                .Interventions.SelectMany(i => i.Reports.Where(r => r.Shown is not null).Select(r => (Of: i, Report: r)))
                .OrderByDescending(r => r.Report.Period.End)
                .ThenBy(r => r.Of.Intervention.Name, StringComparer.Ordinal)
                .ThenBy(r => r.Report.Id.Name, StringComparer.Ordinal),
        ];
        _places = _inOrder.Index().ToDictionary(r => r.Item.Report.Id, r => r.Index);
        _placesInIndex = [.. index.Segments.Select(s => s.Select(r => _places.GetValueOrDefault(r.Id, NoPlace)).ToArray())];
    }

    public Overview Overview { get; }

    public ReportIndex Index { get; }

    /// <summary>Reports that were opened and cannot be read: they are not looked through.</summary>
    public IReadOnlyList<(Intervention Of, OpenedPeriod Period)> Unread(Func<InterventionStanding, bool> maySee) =>
        [
            .. Overview
                .Interventions.Where(maySee)
                .Select(i => i.Intervention)
                .SelectMany(i => i.Opened.Where(o => !_places.ContainsKey(i.ReportFor(o))).Select(o => (i, o))),
        ];

    /// <param name="maySee">Whether the reader may see an intervention's reports today: asked anew of every question.</param>
    /// <param name="most">So many are shown.</param>
    public SearchResult Find(SearchQuery query, SearchFilter filter, Func<InterventionStanding, bool> maySee, int most)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(filter);
        var among = Overview.Interventions.Where(maySee).ToHashSet(ReferenceEqualityComparer.Instance);
        var found = Index.Find(query, filter.Section, IsAsked).Select(f => _placesInIndex[f.Segment][f.Number]).ToArray();
        Array.Sort(found);
        return new SearchResult([.. found.Take(most).Select(at => Hit(_inOrder[at], query, filter.Section))], found.Length);

        bool IsAsked(int segment, int number) =>
            _inOrder[_placesInIndex[segment][number]] is var (of, report) && among.Contains(of) && filter.Wants(report);
    }

    private static ReportHit Hit((InterventionStanding Of, ReportStanding Report) report, SearchQuery query, string? section)
    {
        var hit = default(ReportHit);
        var weight = 0;
        foreach (var (at, words) in ReportWords.Of(report.Report).Where(s => section is null || s.Section.Id == section))
        {
            var place = Excerpt.In(words, query);
            if (hit is null || place?.Weight > weight)
            {
                // A phrase may stand across two lines: then no line has it.
                (hit, weight) = (new ReportHit(report.Of, report.Report, at, place?.Runs ?? []), place?.Weight ?? 0);
            }

            if (weight == query.Phrases.Count)
            {
                break;
            }
        }

        return hit!;
    }
}
