using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Agenda;

/// <summary>
/// What becomes of the steps of a send, decided on what is owed now: an item may have been sent, overtaken or taken by another instance
/// since it was listed. Nothing is refused; what is no longer so leads to nothing.
/// </summary>
public static class DeliveryRules
{
    public static Decision On(ObligationView view, DeliveryCommand command)
    {
        ArgumentNullException.ThrowIfNull(view);
        return command switch
        {
            ClaimDelivery claim => Claim(view, claim),
            PrepareDelivery prepare => Decision.Of(new DeliveryPrepared(prepare.Key, prepare.Handle)),
            EndDelivery { Key: var key } when IsSent(view, key) => Decision.Nothing,
            EndDelivery end => Decision.Of(Ended(end.Key, end.Outcome, view.Now + Patience.After(end.Tries))),
            CloseDelivery close => Close(view, close.Key),
            TakeBackDelivery { Key: var key } => IsSent(view, key)
                ? Decision.Of(new DeliveryRefused(key, DeliveryRefused.Unseen))
                : Decision.Nothing,
            _ => throw new ArgumentException($"There is no rule for {command?.GetType().Name}.", nameof(command)),
        };
    }

    /// <summary>
    /// What has been sent stays sent: of two senders, the slow one whose claim ran out and the one that took it up, the second to be done
    /// adds nothing, and nothing it says makes the message owed again.
    /// </summary>
    private static bool IsSent(ObligationView view, string key) => view.Deliveries.GetValueOrDefault(key)?.State == AttemptState.Sent;

    private static Decision Claim(ObligationView view, ClaimDelivery claim)
    {
        if (view.Due().FirstOrDefault(i => i.Key == claim.Key) is not { } item || item.Channel != claim.Channel)
        {
            return Decision.Nothing;
        }

        // Tried by somebody else since it was listed, or given up: it is another message now, and a later pass makes it.
        var before = view.Deliveries.GetValueOrDefault(claim.Key);
        if ((before?.IsOpenEnded == true ? before.Letter : null) != (claim.IsRetry ? claim.Letter : null))
        {
            return Decision.Nothing;
        }

        var patience = Patience.After(Math.Max(claim.Tries, before?.Tries ?? 0));
        var ends = view.Now + (claim.For > patience ? claim.For : patience);
        var letter = claim.Letter == claim.Key ? null : claim.Letter;
        return Decision.Of(new DeliveryStarted(claim.Key, item.Channel, item.To.Recipient, ends, letter, Trial.SubjectOf(item)));
    }

    /// <param name="earliest">Before that it is not tried again, whatever the channel says.</param>
    private static DeliveryEvent Ended(string key, SendOutcome outcome, DateTimeOffset earliest) =>
        outcome switch
        {
            SendOutcome.Sent e => new DeliverySent(key, e.Receipt),
            SendOutcome.TryLater e => new DeliveryPostponed(key, earliest > e.Until ? earliest : e.Until, e.Reason),
            SendOutcome.Refused e => new DeliveryRefused(key, e.Reason),
            SendOutcome.Unknown e => new DeliveryUnknown(key, e.Reason),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
        };

    private static Decision Close(ObligationView view, string key) =>
        view.Abandoned().Any(a => a.Key == key && a.EndsAt <= view.Now)
            ? Decision.Of(new DeliveryUnknown(key, IsHeldBack(view, key) ? DeliveryUnknown.Restored : DeliveryUnknown.NeedPassed))
            : Decision.Nothing;

    private static bool IsHeldBack(ObligationView view, string key) => view.HeldBack().Any(i => i.Key == key);
}
