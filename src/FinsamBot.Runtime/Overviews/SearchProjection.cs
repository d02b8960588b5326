using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Office.Searching;

namespace FinsamBot.Runtime.Overviews;

/// <summary>
/// Keeps the index of all words in memory. It follows the overview, which follows the streams: nothing is read for it besides, and what the
/// overview leaves out because it is damaged is left out here.
/// </summary>
public sealed class SearchProjection(OverviewProjection overviews) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private SearchableReports _last = new(Overview.None, ReportIndex.Empty);

    /// <summary>With all that was written until now, here and on other replicas, and with the roles of now.</summary>
    public async Task<SearchableReports> FreshAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            var overview = await overviews.FreshAsync(cancellation);
            if (!ReferenceEquals(overview, _last.Overview))
            {
                _last = new SearchableReports(overview, _last.Index.Following(overview));
            }

            return _last;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
