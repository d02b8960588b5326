using FinsamBot.Core.Reports;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Review;

/// <summary>Reads what a member's page shows, and shows it. Changes nothing.</summary>
internal sealed class ReviewPages(ReportDesk desk, AskedVersions versions, FormTokens tokens, WebOptions options, TimeProvider clock)
{
    /// <summary>Null when the member was never asked in that round.</summary>
    public async Task<ReviewState?> FindAsync(HttpContext context, ReviewAddress address)
    {
        var now = await desk.FindAsync(address.Report, clock.GetUtcNow(), context.RequestAborted);
        return now is null ? null : await StateAsync(context, address, now);
    }

    public async Task<ReviewState?> StateAsync(HttpContext context, ReviewAddress address, ReportView now)
    {
        var round = now.Report.Rounds.FirstOrDefault(r => r.Number == address.Round);
        if (round?.Of(address.Member) is not { } member)
        {
            return null;
        }

        var asked = await versions.OfAsync(now.Report, round, context.RequestAborted);
        var signIn = now.Report.SignIns.GetValueOrDefault(address.Member, SignIn.None);
        return new ReviewState(now with { Report = asked }, now, round, member, await ReviewSession.SignedInByAsync(context, address, signIn));
    }

    public PageResult Show(HttpContext context, ReviewAddress address, ReviewState state, Notice? notice = null, string? typed = null, int status = StatusCodes.Status200OK)
    {
        var token = tokens.MakeFor(context);
        var form = new ReviewForm(address.Path, token.FormFieldName, token.RequestToken!, options.WorkAccount.IsOfferedInBrowser, typed, notice);
        return new PageResult(ReviewPage.Show(context.Request.Voice(), state, form), status);
    }
}
