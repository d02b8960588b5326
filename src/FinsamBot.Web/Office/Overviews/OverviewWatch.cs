using System.Globalization;
using System.Text;
using FinsamBot.Runtime.Overviews;
using FinsamBot.Runtime.Streams;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Site;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Web.Office.Overviews;

/// <summary>
/// Follows the overview while anybody watches it, and tells every open page the number of a new version (server-sent events). The pages
/// ask for what they show themselves, so that nothing is told to whoever may no longer see it.
/// </summary>
internal sealed class OverviewWatch(
    OverviewProjection projection,
    TimeProvider clock,
    IHostApplicationLifetime host,
    ILogger<OverviewWatch> logger
)
{
    /// <summary>Whoever comes then loads the page again instead.</summary>
    private const int MostWatchers = 500;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    /// <summary>What stands in between hangs up on a line that is quiet for long.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    /// <summary>Azure Container Apps cuts every request at 240 s: we end it ourselves, and the browser comes back.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(200);

    private static readonly byte[] Comment = ":\n\n"u8.ToArray();

    private readonly Lock _gate = new();
    private int _watchers;
    private bool _isFollowed;
    private TaskCompletionSource _changed = New();
    private long _told;

    public async Task StreamAsync(HttpContext context)
    {
        if (!TryEnter())
        {
            // 204 tells an EventSource not to come back.
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        try
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, host.ApplicationStopping);
            await TellAsync(context, ended.Token);
        }
        catch (OperationCanceledException)
        {
            // The reader went, or we do.
        }
        finally
        {
            Leave();
        }
    }

    private async Task TellAsync(HttpContext context, CancellationToken ended)
    {
        PageHeaders.Set(context.Response);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var said = Number(context.Request.Headers["Last-Event-ID"].ToString());
        var until = clock.GetUtcNow() + Longest;
        await context.Response.Body.WriteAsync("retry: 3000\n\n"u8.ToArray(), ended);
        while (clock.GetUtcNow() < until)
        {
            // Taken before the version is looked at: a change in between is not missed.
            var changed = _changed.Task;
            var version = projection.Last.Version;
            var isNew = version != said && version > 0;
            await context.Response.Body.WriteAsync(isNew ? Event(version) : Comment, ended);
            await context.Response.Body.FlushAsync(ended);
            said = version;
            await Task.WhenAny(changed, Task.Delay(Quiet, clock, ended));
            ended.ThrowIfCancellationRequested();
        }
    }

    private bool TryEnter()
    {
        lock (_gate)
        {
            if (_watchers >= MostWatchers)
            {
                return false;
            }

            _watchers++;
            if (!_isFollowed)
            {
                _isFollowed = true;
                _ = FollowAsync(host.ApplicationStopping);
            }

            return true;
        }
    }

    private void Leave()
    {
        lock (_gate)
        {
            _watchers--;
        }
    }

    /// <summary>Whether to look again. Whoever comes back before it was asked is followed by the same round: there is never a
    /// second.</summary>
    private bool GoesOn()
    {
        lock (_gate)
        {
            return _isFollowed = _watchers > 0;
        }
    }

    private async Task FollowAsync(CancellationToken stopping)
    {
        try
        {
            while (GoesOn())
            {
                await LookAsync(stopping);
                await Task.Delay(Interval, clock, stopping);
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        try
        {
            var overview = await projection.FreshAsync(stopping);
            if (overview.Version != _told)
            {
                _told = overview.Version;
                Interlocked.Exchange(ref _changed, New()).TrySetResult();
            }
        }
        catch (StorageUnavailableException e)
        {
            Log.OverviewNotFollowed(logger, e);
        }
    }

    private static byte[] Event(long version) =>
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"id: {version}\nevent: andrat\ndata: {version}\n\n"));

    /// <summary>0 when the reader says nothing we have said.</summary>
    private static long Number(string said) =>
        long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
