using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;

namespace FinsamBot.Runtime.Delivery;

/// <summary>Gives abandoned claims their end.</summary>
internal static class Abandoned
{
    public static async Task CloseAsync(IObligation obligation, ObligationView view, string commandId, CancellationToken cancellation)
    {
        foreach (var key in In(view))
        {
            await obligation.RecordAsync(
                commandId,
                view.Now,
                now => In(now).Contains(key) ? new DeliveryUnknown(key, DeliveryUnknown.NeedPassed) : null,
                cancellation
            );
        }
    }

    private static List<string> In(ObligationView view) => [.. view.Abandoned().Where(a => a.EndsAt <= view.Now).Select(a => a.Key)];
}
