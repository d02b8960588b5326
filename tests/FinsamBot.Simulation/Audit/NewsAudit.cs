using System.Globalization;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.People;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.Audit;

/// <summary>What is not part of a ladder: reports opened, answers told, finished reports sent on, moved ends, stand-ins, the weekly
/// digest.</summary>
internal sealed class NewsAudit(Facts facts, TimeSpan grace)
{
    private const int Rest = 14;
    private const int News = 9;

    public void Audit(DateTimeOffset now)
    {
        foreach (var report in facts.Sound.Where(r => r.ChangedAt > now.AddDays(-Rest) && r.ChangedAt < now - grace))
        {
            Reported(report, now);
        }

        foreach (var intervention in facts.Interventions.Values)
        {
            StandIns(intervention, now);
            Opened(intervention, now);
            Moved(intervention, now);
            Told(intervention, now);
        }

        Digest(now);
    }

    private void Reported(KnownReport report, DateTimeOffset now)
    {
        var intervention = facts.Interventions[report.Id.Intervention.Value];
        foreach (var round in report.Rounds.Where(_ => intervention.ChangedAt < now - grace))
        {
            foreach (
                var (member, answer) in round.Answers.Where(a => a.Value.At > now.AddDays(-News) && a.Value.Answer.SignedInBy != "meeting")
            )
            {
                var start =
                    $"{report.Id}/review/{round.Number}/answer/{member}"
                    + $"/{answer.At.UtcDateTime.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture)}/";
                if (
                    intervention
                        .Writers.Select(w => facts.PresentOn(Almanac.DayOf(answer.At), w))
                        .Any(w => facts.IsReachable(w) && facts.Person(w).ReachedSince < now.AddDays(-Rest))
                    && !report.Deliveries.Exists(d => d.Key.StartsWith(start, StringComparison.Ordinal))
                )
                {
                    throw new ViolationException("news", $"nobody heard of {start}");
                }
            }
        }
    }

    /// <summary>A period that ended more than two weeks ago has its report.</summary>
    private static void Opened(KnownIntervention intervention, DateTimeOffset now)
    {
        var today = Almanac.DayOf(now);
        if (intervention.ChangedAt > now.AddDays(-Rest) || WasPaused(intervention, now))
        {
            return;
        }

        foreach (var reporting in intervention.Reportings)
        {
            var ended = reporting
                .Periods.All()
                .TakeWhile(p => p.End < today)
                .Where(p => p.End < today.AddDays(-Rest) && !(p.Start > intervention.EndsOn))
                .Where(p => !intervention.Life.Excused.ContainsKey((reporting.Template.Id, p.End)));
            if (
                ended.FirstOrDefault(p =>
                    !intervention.Opened.Exists(o =>
                        o.Template == reporting.Template.Id
                        && (reporting.Periods.Whole || (o.Period.Start <= p.End && o.Period.End >= p.End))
                    )
                ) is
                { } missing
            )
            {
                throw new ViolationException("opened", $"{intervention.Id} has no {reporting.Template.Id} for {missing}");
            }
        }
    }

    private static bool WasPaused(KnownIntervention intervention, DateTimeOffset now) =>
        Enumerable.Range(0, Rest).Any(days => intervention.Life.IsPausedAt(now.AddDays(-days), TimeSpan.Zero));

    /// <summary>Whoever has taken a role over, whoever has left it, and the office when a later end is asked for, know it by the next
    /// working morning.</summary>
    private void Told(KnownIntervention intervention, DateTimeOffset now)
    {
        foreach (var (number, (what, by, at)) in intervention.Life.Changes.Index())
        {
            if (
                at < now.AddDays(-Rest)
                || facts.Almanac.Morning(Almanac.DayOf(at).AddDays(1)) > now - grace
                || intervention.ChangedAt > now - grace
            )
            {
                continue;
            }

            var concerned = what switch
            {
                HandedOver e => [e.To.Value, e.From.Value],
                ProlongationAsked => facts.Office.Where(o => facts.Person(o).OfficeSince < at),
                _ => Enumerable.Empty<string>(),
            };
            foreach (
                var person in concerned.Where(p =>
                    p != by && facts.IsReachable(p) && facts.Person(p).ChangedAt < now - grace && facts.NextMorningOf(p) < now - grace
                )
            )
            {
                var matters = intervention.Life.Changes.Skip(number + 1).Any(c => SameMatter(c.What, what));
                if (!matters)
                {
                    Begun($"{intervention.Id}/changed/{number + 1}/{person}", "the change");
                }
            }
        }
    }

