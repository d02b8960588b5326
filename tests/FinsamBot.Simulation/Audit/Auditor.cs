using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Office;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Simulation.Post;
using FinsamBot.Simulation.Stage;
using FinsamBot.Simulation.Store;

namespace FinsamBot.Simulation.Audit;

/// <summary>Comes on the afternoon of every working day and asks whether everybody who should have heard something has.</summary>
internal sealed class Auditor
{
    /// <summary>After so long with a host up and the store there, everything due is done.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(3);

    /// <summary>A host's clock may be late or early by this.</summary>
    private static readonly TimeSpan Blur = TimeSpan.FromMinutes(6);

    private readonly Disk _disk;
    private readonly Facts _facts;
    private readonly TrueTime _time;
    private readonly Postbox _box;
    private readonly Harming _harming;
    private readonly Running _reader;
    private readonly Owed _owed;
    private readonly NewsAudit _news;
    private readonly RoundAudit _rounds;
    private readonly OfficeAudit _office;
    private readonly RegistryAudit _registry;

    public Auditor(Disk disk, Facts facts, TrueTime time, Postbox box, Harming harming)
    {
        (_disk, _facts, _time, _box, _harming) = (disk, facts, time, box, harming);
        _reader = Fresh();
        _owed = new Owed(facts);
        _news = new NewsAudit(facts, Grace);
        _rounds = new RoundAudit(facts, Grace);
        _office = new OfficeAudit(facts);
        _registry = new RegistryAudit(facts, disk, Grace);
    }

    /// <param name="sickUntil">The last instant at which no host was up or the store was away.</param>
    public void Audit(DateTimeOffset sickUntil)
    {
        if (_time.Now - sickUntil < Grace)
        {
            return;
        }

        foreach (var report in _facts.Sound)
        {
            if (report.SubmittedAt is null)
            {
                AuditOpen(report);
            }
        }

        if (_box.Waiting.FirstOrDefault(m => m.At < _time.Now - Grace) is { } unread)
        {
            throw new ViolationException("one bad mail", $"{unread.Shape} {unread.Id} lies unread since {unread.At:O}");
        }

        _news.Audit(_time.Now);
        _rounds.Audit(_time.Now);
        _registry.Audit(_time.Now);
        if (Almanac.DayOf(_time.Now).Day % 7 == 0)
        {
            _office.Audit(_reader, _time.Now);
        }
    }

    /// <summary>At the end, in calm: chains, folds and the office's list as a whole.</summary>
    public void Finally(Running? longLived)
    {
        Audit(_time.Now.AddDays(-1));
        _office.Audit(_reader, _time.Now);
        _registry.Finally();
        Named();
        new EndAudit(_disk, _facts).Run(Fresh(), longLived ?? _reader, _time.Now);
    }

    /// <summary>To a program that has just started, and to the office, all damage is known by name, unreadable mails among it.</summary>
    private void Named()
    {
        var fresh = Fresh();
        fresh.Patrol.RunAsync(mend: false, () => Task.CompletedTask, CancellationToken.None).GetAwaiter().GetResult();
        _harming.NamedAsync(fresh, _time.Now, CancellationToken.None).GetAwaiter().GetResult();
        var parked = fresh.Directory.Damage.All.Where(d => d.Kind == DamageKind.Mail).Select(d => d.Name).ToHashSet();
        if (_box.Poison.FirstOrDefault(p => !parked.Contains(Parked.Prefix + Parked.IdOf(p))) is { } unnamed)
        {
            throw new ViolationException("one bad mail", $"nobody is told of {unnamed}");
        }
    }

    private Running Fresh() =>
        new(
            new QuietStore(_disk),
            new QuietStore(_disk),
            new Dictionary<ChannelKind, IChannel>(),
            new HostClock(_time),
            (_, e) => throw e,
            "auditor"
        );

    private void AuditOpen(KnownReport report)
    {
        var view = _reader.Reports.FindAsync(report.Id, _time.Now, CancellationToken.None).GetAwaiter().GetResult()!;
        PlanAudit.Check(view, _facts.DueDayOf(report, view.Circumstances.Routine, view.Plan.Period.End), _facts.Almanac);
        if (RecentlyChanged(report) || _facts.Rests(report, _time.Now, TimeSpan.Zero))
        {
            return;
        }

        foreach (var debt in _owed.Of(report, view.Plan, view.Circumstances.Routine, _time.Now - Grace))
        {
            Check(report, debt);
        }
    }

    /// <summary>What was decided a moment ago need not have been acted on; what was decided on a free day is spoken of after it.</summary>
    private bool RecentlyChanged(KnownReport report)
    {
        var since = _time.Now - Grace - Blur;
        var intervention = _facts.Interventions[report.Id.Intervention.Value];
        DateTimeOffset[] changes =
        [
            report.OpenedAt,
            intervention.ChangedAt,
            _facts.AssociationChangedAt,
            .. _facts.People.Values.Select(p => p.ChangedAt),
        ];
        return report.ChangedAt > since || changes.Any(at => at > since || _facts.Almanac.SpeakOnOrAfter(at) > since);
    }

    private void Check(KnownReport report, Debt debt)
    {
        var owed = Snoozed(report, debt);
        if (owed is null || !_facts.IsReachable(owed.To) || _facts.NextMorningOf(owed.To) > _time.Now - Grace)
        {
            return;
        }

        var heard = report
            .Deliveries.Where(d =>
                d.To == owed.To && d.Ladder == owed.Ladder && (d.StartedAt >= owed.From - Blur || d.Base == owed.ExactKey)
            )
            .ToList();
        if (heard.Count == 0)
        {
            throw new ViolationException(
                "reminded",
                $"{owed.To} heard nothing of {owed.ExactKey}, owed from {owed.From:yyyy-MM-dd HH:mm}, by {_time.Now:yyyy-MM-dd HH:mm}"
            );
        }

        if (
            heard.TrueForAll(d => d.State is AttemptState.Refused or AttemptState.Unknown && d.Channel == ChannelKind.Teams)
            && _facts.Person(owed.To).Mail is { Length: > 0 }
        )
        {
            throw new ViolationException(
                "reminded",
                $"{heard[^1].Key} was refused in Teams, or may not have arrived there, and was not sent by mail"
            );
        }

        if (heard.TrueForAll(d => d.State is AttemptState.Started or AttemptState.Postponed && d.NextTry < _time.Now - Grace - Blur))
        {
            throw new ViolationException("left lying", $"{heard[^1].Key} is {heard[^1].State} since {heard[^1].StartedAt:O}");
        }
    }

    /// <summary>A wish to be left alone until a morning puts off what falls before it; null when that morning has not come.</summary>
    private Debt? Snoozed(KnownReport report, Debt debt)
    {
        if (debt.Ladder != "writing" || !report.Snoozes.TryGetValue(debt.To, out var snooze) || debt.From <= snooze.At)
        {
            return debt;
        }

        var until = _facts.Almanac.Morning(snooze.Until);
        return debt.From > until ? debt
            : until <= _time.Now - Grace ? debt with { From = until }
            : null;
    }
}
