using System.Globalization;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Reports;
using FinsamBot.Simulation.Post;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.Audit;

/// <summary>Judges each event before it becomes a fact: claims, ends of deliveries, repeated commands.</summary>
internal sealed class AppendWatch(Facts facts, Arrivals arrivals, SendWatch sends)
{
    /// <summary>The clocks of two hosts may differ by this.</summary>
    private static readonly TimeSpan Blur = TimeSpan.FromMinutes(12);

    private readonly Dictionary<(string Stream, string Command), (long Last, DateTimeOffset At)> _commands = [];
    private readonly Dictionary<string, (long Sequence, string Hash)> _ends = [];

    /// <param name="hash">Of the line itself.</param>
    public void Judge(StoredEvent stored, string hash)
    {
        CheckChain(stored, hash);
        CheckSigns(stored);
        switch (stored.Event)
        {
            case DeliveryStarted started:
                CheckClaim(stored, started);
                break;
            case DeliverySent sent when !arrivals.Has(sent.Key):
                throw new ViolationException("recorded as sent", $"{sent.Key} never arrived");
            case DeliveryPostponed postponed:
                sends.JudgePostponed(postponed);
                break;
            case DeliveryEvent:
                break;
            default:
                CheckCommand(stored);
                CheckAnswerBy(stored);
                break;
        }
    }

    /// <summary>No words are kept with signs that nobody sees.</summary>
    private static void CheckSigns(StoredEvent stored)
    {
        var isHidden = stored.Event switch
        {
            SteeringGroupAnswered e => Hidden.IsIn(e.Text) || e.Comments?.Any(c => Hidden.IsIn(c.Text)) == true,
            SectionSaved e => Hidden.IsIn(e.Text),
            TextSetAside e => Hidden.IsIn(e.Text),
            CommentReplied e => Hidden.IsIn(e.Text),
            _ => false,
        };
        if (isHidden)
        {
            throw new ViolationException("hidden signs", $"{stored.Type} {stored.Sequence} of {stored.Stream}");
        }
    }

    private void CheckChain(StoredEvent stored, string hash)
    {
        var (sequence, before) = _ends.GetValueOrDefault(stored.Stream.Value, (0, ""));
        if (stored.Sequence != sequence + 1 || stored.Previous != before)
        {
            throw new ViolationException("chain", $"event {stored.Sequence} of {stored.Stream} does not follow {sequence}");
        }

        _ends[stored.Stream.Value] = (stored.Sequence, hash);
    }

    /// <summary>The events of one command stand in one append of their stream: given again it has no second effect.</summary>
    private void CheckCommand(StoredEvent stored)
    {
        if (stored.Stream.Value.StartsWith("reports/", StringComparison.Ordinal))
        {
            var key = (stored.Stream.Value, stored.Command);
            if (_commands.TryGetValue(key, out var before) && (before.Last != stored.Sequence - 1 || before.At != stored.At))
            {
                throw new ViolationException(
                    "command twice",
                    $"{stored.Command} in {stored.Stream} at {before.Last} and {stored.Sequence}"
                );
            }

            _commands[key] = (stored.Sequence, stored.At);
        }
    }

    /// <summary>Whoever is asked has at least until the next working day.</summary>
    private void CheckAnswerBy(StoredEvent stored)
    {
        if (stored.Event is SentToSteeringGroup sent && sent.AnswerBy < facts.Almanac.Add(Almanac.DayOf(stored.At), 1))
        {
            throw new ViolationException("answer by", $"{stored.Stream} asks at {stored.At:O} for answers by {sent.AnswerBy:yyyy-MM-dd}");
        }
    }

    private void CheckClaim(StoredEvent stored, DeliveryStarted started)
    {
        if (facts.Deliveries.GetValueOrDefault(started.Key) is { } known)
        {
            if (known.State is AttemptState.Sent or AttemptState.Refused or AttemptState.Unknown)
            {
                throw new ViolationException("settled is settled", $"{started.Key} was {known.State} and is begun again");
            }

            if (stored.At < known.NextTry)
            {
                throw new ViolationException(
                    known.State == AttemptState.Started ? "claimed by another" : "too early again",
                    $"{started.Key} at {stored.At:O}, may be from {known.NextTry:O}"
                );
            }
        }

        if (started.ClaimEnds <= stored.At)
        {
            throw new ViolationException("claim without length", started.Key);
        }

        if (started.About is null || (KeyReading.SubjectOf(started.Key) is { } said && said != started.About))
        {
            throw new ViolationException("says what it is about", $"{started.Key}: {started.About}");
        }

        if (!IsAnswerToSomebody(started.Key) && !facts.Almanac.MaySpeak(stored.At))
        {
            throw new ViolationException("working hours", $"{started.Key} at {stored.At:O}");
        }

        CheckNeed(stored, started.Key);
    }

