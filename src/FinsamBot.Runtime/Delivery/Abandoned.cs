using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;

namespace FinsamBot.Runtime.Delivery;

/// <summary>Gives abandoned claims their end.</summary>
internal static class Abandoned
{
    public static async Task CloseAsync(IObligation obligation, ObligationView view, string commandId, CancellationToken cancellation)
    {
        foreach (var (key, endsAt) in view.Abandoned())
        {
            if (endsAt <= view.Now)
            {
                await obligation.HandleAsync(new CloseDelivery(key), commandId, view.Now, cancellation);
            }
        }
    }
}
