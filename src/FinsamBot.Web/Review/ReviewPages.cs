using FinsamBot.Domain.Agenda;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Outlook;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Review.Drafts;
using FinsamBot.Web.SignIn;
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
            CodeUntil = await door.CodeUntilAsync(address.Member, context.RequestAborted),
            Read = await ReadBeforeAsync(state, context.RequestAborted),
            Draft = state.SignedIn ? await drafts.FindAsync(address, state.Answer, context.RequestAborted) : null,
        };
    }

    public PageResult Show(HttpContext context, ReviewAddress address, ReviewState state, Notice? notice = null, Draft? typed = null)
    {
        var token = tokens.MakeFor(context);
        // A refused form holds the latest; what is kept comes back where nothing was sent.
        var shown = typed is { IsBlank: false } ? typed : state.Draft;
        var pane = PaneFrame.Holds(address.Path);
        var form = new ReviewForm(
            address.Path,
            token.FormFieldName,
            token.RequestToken!,
            !pane && options.WorkAccount.IsOfferedInBrowser,
            shown,
            notice
        )
        {
            Meant = address.Meant,
            PaneScripts = Html.When(
                pane,
                () => PaneFrame.Scripts(PaneAccount.Of(options), Asks(state, typed) ? address.Path + PaneEndpoints.Session : null)
            ),
        };
        return new PageResult(ReviewPage.Show(context.Request.Voice(), state, form), notice, pane ? null : ReviewPage.PolicyFor(state));
    }

    /// <summary>The page as things stand now, with why a form had no effect and what was typed.</summary>
    public async Task<IResult> ShowAgainAsync(HttpContext context, ReviewAddress address, Notice notice, Draft typed) =>
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
