using FinsamBot.Domain.Deliveries;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Bot.Outbound;

namespace FinsamBot.Teams.Delivery;

/// <summary>
/// People to whom Teams lets nothing through without saying why. The first time may be a slip; the second time in a row the person is taken
/// for unreachable, unless others are barred at the same time: then it is the bot that is, and everybody's chat is kept.
/// </summary>
internal sealed class BarredPeople
{
    private readonly Lock _gate = new();

    /// <summary>Since something last got through to anybody.</summary>
    private readonly HashSet<string> _barred = [];

    /// <summary>True when the person is to be taken for unreachable.</summary>
    public bool Note(DeliveryRequest request, PostOutcome posting)
    {
        lock (_gate)
        {
            if (posting is PostOutcome.Posted)
            {
                _barred.Clear();
            }

            if (posting is not PostOutcome.Refused { Meaning: RefusalMeaning.Barred })
            {
                return false;
            }

            var isSecond = !_barred.Add(request.To.Recipient) || WasRefused(request);
            return isSecond && _barred.Count == 1;
        }
    }

    /// <summary>What was refused last time, before a restart or by another instance.</summary>
    private static bool WasRefused(DeliveryRequest request) =>
        request.Parcels.Any(parcel =>
            parcel
                .View.Deliveries.Values.Where(d =>
                    d.Channel == ChannelKind.Teams && d.To == request.To.Recipient && d.State is AttemptState.Refused or AttemptState.Sent
                )
                .MaxBy(d => d.At)
                is { State: AttemptState.Refused }
        );
}