    /// <summary>What the stream says at this very moment still asks for it.</summary>
    private void CheckNeed(StoredEvent stored, string key)
    {
        if (facts.ReportOf(stored.Stream) is not { } report)
        {
            return;
        }

        var what = key[(report.Id.ToString().Length + 1)..].Split('/');
        var needed = what switch
        {
            _ when report.TakenInAt is not null => false,
            ["submitted", ..] when report.SubmittedAt is null => false,
            ["submitted", .. var own] => OfVersion(own, report.Registry) is { } part && IsOfHandIn(part, report.Registry),
            ["signatures", var version, var party, ..] => IsUnsigned(report, version, party),
            ["review", var round, "answer", var member, ..] => report.Rounds.Find(r => $"{r.Number}" == round)?.Answers.ContainsKey(member)
                == true,
            ["review", var round, "minutes", var member, ..] => Current(report, round)?.Answers.GetValueOrDefault(member).Answer?.SignedInBy
                == "meeting",
            ["review", var round, "receipt", var member, ..] => Current(report, round)?.ByMail.ContainsKey(member) == true
                && MayReceipt(report, round, member, key, stored.At),
            ["review", var round, "read", var member, _, ..] => Current(report, round) is { } r
                && r.Read.ContainsKey(member)
                && !r.Answers.ContainsKey(member),
            ["review", var round, "bounced", var member, _, ..] => Current(report, round)?.Bounced.ContainsKey(member) == true,
            ["review", var round, "maybe-bounced", var member, _, ..] => Current(report, round) is { } r
                && r.MaybeBounced.ContainsKey(member)
                && !r.Bounced.ContainsKey(member),
            ["review", var round, "away", var member, not "mail", ..] => Current(report, round)?.Away.ContainsKey(member) == true,
            _ when report.SubmittedAt is not null => false,
            ["review", ..] when report.OpenRound is null => false,
            ["review", var round, "away", var member, ..] => Current(report, round)?.Away.ContainsKey(member) == true
                && Current(report, round)!.WaitsFor(member),
            ["review", var round, "request", var to, ..] => Current(report, round)?.IsToAsk(to) == true,
            ["review", var round, "reminder", _, var to, ..] => Current(report, round)?.WaitsFor(to) == true,
            ["reminder", ['S', ..], ..] => report.Round is null,
            _ => true,
        };
        if (!needed)
        {
            throw new ViolationException("done is done", $"{key} is begun though nobody needs it");
        }
    }

    /// <summary>Few, and far apart: else two programs would answer each other.</summary>
    private static bool MayReceipt(KnownReport report, string round, string member, string key, DateTimeOffset now)
    {
        var others = report
            .Receipts(int.Parse(round, CultureInfo.InvariantCulture), member)
            .Where(d => d.Base != KnownDelivery.BaseOf(key) && d.HasLeft)
            .ToList();
        return others.Count < RoundAudit.MostReceipts && others.TrueForAll(d => d.StartedAt + RoundAudit.BetweenReceipts - Blur <= now);
    }

    /// <summary>What is sent of the version of now; null for another version.</summary>
    private static string? OfVersion(string[] key, KnownRegistry registry) =>
        registry.Version == 1 ? key[0]
        : key.Length > 1 && key[0] == $"{registry.Version}" ? key[1]
        : null;

    private static bool IsOfHandIn(string part, KnownRegistry registry) =>
        part switch
        {
            "registered" => registry.RegisteredAt is not null,
            "unregistered" => registry.RegisteredAt is null,
            "unsigned" => registry.Unsigned.Any(),
            _ => true,
        };

    private static bool IsUnsigned(KnownReport report, string version, string party) =>
        report.SubmittedAt is not null
        && version == $"{report.Registry.Version}"
        && report.Registry.Signatures?.Parties is { } parties
        && !report.Registry.Signed.Contains(parties[int.Parse(party, CultureInfo.InvariantCulture) - 1].Organisation);

    private static KnownRound? Current(KnownReport report, string round) =>
        report.Round is { } current && $"{current.Number}" == round ? current : null;

    private static bool IsAnswerToSomebody(string key) =>
        key.Contains("/answer/", StringComparison.Ordinal)
        || key.Contains("/receipt/", StringComparison.Ordinal)
        || key.Contains("/read/", StringComparison.Ordinal)
        || key.Contains("/code/", StringComparison.Ordinal)
        || key.Contains("/odd-tries/", StringComparison.Ordinal)
        || key.Contains("/submitted/", StringComparison.Ordinal);
}
