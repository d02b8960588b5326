using System.Collections.Immutable;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Streams;
using FinsamBot.Simulation.Stage;
using FinsamBot.Simulation.Store;

namespace FinsamBot.Simulation.Audit;

/// <summary>The state of a world at its end: whole chains, one state whoever folds it, and no claim left open.</summary>
internal sealed class EndAudit(Disk disk, Facts facts)
{
    /// <summary>A head may lag by the appends whose answers were lost, until the next append.</summary>
    private const int MostBehind = 12;

    public void Run(Running fresh, Running longLived, DateTimeOffset now)
    {
        var result = Verification.RunAsync(new QuietStore(disk), new QuietStore(disk), CancellationToken.None).GetAwaiter().GetResult();
        if (result.Faults.FirstOrDefault(f => !facts.Damaged.Contains(f.Stream.Value)) is { } fault)
        {
            throw new ViolationException("verification", fault.ToString());
        }

        if (facts.Damaged.FirstOrDefault(d => result.Faults.All(f => f.Stream.Value != d)) is { } unseen)
        {
            throw new ViolationException("verification", $"{unseen} is damaged, and nobody sees it");
        }

        foreach (var stream in disk.Streams.Where(s => !facts.Damaged.Contains(s.Value)))
        {
            var head = StreamHead.ReadAsync(new QuietStore(disk), stream, CancellationToken.None).GetAwaiter().GetResult();
            var behind = Lines
                .Split(disk.Read(stream, 0))
                .Skip((int)(head?.Count ?? 0))
                .Select(l => Lines.Read(stream, l).Command)
                .ToList();
            if (behind.Where((c, i) => i == 0 || c != behind[i - 1]).Count() > MostBehind)
            {
                throw new ViolationException("verification", $"the head of {stream} is not moved");
            }
        }

        Whole(fresh);
        var open = facts.Deliveries.Values.Where(d => d.State == AttemptState.Started && !facts.IsOfDamaged(d.Key));
        if (open.FirstOrDefault(d => d.NextTry < now.AddDays(-3)) is { } left)
        {
            throw new ViolationException("left lying", $"{left.Key} is claimed since {left.StartedAt:O}");
        }

        foreach (var report in facts.Sound)
        {
            var one = View(fresh, report, now);
            var other = View(longLived, report, now);
            if (Canon.Of(one.Report) != Canon.Of(other.Report) || Canon.Of(one.Intervention) != Canon.Of(other.Intervention))
            {
                throw new ViolationException("fold", $"{report.Id} looks different to a host that has just started");
            }

            Compare(report, one.Report);
            Next(report, one, now);
        }
    }

    /// <summary>Who died in the middle of what belongs together was followed by somebody who finished it.</summary>
    private void Whole(Running fresh)
    {
        Synchronous.Done(fresh.Plans.ResumeAsync(CancellationToken.None));
        var association = Synchronous.Done(fresh.Directory.AssociationAsync(CancellationToken.None).AsTask());
        if (facts.Interventions.Keys.FirstOrDefault(i => !association.Interventions.Contains(new InterventionId(i))) is { } begun)
        {
            throw new ViolationException("half", $"{begun} is begun, and the association does not know it");
        }

        foreach (var report in facts.Sound)
        {
            var known = Synchronous.Done(fresh.Directory.InterventionAsync(report.Id.Intervention, CancellationToken.None).AsTask());
            if (!known.Opened.Any(o => known.ReportFor(o) == report.Id))
            {
                throw new ViolationException("half", $"{report.Id} is opened, and its intervention does not know it");
            }
        }
    }

    private static ReportView View(Running bot, KnownReport report, DateTimeOffset now)
    {
        try
        {
            return bot.Reports.FindAsync(report.Id, now, CancellationToken.None).GetAwaiter().GetResult()!;
        }
        catch (CrashException)
        {
            throw new ViolationException("end", "a host that is up cannot read");
        }
    }

