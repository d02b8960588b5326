using FinsamBot.Core.Delivery;
using FinsamBot.Core.Reports;

namespace FinsamBot.Host.Delivery;

/// <summary>Gives what came back to our letters to the reports they are about, and has those looked at that it changed.</summary>
internal sealed class MailTaking(Correspondence correspondence, WakeDelivery wake, TimeProvider clock, ILogger<MailTaking> log)
{
    public async Task TakeAsync(IncomingMail mail, CancellationToken cancellation)
    {
        var (outcome, report) = await correspondence.ReceiveAsync(mail, clock.GetUtcNow(), cancellation);
        log.MailTaken(mail.Kind, outcome);
        if (outcome == IncomingOutcome.Taken)
        {
            wake(report.Stream);
        }
    }
}
