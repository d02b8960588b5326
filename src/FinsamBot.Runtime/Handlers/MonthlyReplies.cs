using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Monthly;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;

namespace FinsamBot.Runtime.Handlers;

/// <summary>Takes what comes back to a monthly letter: a member's own words reach those who write. One message has one effect however
/// often it is read.</summary>
public sealed class MonthlyReplies(AssociationDirectory directory, InterventionHandler interventions)
{
    /// <summary>Null when the letter was none of them.</summary>
    public async Task<IncomingOutcome?> TakeAsync(IncomingMail mail, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(mail);
        if (KeyReading.MonthlyLetterOf(mail.Letter) is not { } letter)
        {
            return null;
        }

        var intervention = await directory.FindInterventionAsync(letter.Intervention, cancellation);
        if (intervention?.Monthly.Sent.ContainsKey(letter.Month) != true)
        {
            return IncomingOutcome.NoSuchReport;
        }

        if (mail.Kind != IncomingKind.Reply)
        {
            // Absences and letters that came back are told where an answer is waited for; nobody waits here.
            return IncomingOutcome.NotAsked;
        }

        if (!mail.IsAuthentic)
        {
            return IncomingOutcome.NotAuthentic;
        }

        var association = await directory.AssociationAsync(cancellation);
        var sender = intervention.SteeringGroup().FirstOrDefault(p => SameAddress.Is(association.PersonOf(p).Mail ?? "", mail.From));
        if (sender == default)
        {
            return IncomingOutcome.NotFromMember;
        }

        var request = new InterventionRequest(
            new NoteMonthlyReply(letter.Month, mail.Text),
            sender,
            Correspondence.CommandIdOf(mail.Id),
            now
        );
        var reply = await interventions.HandleAsync(letter.Intervention, request, cancellation);
        return reply.Refusal is null ? IncomingOutcome.Taken : IncomingOutcome.Refused;
    }
}
