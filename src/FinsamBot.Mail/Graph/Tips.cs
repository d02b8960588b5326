using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Mail.Replies;
using FinsamBot.Runtime.Delivery;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Mail.Graph;

/// <summary>
/// Asks Exchange, before somebody is asked to read a report, whether an automatic reply would come: then it is as if it had come already.
/// Exchange knows it of mailboxes of its own organisation only.
/// </summary>
/// <param name="tell">Null when nobody listens; then nothing is asked.</param>
internal sealed class Tips(Func<IncomingMail, CancellationToken, Task>? tell, TimeProvider clock, ILogger log)
{
    /// <summary>Whatever goes wrong here, the letter goes out: the automatic reply itself comes anyway.</summary>
    public async Task AskAsync(DeliveryRequest request, GraphMailbox mailbox, CancellationToken cancellation)
    {
        if (tell is null || request.To.Mail is not { } address || request.Parcels.All(p => p.Item is not ReviewRequest))
        {
            return;
        }

        var away = await mailbox.AutomaticReplyAsync(address, cancellation);
        if (away.Failure is { } failure)
        {
            Log.TipsFailed(log, failure.Code);
        }
        else if (NewWords.Of(new MailBody(away.Value!, IsHtml: true), [], new Banners([])).Words is { Length: > 0 } text)
        {
            await TellAsync(
                new IncomingMail("tips/" + request.Name, clock.GetUtcNow(), request.Name, address, IncomingKind.AutomaticReply, text, true),
                cancellation
            );
        }
    }

    private async Task TellAsync(IncomingMail mail, CancellationToken cancellation)
    {
        try
        {
            await tell!(mail, cancellation);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            // Not this letter's trouble: the one who listens has its own storage and its own bugs.
            Log.TipsFailed(log, e.GetType().Name);
        }
    }
}
