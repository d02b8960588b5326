using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Review.Drafts;
using FinsamBot.Web.Site;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Web.Review.Answers;

/// <summary>A member's answer. Whatever hinders it, what was typed is shown again.</summary>
internal sealed class AnswerSteps(
    ReportHandler handler,
    ReviewPages pages,
    FormCommandIds ids,
    DraftStore drafts,
    TimeProvider clock,
    ILogger<AnswerSteps> logger
)
{
    public async Task<IResult> AnswerAsync(HttpContext context, ReviewAddress address)
    {
        var form = await TypedForm.ReadAsync(context);
        var voice = context.Request.Voice();
        if (await pages.FindAsync(context, address) is not { } state)
        {
            return PlainPages.NotFound(voice);
        }

        if (!state.SignedIn)
        {
            Log.NotSignedIn(logger, address.Report);
            return state.CanAnswer
                ? pages.Show(context, address, state, PageNotice.No(RefusalCategory.NotAllowed, voice["NotSignedIn"]), form.Draft)
                : pages.Show(context, address, state, null, form.Draft) with
                {
                    Status = Statuses.Of(RefusalCategory.NotAllowed),
                };
        }

        if (form.Kind == AnswerKind.NoRemarks && !form.Draft.IsBlank)
        {
            return pages.Show(context, address, state, PageNotice.No(RefusalCategory.NotNow, voice["TextButNoRemarks"]), form.Draft);
        }

        try
        {
            return await RegisterAsync(context, address, state, form);
        }
        catch (Exception e) when (e is StorageUnavailableException or ContentionException)
        {
            return pages.Show(context, address, state, PageNotice.NotSaved(voice), form.Draft);
        }
    }

    private async Task<IResult> RegisterAsync(HttpContext context, ReviewAddress address, ReviewState state, TypedForm form)
    {
        // Enter in a form, or a program: without a chosen button a text is meant as the answer.
        var kind = form.Kind ?? AnswerKind.Analysis;
        var command = new AnswerReview(address.Round, kind, form.Draft.Text, state.SignedInBy!, form.Draft.Comments);
        var request = new Request(command, address.Member, ids.ForAnswer(form.Token, command, state.Answer), clock.GetUtcNow());
        var reply = await handler.HandleAsync(address.Report, request, context.RequestAborted);
        if (reply.Refusal is { } refusal)
        {
            Log.Refused(logger, address.Report, refusal.Reason);
            return await pages.ShowAgainAsync(context, address, PageNotice.Of(refusal, context.Request.Voice()), form.Draft);
        }

        await ForgetDraftAsync(address);
        return new SeeOther(address.Thanks(context.Request.Voice()));
    }

    /// <summary>The answer is registered, and the draft belongs to the one before: a storage that fails here costs some bytes, not the
    /// answer.</summary>
    private async Task ForgetDraftAsync(ReviewAddress address)
    {
        try
        {
            await drafts.ForgetAsync(address, CancellationToken.None);
        }
        catch (StorageUnavailableException)
        {
            Log.DraftLeft(logger, address.Report);
        }
    }
}
