using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Writing;

/// <summary>What became of a command.</summary>
/// <param name="View">The report after it.</param>
/// <param name="Notice">What hindered it; null: it is done.</param>
/// <param name="Reason">Why the rules refused it; null also where the store did not answer.</param>
internal sealed record WritingReply(ReportView View, PageNotice? Notice = null, RefusalReason? Reason = null);

/// <summary>Gives the commands of the pages below the writing page. Where the store does not answer, it is said, and nothing has
/// changed.</summary>
internal sealed class WritingCommands(ReportHandler reports)
{
    public async Task<WritingReply> DoAsync(WritingCall call, Command command, string id, CancellationToken cancellation)
    {
        try
        {
            var reply = await reports.HandleAsync(call.Report, call.Request(command, id), cancellation);
            var view = reply.View ?? call.View;
            return reply.Refusal is { } refusal
                ? new WritingReply(view, PageNotice.Of(refusal, call.Voice), refusal.Reason)
                : new WritingReply(view);
        }
        catch (Exception e) when (e is StorageUnavailableException or ContentionException)
        {
            return new WritingReply(call.View, PageNotice.NotSaved(call.Voice));
        }
    }
}
