using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Delivery;

/// <summary>A stream that may owe people something, as the delivery loop sees it: a report, an intervention, or the office.</summary>
internal interface IObligation
{
    StreamName Stream { get; }

    /// <summary>Opens what is to be opened, and files what is to be filed. True when something was.</summary>
    Task<bool> PrepareAsync(DateTimeOffset now, CancellationToken cancellation);

    /// <summary>What is owed as it is; null when there is none of that name.</summary>
    Task<ObligationView?> ViewAsync(DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Takes a step of a send.</summary>
    Task<Handled<ObligationView>> HandleAsync(
        DeliveryCommand command,
        string commandId,
        DateTimeOffset now,
        CancellationToken cancellation
    );
}
