using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;

namespace FinsamBot.Runtime.Delivery;

/// <summary>
/// Claims whose sender died and whose need has passed since: a code was used, a report handed in. Nobody takes them up again, so they get
/// an end that says what is known: they may have arrived.
/// </summary>
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

    private static List<string> In(ObligationView view)
    {
        var over = view.Deliveries.Where(d => d.Value.IsOpenEnded && d.Value.NextTry <= view.Now).Select(d => d.Key).ToList();
        return over.Count == 0 ? over : [.. over.Except(view.Open().Select(o => o.Item.Key)).Order(StringComparer.Ordinal)];
    }
}
