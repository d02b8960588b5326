using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Simulation.Audit.Sentences;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.Audit;

/// <summary>What people have received, in chats and mailboxes.</summary>
internal sealed class Arrivals(Facts facts)
{
    private readonly Dictionary<string, (string Letter, ChannelKind Channel, DateTimeOffset At)> _keys = [];
    private readonly HashSet<(ChannelKind Channel, string Letter)> _letters = [];
    private readonly HashSet<string> _doubted = [];

    public int Count => _letters.Count;

    public bool Has(string key) => _keys.ContainsKey(KnownDelivery.BaseOf(key));

    public void Arrive(ChannelKind channel, string letter, IEnumerable<string> keys, DateTimeOffset at)
    {
        if (!_letters.Add((channel, letter)))
        {
            throw new ViolationException("delivered twice", $"the {channel} message {letter}");
        }

        foreach (var (own, key) in keys.Select(k => (k, KnownDelivery.BaseOf(k))))
        {
            if (!_keys.TryAdd(key, (letter, channel, at)) && !IsLetterAfterDoubt(channel, own, key))
            {
                throw new ViolationException(
                    "delivered twice",
                    $"{key} in {_keys[key].Channel} {_keys[key].Letter} and in {channel} {letter}"
                );
            }
        }
    }

    /// <summary>Nobody could tell whether the post arrived: a letter follows, once.</summary>
    private bool IsLetterAfterDoubt(ChannelKind channel, string own, string key) =>
        channel == ChannelKind.Mail
        && own != key
        && facts.Deliveries[key] is { State: AttemptState.Unknown } first
        && first.Channel == ChannelKind.Teams
        && _doubted.Add(key);
}

/// <summary>Watches the door of the channels: what leaves is claimed, of use, not too early, and gathered.</summary>
internal sealed class SendWatch(Facts facts)
{
    /// <summary>An answer older than this is no news to anybody, a new lead least of all.</summary>
    private static readonly TimeSpan News = TimeSpan.FromDays(11);

    /// <summary>So far the clocks of hosts and what they have read may lie apart.</summary>
    private static readonly TimeSpan Blur = TimeSpan.FromMinutes(30);

    private readonly Dictionary<string, DateTimeOffset> _told = [];
    private readonly SentenceWatch _sentences = new(facts);

    /// <summary>The channel has told not to come again before an instant of the sender's clock.</summary>
    public void Told(DeliveryRequest request, DateTimeOffset until)
    {
        foreach (var parcel in request.Parcels)
        {
            _told[parcel.Item.Key] = until;
        }
    }

    /// <summary>What the channel told is what is kept. A host that dies before it has kept it cannot keep to it.</summary>
    public void JudgePostponed(DeliveryPostponed postponed)
    {
        if (!_told.TryGetValue(postponed.Key, out var until) || postponed.Until < until)
        {
            throw new ViolationException("Retry-After", $"{postponed.Key} until {postponed.Until:O}, told {until:O}");
        }
    }

    public void Judge(ChannelKind channel, DeliveryRequest request, DateTimeOffset hostNow)
    {
        if (
            request.Parcels.Where(p => p.Item.Schedule is not null).GroupBy(p => p.Item.Schedule).FirstOrDefault(g => g.Count() > 1) is
            { } burst
        )
        {
            throw new ViolationException("only the latest", $"{burst.Count()} steps of {burst.Key} in one message");
        }

        foreach (var item in request.Parcels.Select(p => p.Item))
        {
            var claim = facts.Deliveries.GetValueOrDefault(item.Key);
            if (
                claim is not { State: AttemptState.Started }
                || claim.To != request.To.Id
                || claim.Channel != channel
                || claim.Letter != request.Letter
            )
            {
                throw new ViolationException(
                    "sent without a claim",
                    $"{item.Key} in {channel}: {claim?.State.ToString() ?? "never begun"}"
                );
            }

            CheckSnooze(item, claim);
            CheckRest(item, claim);
            CheckStored(item, hostNow);
        }

        _sentences.Judge(channel, request, hostNow);
    }

    /// <summary>Whoever asked to be left alone until a morning is not reminded before it, unless the office does it itself.</summary>
    private void CheckSnooze(AgendaItem item, KnownDelivery claim)
    {
        var report =
            item is Prompt or Reminder
            && !item.Key.Contains("/snoozed/", StringComparison.Ordinal)
            && !item.Key.Contains("/asked/", StringComparison.Ordinal)
                ? facts.ReportOfKey(item.Key)
                : null;
        if (
            report is not null
            && report.Snoozes.TryGetValue(item.To.Id, out var snooze)
            && item.DueAt > snooze.At
            && claim.StartedAt > snooze.At.AddMinutes(6)
            && claim.StartedAt < facts.Almanac.Morning(snooze.Until)
        )
        {
            throw new ViolationException(
                "snoozed",
                $"{item.Key} at {claim.StartedAt:O} though {item.To.Id} wants nothing before {snooze.Until:yyyy-MM-dd}"
            );
        }
    }

    /// <summary>What need not be handed in, and what is paused, nobody is reminded of.</summary>
    private void CheckRest(AgendaItem item, KnownDelivery claim)
    {
        if (
            item is Prompt or Reminder or Escalation or StandInReminded or ReviewReminder
            && facts.ReportOfKey(item.Key) is { } report
            && facts.Rests(report, claim.StartedAt, Blur)
        )
        {
            throw new ViolationException("rests", $"{item.Key} at {claim.StartedAt:O}");
        }
    }

    /// <summary>A code that was used a moment ago may be on its way already.</summary>
    private static bool IsLive(KnownCode? code, DateTimeOffset claimed, DateTimeOffset hostNow) =>
        code is not null && hostNow < code.EndsAt && (code.UsedBy is null || code.UsedAt > claimed.AddMinutes(-11));

    /// <summary>What an item without a report of its own is about stands in the store.</summary>
    private void CheckStored(AgendaItem item, DateTimeOffset hostNow)
    {
        var intervention = facts.Interventions.GetValueOrDefault(item.Key.Split('/')[0]);
        var stored = item switch
        {
            EndDateMoved => intervention is { Ends.Count: > 0 },
            ChangeTold or LogMailReceipt or MonthlyLetterDrafted or MonthlyLetterToMember or MonthlyReplyArrived => intervention
                is not null,
            StandInAsked asked => facts.Person(asked.Away.Value).Absences.Count > 0
                || facts.Person(asked.Away.Value).ChangedAt > hostNow.AddHours(-1),
            SignInCode letter => IsLive(
                facts.Person(letter.Person.Value).Codes.GetValueOrDefault(letter.Code),
                facts.Deliveries[item.Key].StartedAt,
                hostNow
            ),
            OddTries odd => facts.Person(odd.Person.Value).WrongTries.Count >= SignInRules.FreeTries,
            WeeklyDigest => facts.DigestsSince is not null,
            ShortTimeAhead => intervention is not null,
            AnswerArrived => item.DueAt > hostNow - News,
            ReviewRequest or ReviewReminder => intervention is not null
                && (intervention.MayAnswer(item.To.Id) || intervention.ChangedAt > hostNow.AddHours(-1)),
            _ => facts.ReportOfKey(item.Key) is not null,
        };
        if (!stored)
        {
            throw new ViolationException("sent before its need", $"{item.Kind} {item.Key}");
        }
    }
}