    /// <summary>Of several changes of one matter only the latest is news.</summary>
    private static bool SameMatter(ChangeEvent one, ChangeEvent other) =>
        one.Equals(other) || (one is ProlongationAsked or ProlongationRefused && other is ProlongationAsked or ProlongationRefused);

    /// <summary>Whoever takes over for a writer knows it by the next working morning.</summary>
    private void StandIns(KnownIntervention intervention, DateTimeOffset now)
    {
        foreach (
            var writer in intervention.ChangedAt > now.AddDays(-Rest)
                ? []
                : intervention.Having(Role.Lead).Concat(intervention.Having(Role.Deputy)).Distinct()
        )
        {
            var told = facts
                .Person(writer)
                .Absences.Where(a =>
                    a.NotedAt > now.AddDays(-Rest)
                    && a.Last > Almanac.DayOf(now)
                    && facts.Almanac.Morning(Almanac.DayOf(a.NotedAt).AddDays(1)) < now - grace
                );
            foreach (
                var absence in told.Where(a => facts.IsReachable(a.StandIn.Value) && facts.Person(a.StandIn.Value).ChangedAt < now - grace)
            )
            {
                Begun($"{intervention.Id}/standin/{writer}/{absence.First:yyyy-MM-dd}/{absence.StandIn}", "the question to stand in");
            }
        }
    }

    private void Moved(KnownIntervention intervention, DateTimeOffset now)
    {
        if (
            intervention.Ends is not [.., var (_, at)]
            || at < now.AddDays(-Rest)
            || facts.Almanac.Morning(Almanac.DayOf(at).AddDays(1)) > now - grace
            || intervention.ChangedAt > now - grace
            || facts.People.Values.Any(p => p.ChangedAt > now - grace)
        )
        {
            return;
        }

        foreach (
            var person in intervention
                .Roles.Select(r => r.Person)
                .Concat(facts.Office.Where(o => facts.Person(o).OfficeSince < at))
                .Distinct()
                .Where(facts.IsReachable)
        )
        {
            Begun($"{intervention.Id}/end/{intervention.Ends.Count}/{person}", "the moved end");
        }
    }

    private void Digest(DateTimeOffset now)
    {
        var today = Almanac.DayOf(now);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var morning = facts.Almanac.Morning(monday);
        if (
            morning > now - grace
            || morning < facts.DigestsSince
            || facts.AssociationChangedAt > now - grace
            || today > monday.AddDays(5)
            || facts.People.Values.Any(p => p.ChangedAt > now - grace)
        )
        {
            return;
        }

        foreach (var office in facts.Office.Where(o => facts.IsReachable(o) && facts.Person(o).OfficeSince < morning))
        {
            Begun($"office/digest/{ISOWeek.GetYear(monday)}-w{ISOWeek.GetWeekOfYear(monday):00}/{office}", "the week's digest");
        }
    }

    private void Begun(string key, string what)
    {
        if (!facts.Deliveries.TryGetValue(key, out var delivery))
        {
            throw new ViolationException("news", $"{what} never left: {key}");
        }

        if (
            delivery.State == AttemptState.Refused
            && delivery.Channel == ChannelKind.Teams
            && !facts.Deliveries.ContainsKey(key + "/mail")
            && facts.Person(delivery.To).Mail is { Length: > 0 }
        )
        {
            throw new ViolationException("news", $"{what} was refused in Teams and not sent by mail: {key}");
        }
    }
}
