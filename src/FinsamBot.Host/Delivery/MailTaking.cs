using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Host.Delivery;

/// <summary>Gives what came back to our letters to the reports and interventions they are about, and has those looked at that it
/// changed.</summary>
internal sealed class MailTaking(
    Correspondence correspondence,
    WakeDelivery wake,
    IBlobStore blobs,
    TimeProvider clock,
    ILogger<MailTaking> log,
    MonthlyReplies? monthly = null
)
{
    public async Task TakeAsync(IncomingMail mail, CancellationToken cancellation)
    {
        if (monthly is not null && await monthly.TakeAsync(mail, clock.GetUtcNow(), cancellation) is { } came)
        {
            log.MailTaken(mail.Kind, came);
            if (came == IncomingOutcome.Refused)
            {
                await ParkAsync(mail.Id, "not-taken-by-the-rules", mail, cancellation);
            }

            return;
        }

        var (outcome, report) = await correspondence.ReceiveAsync(mail, clock.GetUtcNow(), cancellation);
        log.MailTaken(mail.Kind, outcome);
        switch (outcome)
        {
            case IncomingOutcome.Taken:
                wake(report.Stream);
                break;
            case IncomingOutcome.Braked:
                // One record for all that comes of it: somebody looks at the address, not at each mail.
                await ParkAsync($"{report}/{mail.From.ToUpperInvariant()}", "too-many-from-one", mail, cancellation);
                break;
            case IncomingOutcome.NoLongerMember:
                await ParkAsync(mail.Id, "from-a-former-member", mail, cancellation);
                break;
            case IncomingOutcome.Refused when mail.Kind is IncomingKind.Reply or IncomingKind.Unclear:
                // A person's words that the rules did not take, such as one text too long: they are kept, and the office sees that they are
                // there.
                await ParkAsync(mail.Id, "not-taken-by-the-rules", mail, cancellation);
                break;
        }
    }

    private Task ParkAsync(string name, string why, IncomingMail mail, CancellationToken cancellation) =>
        Parked.PutAsync(blobs, new ParkedMail(Parked.IdOf(name), clock.GetUtcNow(), "mail", why, mail.Kept ?? ""), cancellation);
}
