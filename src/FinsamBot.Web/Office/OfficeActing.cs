using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Site;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Web.Office;

/// <summary>Gives the office's commands. Sent twice from one form, they have one effect. What hinders them is said as a notice; null: it is
/// done, or was so already.</summary>
internal sealed class OfficeActing(
    AssociationHandler associations,
    InterventionHandler interventions,
    ReportHandler reports,
    Departures departures,
    FormCommandIds ids,
    ILogger<OfficeActing> logger
)
{
    public Task<PageNotice?> DoAsync(OfficeCall call, SentForm sent, AssociationCommand command) =>
        TryAsync(call, async () => Hindrance(call, (await associations.HandleAsync(Of(call, sent, command), call.Ended)).Refusal));

    public Task<PageNotice?> DoAsync(OfficeCall call, SentForm sent, InterventionId id, InterventionCommand command) =>
        TryAsync(call, async () => Hindrance(call, (await interventions.HandleAsync(id, Of(call, sent, command), call.Ended)).Refusal));

    /// <param name="already">What is said where nothing was left to do: the key of a sentence.</param>
    public Task<PageNotice?> DoAsync(OfficeCall call, SentForm sent, ReportId id, Command command, string already) =>
        TryAsync(
            call,
            async () =>
            {
                var reply = await reports.HandleAsync(id, new Request(command, call.Actor.Id, IdOf(sent), call.Now), call.Ended);
                return reply.Changed || reply.Refusal is not null || reply.View?.Report.Commands.Contains(IdOf(sent)) == true
                    ? Hindrance(call, reply.Refusal)
                    : PageNotice.No(RefusalCategory.NotNow, call.Voice.Office(already));
            }
        );

    public Task<PageNotice?> LetGoAsync(OfficeCall call, SentForm sent, PersonId person) =>
        TryAsync(
            call,
            async () => Hindrance(call, (await departures.HandleAsync(person, call.Actor.Id, IdOf(sent), call.Now, call.Ended)).Refusal)
        );

    public InterventionRequest Of(OfficeCall call, SentForm sent, InterventionCommand command) =>
        new(command, call.Actor.Id, IdOf(sent), call.Now);

    public string IdOf(SentForm sent) => ids.ForOffice(sent.Token, SentContent.Whole(sent.Form));

    private AssociationRequest Of(OfficeCall call, SentForm sent, AssociationCommand command) =>
        new(command, call.Actor.Id, IdOf(sent), call.Now);

    private PageNotice? Hindrance(OfficeCall call, Refusal? refusal)
    {
        if (refusal is null)
        {
            return null;
        }

        Log.OfficeRefused(logger, refusal.Reason);
        return PageNotice.Of(refusal, call.Voice);
    }

    private static async Task<PageNotice?> TryAsync(OfficeCall call, Func<Task<PageNotice?>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception e) when (e is StorageUnavailableException or ContentionException)
        {
            return PageNotice.NotSaved(call.Voice);
        }
    }
}