    private static void Compare(KnownReport known, Report report)
    {
        var same =
            known.Texts.All(t => report.TextOf(t.Key).Text == t.Value)
            && known.Rounds.Count == report.Rounds.Count
            && (known.SubmittedAt is not null) == report.Submission is not null
            && known.Deliveries.TrueForAll(d =>
                report.Deliveries.GetValueOrDefault(d.Key) is { } a && a.State == d.State && a.NextTry == d.NextTry && a.Tries == d.Starts
            )
            && known.Rounds.TrueForAll(r => IsSame(r, report.Rounds[r.Number - 1]))
            && Forms
                .All.Of(known.Template)
                .Sections.Where(s => s.HoldsFigures)
                .All(s => KnownFigures.From(report.Figures).In(s) == known.Figures.In(s))
            && IsSame(known.Registry, report.Registry);
        if (!same)
        {
            throw new ViolationException("fold", $"{known.Id} is not what its events say");
        }
    }

    private static bool IsSame(KnownRound known, Round round) =>
        known.Asked.All(m => known.IsSilent(m) == round.Silent.Contains(m))
        && known.InReport.Count == round.Answers.Count
        && known.InReport.Values.All(a =>
            round.Answers.GetValueOrDefault(a.Answer.Member) is { } said && said.At == a.At && IsSame(a.Answer, said)
        )
        && known.Answers.Values.All(a => round.LatestOf(a.Answer.Member) is { } said && said.At == a.At && IsSame(a.Answer, said))
        && known.Standing.Count == round.Standing.Count
        && known.Standing.All(s =>
            round.Standing.Exists(o => (o.InsteadOf ?? o.Member).Person.Value == s.Owner && IsSame(s.Answer, o.Answer!))
        )
        && IsSame(known.Read, round.Read)
        && IsSame(known.Away, round.Away)
        && IsSame(known.Bounced, round.Bounced)
        && IsSame(known.MaybeBounced, round.MaybeBounced)
        && IsSame(known.ByMail, round.ByMail)
        && known.Replies.Select(r => (r.Member, r.Section, r.Text)).SequenceEqual(round.Replies.Select(r => (r.Member, r.Section, r.Text)));

    private static bool IsSame(KnownRegistry known, ReportRegistry registry) =>
        known.Version == registry.Version
        && known.RegisteredAt == registry.Registration?.At
        && known.Filed.Count == registry.Filings.Count
        && known.Signed.SetEquals(registry.Signatures?.Given.Keys ?? []);

    private static bool IsSame(SteeringGroupAnswered known, MemberAnswer said) =>
        (known.Member, known.Kind, known.Text, known.SignedInBy, known.Late)
            == (said.Member, said.Kind, said.Text, said.SignedInBy, said.Late)
        && (known.Comments ?? []).SequenceEqual(said.Comments);

    private static bool IsSame(Dictionary<string, DateTimeOffset> known, ImmutableDictionary<PersonId, DateTimeOffset> heard) =>
        known.Count == heard.Count && known.All(k => heard.TryGetValue(new PersonId(k.Key), out var at) && at == k.Value);

    /// <summary>Everything still to come has an entry in the due index in time.</summary>
    private void Next(KnownReport report, ReportView view, DateTimeOffset now)
    {
        var open = view.Open()
            .Where(o =>
                !(o.Item.To.Id != "office" && facts.Office.Contains(o.Item.To.Id) && o.Item.DueAt < facts.Person(o.Item.To.Id).OfficeSince)
                && !(facts.NextMorningOf(o.Item.To.Id) > now)
            )
            .ToList();
        if (open.Count == 0)
        {
            return;
        }

        var next = open.Min(o => o.At);

        var entries = disk.Due.Where(n => n.Value.EndsWith("/" + report.Id.Stream.Value, StringComparison.Ordinal)).ToList();
        if (!entries.Exists(n => n < DueIndex.NameFor(report.Id.Stream, (next > now ? next : now).AddMinutes(10))))
        {
            throw new ViolationException("due index", $"{report.Id} owes something at {next:O} and no look is planned");
        }
    }
}
