using FinsamBot.Domain.Events;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Site;
using FinsamBot.Web.WorkAccounts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Web.SignIn;

/// <summary>The steps by which anybody proves on any page who it is: with a code sent to one's own address, or with the account of one's
/// organisation.</summary>
internal sealed class SigningIn(
    IEnumerable<ISignInPages> kinds,
    Door door,
    Sessions sessions,
    CodeLimiter limiter,
    WebOptions options,
    ILogger<SigningIn> logger
)
{
    /// <summary>A name that is nobody's has no codes: what is typed for it is wrong, in the same words.</summary>
    private static readonly PersonId Nobody = new("");

    public async Task<IResult> AskAsync(HttpContext context, PageAddress address)
    {
        var sent = await SentForm.ReadAsync(context);
        if (await FindAsync(context, address, sent) is not { } visit)
        {
            return PlainPages.NotFound(context.Request.Voice());
        }

        if (Hindrance(context, address, visit) is { } hindrance)
        {
            return await visit.ShowAsync(hindrance);
        }

        if (visit is { IsOver: false, Who: { } person })
        {
            await door.AskAsync(context, person, sent.Token);
        }

        return await visit.OnwardsAsync();
    }

    public async Task<IResult> TryAsync(HttpContext context, PageAddress address)
    {
        var sent = await SentForm.ReadAsync(context);
        if (await FindAsync(context, address, sent) is not { } visit)
        {
            return PlainPages.NotFound(context.Request.Voice());
        }

        if (visit.IsOver)
        {
            return await visit.OnwardsAsync();
        }

        if (Hindrance(context, address, visit) is { } hindrance)
        {
            return await visit.ShowAsync(hindrance);
        }

        var person = visit.Who ?? Nobody;
        var entrance = await door.TryAsync(context, person, sent[SignInForm.CodeField], sent.Token, visit.Letter);
        return entrance == Entrance.Open
            ? await visit.EnteredAsync(person, SignedInBy.Code)
            : await visit.ShowAsync(Door.Say(context.Request.Voice(), visit.Told(entrance)));
    }

    public async Task<IResult> LeaveAsync(HttpContext context, PageAddress address)
    {
        await sessions.EndAsync(context);
        return new SeeOther(address.Left(context.Request.Voice()));
    }

    /// <summary>Off to the sign-in of the person's organisation, which stands in no frame. Nothing is changed by asking for it.</summary>
    public async Task<IResult> ToWorkAccountAsync(HttpContext context, PageAddress address)
    {
        var isOffered = options.WorkAccount.IsOfferedInBrowser && !TabFrame.Holds(context.Request);
        if (!isOffered || await FindAsync(context, address, sent: null) is not { } visit)
        {
            return PlainPages.NotFound(context.Request.Voice());
        }

        return visit.IsOver ? await visit.OnwardsAsync() : new ToWorkAccount(address);
    }

    /// <summary>Back from there: a session for the one of those the page is for whose address the account has proved.</summary>
    public async Task<IResult> EnterAsync(HttpContext context, PageAddress address, WorkAccount account)
    {
        if (await FindAsync(context, address, sent: null) is not { } visit)
        {
            return PlainPages.NotFound(context.Request.Voice());
        }

        if (await visit.OwnerAsync(account) is { } person && await sessions.OpenAsync(context, person, SignedInBy.WorkAccount))
        {
            return await visit.EnteredAsync(person, SignedInBy.WorkAccount);
        }

        if (address is ReportAddress { Report: var report })
        {
            Log.OtherWorkAccount(logger, report);
        }

        return await visit.StrangerAsync(account);
    }

    private async Task<Visit?> FindAsync(HttpContext context, PageAddress address, SentForm? sent)
    {
        foreach (var pages in kinds)
        {
            if (await pages.VisitAsync(context, address, sent) is { } visit)
            {
                return visit;
            }
        }

        return null;
    }

    private PageNotice? Hindrance(HttpContext context, PageAddress address, Visit visit)
    {
        if (visit.Missing is { } missing)
        {
            return missing;
        }

        if (limiter.Allows(context))
        {
            return null;
        }

        if (address is ReportAddress { Report: var report })
        {
            Log.TooManyTries(logger, report);
        }

        return PageNotice.TooManyTries(context.Request.Voice());
    }
}
