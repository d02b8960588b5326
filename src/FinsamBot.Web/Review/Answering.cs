using FinsamBot.Core.Reports;
using FinsamBot.Core.Streams;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Web.Review;

/// <summary>A member's answer. Whatever hinders it, what was typed is shown again.</summary>
internal sealed class Answering(ReportDesk desk, ReviewPages pages, Refusing refusing, CommandIds ids, TimeProvider clock, ILogger<Answering> logger)
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
            var notice = state.CanAnswer ? new Notice(voice["NotSignedIn"]) : null;
            return pages.Show(context, address, state, notice, form.Text, StatusCodes.Status403Forbidden);
        }

        if (form.Kind == AnswerKind.NoRemarks && !string.IsNullOrWhiteSpace(form.Text))
        {
            return pages.Show(context, address, state, new Notice(voice["TextButNoRemarks"]), form.Text, StatusCodes.Status409Conflict);
        }

        try
        {
            return await RegisterAsync(context, address, state, form);
        }
        catch (Exception e) when (e is StorageUnavailableException or ContentionException)
        {
            return pages.Show(context, address, state, new Notice(voice["SavingFailed"]), form.Text, StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<IResult> RegisterAsync(HttpContext context, ReviewAddress address, ReviewState state, TypedForm form)
    {
        // Enter in a form, or a program: without a chosen button a text is meant as the answer.
        var kind = form.Kind ?? AnswerKind.Analysis;
        var command = new AnswerReview(address.Round, kind, form.Text, state.SignedInBy!);
        var request = new Request(command, address.Member, ids.ForAnswer(form.Token, kind, form.Text, state.Answer), clock.GetUtcNow());
        var reply = await desk.HandleAsync(address.Report, request, context.RequestAborted);
        return reply.Refusal is { } refusal
            ? await refusing.BecauseAsync(context, address, refusal, form.Text)
            : ReviewEndpoints.OnwardsTo(address, context.Request.Voice(), answered: true);
    }
}
