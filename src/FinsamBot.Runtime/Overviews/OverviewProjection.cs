using System.Collections.Concurrent;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Overviews;

/// <summary>
/// Keeps the overview in memory. Nothing of it is stored: it is made from the streams when somebody first asks, and after that only what
/// the change feed names is looked at again. What cannot be read is left out and stands in the list of damage.
/// </summary>
public sealed class OverviewProjection(
    ChangeFeed changes,
    AssociationDirectory directory,
    InterventionHandler interventions,
    ReportHandler reports,
    TimeProvider clock
) : IDisposable
{
    /// <summary>Interventions that are read at once: a store far away answers in its own time.</summary>
    private const int AtOnce = 8;

    private readonly SemaphoreSlim _one = new(1);
    private readonly ConcurrentDictionary<InterventionId, Followed> _followed = new();
    private DateTimeOffset? _followedAt;

    /// <summary>Something was looked at since <see cref="Last"/> was made: also when that was broken off in the middle.</summary>
    private bool _isBehind;

    /// <summary>As it was when somebody last asked; <see cref="Overview.None"/> before.</summary>
    public Overview Last { get; private set; } = Overview.None;

    /// <summary>With all that was written until now, here and on other replicas.</summary>
    public async Task<Overview> FreshAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            var now = clock.GetUtcNow();
            var changed = _followedAt is { } since ? await changes.SinceAsync(since, cancellation) : null;
            await FollowAsync(changed, now, cancellation);
            _followedAt = now;
            return Last;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    /// <param name="changed">Streams to look at; null: all of them.</param>
    private async Task FollowAsync(IReadOnlySet<StreamName>? changed, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = StockholmTime.DayOf(now);
        var association =
            changed?.Contains(Association.Stream) == false ? Last.Association : await directory.AssociationAsync(cancellation);
        var isOther = changed is null || today != Last.Today || !ReferenceEquals(association, Last.Association);
        var looked = isOther ? association.Interventions : [.. await DirtyAsync(changed!, cancellation)];
        _isBehind |= isOther || !looked.IsEmpty;
        await Parallel.ForEachAsync(
            looked,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (id, token) => await LookAsync(id, isOther, changed, now, token)
        );
        if (!_isBehind)
        {
            return;
        }

        var standings = association.Interventions.Select(id => _followed.GetValueOrDefault(id)?.Standing).OfType<InterventionStanding>();
        Last = new Overview(association, [.. standings], today, Last.Version + 1);
        _isBehind = false;
    }

    /// <summary>The interventions of which something is other than it was when they were last looked at.</summary>
    private async Task<IReadOnlyCollection<InterventionId>> DirtyAsync(IReadOnlySet<StreamName> changed, CancellationToken cancellation)
    {
        var dirty = new HashSet<InterventionId>();
        foreach (var (id, known) in _followed)
        {
            if (await IsOtherAsync(id, known, changed, cancellation))
            {
                dirty.Add(id);
            }
        }

        // What belongs to a whole shows in the whole.
        dirty.UnionWith([.. dirty.Select(id => _followed[id].Standing?.Intervention.Parent).OfType<InterventionId>()]);
        dirty.IntersectWith(_followed.Keys);
        return dirty;
    }

    private async Task<bool> IsOtherAsync(
        InterventionId id,
        Followed known,
        IReadOnlySet<StreamName> changed,
        CancellationToken cancellation
    )
    {
        if (
            changed.Contains(id.Stream)
            && !ReferenceEquals(await directory.FindInterventionAsync(id, cancellation), known.Standing?.Intervention)
        )
        {
            return true;
        }

        foreach (var (person, contact) in known.Contacts.Where(c => changed.Contains(c.Key.Stream)))
        {
            if (!ReferenceEquals(await directory.ContactAsync(person, cancellation), contact))
            {
                return true;
            }
        }

        foreach (var (report, was) in known.Reports.Where(r => changed.Contains(r.Key.Stream)))
        {
            if (!ReferenceEquals(await ReadAsync(report, cancellation), was))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="isOther">What all reports depend on may be other than it was: each that is not settled is looked at.</param>
    private async Task LookAsync(
        InterventionId id,
        bool isOther,
        IReadOnlySet<StreamName>? changed,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var known = _followed.GetValueOrDefault(id, Followed.Nothing);
        var view = await directory.Damage.PassOverAsync(id.Stream, () => interventions.FindAsync(id, now, cancellation));
        if (view is null)
        {
            _followed[id] = Followed.Nothing;
            return;
        }

        var isSame = !isOther && ReferenceEquals(view.Circumstances, known.Circumstances);
        var before = known.Standing?.Reports.Where(r => r.IsOpened).ToDictionary(r => r.Id) ?? [];
        var (standings, read) = (new List<ReportStanding>(), new Dictionary<ReportId, Report?>());
        foreach (var report in view.Intervention.Opened.Select(view.Intervention.ReportFor))
        {
            var isKnown = before.TryGetValue(report, out var was) && changed?.Contains(report.Stream) == false;
            if (isKnown && (isSame || was!.IsSettled))
            {
                standings.Add(was!);
                read[report] = known.Reports.GetValueOrDefault(report);
                continue;
            }

            read[report] = await ReadAsync(report, cancellation);
            if (read[report] is { IsOpened: true } opened && await ViewAsync(opened, now, cancellation) is { } found)
            {
                standings.Add(ReportStanding.Of(found));
            }
        }

        var all = standings
            .Concat(ReportStanding.Planned(view))
            .OrderBy(r => r.Period.End)
            .ThenBy(r => r.Id.Template, StringComparer.Ordinal);
        _followed[id] = new Followed(
            new InterventionStanding(view.Intervention, [.. all], view.Circumstances.WritingOn(StockholmTime.DayOf(now))),
            view.Circumstances,
            read
        );
    }

    private Task<Report?> ReadAsync(ReportId report, CancellationToken cancellation) =>
        directory.Damage.PassOverAsync(report.Stream, async () => await reports.ReadAsync(report, cancellation));

    private Task<ReportView?> ViewAsync(Report report, DateTimeOffset now, CancellationToken cancellation) =>
        directory.Damage.PassOverAsync(report.Id.Stream, async () => (ReportView?)await reports.ViewAsync(report, now, cancellation));

    /// <param name="Reports">The folds as they were read; null for one that is damaged.</param>
    private sealed record Followed(
        InterventionStanding? Standing,
        Circumstances? Circumstances,
        IReadOnlyDictionary<ReportId, Report?> Reports
    )
    {
        public static Followed Nothing { get; } = new(null, null, new Dictionary<ReportId, Report?>());

        public IReadOnlyDictionary<PersonId, Contact> Contacts => Circumstances?.Contacts ?? new Dictionary<PersonId, Contact>();
    }
}
