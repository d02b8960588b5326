using FinsamBot.Core.Delivery;
using FinsamBot.Core.Reports;
using FinsamBot.Core.Streams;

namespace FinsamBot.Host.Delivery;

/// <summary>Gives what came back to our letters to the reports they are about, and has those looked at that it changed.</summary>
internal sealed class MailTaking(
    Correspondence correspondence, WakeDelivery wake, IBlobStore blobs, TimeProvider clock, ILogger<MailTaking> log)
{
    public async Task TakeAsync(IncomingMail mail, CancellationToken cancellation)
    {
        var (outcome, report) = await correspondence.ReceiveAsync(mail, clock.GetUtcNow(), cancellation);
        log.MailTaken(mail.Kind, outcome);
        if (outcome == IncomingOutcome.Taken)
        {
            wake(report.Stream);
        }
        else if (outcome == IncomingOutcome.Braked)
        {
            // One record for all that comes of it: somebody looks at the address, not at each mail.
            var id = Parked.IdOf($"{report}/{mail.From.ToUpperInvariant()}");
            await Parked.PutAsync(blobs, new ParkedMail(id, clock.GetUtcNow(), "mail", "too-many-from-one", mail.Kept ?? ""), cancellation);
        }
    }
}
