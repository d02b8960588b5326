using FinsamBot.Domain.Agenda;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Pane;
using FinsamBot.Web.Review.Drafts;
using FinsamBot.Web.SignIn;
using FinsamBot.Web.Site;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Review;

/// <summary>Reads what a member's page shows, and shows it. Changes nothing.</summary>
internal sealed class ReviewPages(
    ReportHandler handler,
    AskedVersions versions,
    DraftStore drafts,
    FormTokens tokens,
    Sessions sessions,
    Door door,
    WebOptions options,
    LinkTo links,
    TimeProvider clock
)
{
    /// <summary>Null when the member was never asked in that round.</summary>
    public async Task<ReviewState?> FindAsync(HttpContext context, ReviewAddress address)
    {
        var now = await handler.FindAsync(address.Report, clock.GetUtcNow(), context.RequestAborted);
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
        // Whoever has lost the role is nobody here, whatever session is open.
        var reader = now.Intervention.MayAnswer(address.Member) ? await sessions.FindAsync(context) : null;
        var state = new ReviewState(
            now with
            {
                Report = asked,
            },
            now,
            round,
            member,
            reader?.Person == address.Member ? reader.SignedInBy : null
        );
        return state with
        {
            Reading = links(new PageLink.Reading(address.Report, address.Member)).AbsolutePath,
            Minutes = now.TakesMinutesFrom(address.Member)
                ? links(new PageLink.Minutes(address.Report, address.Member)).AbsolutePath
                : null,
            CodeUntil = await door.CodeUntilAsync(address.Member, context.RequestAborted),
            Read = await ReadBeforeAsync(state, context.RequestAborted),
            Draft = state.SignedIn ? await drafts.FindAsync(address, state.Answer, context.RequestAborted) : null,
        };
    }

    public PageResult Show(HttpContext context, ReviewAddress address, ReviewState state, PageNotice? notice = null, Draft? typed = null)
    {
        // A refused form holds the latest; what is kept comes back where nothing was sent.
        var shown = typed is { IsBlank: false } ? typed : state.Draft;
        var pane = PaneFrame.Holds(address.Path);
        var offersAccount = !pane && options.WorkAccount.IsOfferedInBrowser;
        var form = new ReviewForm(address, tokens.MakeFor(context), offersAccount, shown, notice)
        {
            PaneScripts = Html.When(
                pane,
                () => PaneParts.Scripts(PaneAccount.Of(options), Asks(state, typed) ? address.At(ReviewAddress.PaneSession) : null)
            ),
        };
        return new PageResult(ReviewPage.Show(context.Request.Voice(), state, form), notice, pane ? null : ReviewPage.PolicyFor(state));
    }

    /// <summary>The page as things stand now, with why a form had no effect and what was typed.</summary>
    public async Task<IResult> ShowAgainAsync(HttpContext context, ReviewAddress address, PageNotice notice, Draft typed) =>
        await FindAsync(context, address) is { } state
            ? Show(context, address, state, notice, typed)
            : PlainPages.NotFound(context.Request.Voice());

    /// <summary>The latest earlier round that the member answered or at least read.</summary>
    private async Task<ReadBefore?> ReadBeforeAsync(ReviewState state, CancellationToken cancellation)
    {
        var (report, member) = (state.Now.Report, state.Member.Person);
        var round = report.Rounds.LastOrDefault(r =>
            r.Number < state.Round.Number && (r.Answers.ContainsKey(member) || r.Read.ContainsKey(member))
        );
        return round is null ? null : new ReadBefore(await versions.OfAsync(report, round, cancellation), round);
    }

    /// <summary>A page with unsent text is not loaded again by itself.</summary>
    private static bool Asks(ReviewState state, Draft? typed) =>
        state is { SignedIn: false, CanAnswer: true } && typed is not { IsBlank: false };
}
