using FinsamBot.Core.Agenda;
using FinsamBot.Core.Interventions;
using FinsamBot.Core.Reports;
using FinsamBot.Core.Streams;

namespace FinsamBot.Core.Delivery;

/// <summary>One item on its way: claim it in the stream, send it, record how it ended. Each step is an event, so a crash between any two loses nothing and doubles nothing.</summary>
/// <param name="commandId">
/// Unlike that of any other shipment. Two senders in the same instant would else write the same bytes, and the store would take the second claim
/// for a repetition of the first: both would send.
/// </param>
internal sealed class Shipment(
    ReportDesk desk, Register register, IChannel channel, TimeProvider clock, TimeSpan claim, ReportId report, string key, string commandId)
{
    /// <summary>True when the item was sent now.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        Attempt? before = null;
        AgendaItem? item = null;
        var view = await desk.RecordAsync(report, commandId, clock.GetUtcNow(), current => Claim(current, out item, out before), cancellation);
        if (view is null || item is null)
        {
            return false;
        }

        var outcome = await channel.SendAsync(new DeliveryRequest(item, view, before), RecordHandleAsync, cancellation);
        if (outcome is SendOutcome.Refused { Unreachable: true } refused && item.Channel == ChannelKind.Teams)
        {
            await ForgetConversationAsync(new PersonId(item.To.Id), refused.Reason, cancellation);
        }

        await RecordAsync(Ending(outcome), cancellation);
        return outcome is SendOutcome.Sent;
    }

    /// <summary>Decided on the current state: the item may have been sent, overtaken or claimed by another instance since it was listed.</summary>
    private DeliveryStarted? Claim(ReportView view, out AgendaItem? item, out Attempt? before)
    {
        item = ReportAgenda.Due(view.Report, view.Circumstances, view.Now).FirstOrDefault(i => i.Key == key);
        before = view.Report.Deliveries.GetValueOrDefault(key);
        if (before is { State: AttemptState.Postponed, Handle: null })
        {
            before = null;
        }

        return item is null ? null : new DeliveryStarted(key, item.Channel, item.To.Id, view.Now + claim);
    }

    /// <summary>The person blocked or removed the bot: from now on mail is used, until an activity of theirs arrives again.</summary>
    private Task ForgetConversationAsync(PersonId person, string reason, CancellationToken cancellation) =>
        register.ChangeContactAsync(
            person,
            contact => contact.Conversation is null ? [] : [new ConversationLost(reason)],
            new Stamp(clock.GetUtcNow(), PersonId.Bot.Value, commandId),
            cancellation);

    private Task RecordHandleAsync(string handle, CancellationToken cancellation) => RecordAsync(new DeliveryPrepared(key, handle), cancellation);

    private async Task RecordAsync(DeliveryEvent happened, CancellationToken cancellation) =>
        await desk.RecordAsync(report, commandId, clock.GetUtcNow(), _ => happened, cancellation);

    private DeliveryEvent Ending(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Sent e => new DeliverySent(key, e.Receipt),
        SendOutcome.TryLater e => new DeliveryPostponed(key, e.Until, e.Reason),
        SendOutcome.Refused e => new DeliveryRefused(key, e.Reason),
        SendOutcome.Unknown e => new DeliveryUnknown(key, e.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
