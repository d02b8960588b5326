using FinsamBot.Domain.Events;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Registry;
using FinsamBot.Web.Review;
using FinsamBot.Web.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Web.WorkAccounts;

/// <summary>What happens when the browser comes back from the sign-in: a session for the very member the page is for, or a page that says
/// why not.</summary>
internal sealed class WorkAccountReturn(
    ReviewPages pages,
    Entering entering,
    RegistryPages handlers,
    Sessions sessions,
    DoorSteps door,
    SignInHandler people,
    TimeProvider clock,
    ILogger<WorkAccountReturn> logger
)
{
    public OAuthEvents Events =>
        new()
        {
            OnTicketReceived = ReceiveAsync,
            OnRemoteFailure = FailAsync,
            OnAccessDenied = DenyAsync,
        };

    private async Task ReceiveAsync(TicketReceivedContext ticket)
    {
        ticket.HandleResponse();
        var (context, account) = (ticket.HttpContext, WorkAccountHandler.AccountOf(ticket.Principal!));
        var result = await EnterAsync(context, ticket.Properties, account);
        await result.ExecuteAsync(context);
    }

    private async Task<IResult> EnterAsync(HttpContext context, AuthenticationProperties? wanted, WorkAccount account)
    {
        if (RegistryWorkAccount.Read(wanted) is { } handler)
        {
            return await EnterAsync(context, handler.Address, handler.Voice, account);
        }

        if (DoorWorkAccount.Read(wanted) is { } wish)
        {
            return await EnterAsync(context, wish.Till, wish.Voice, account);
        }

        return WorkAccountSignIn.Read(wanted) is { } asked
            ? await EnterAsync(context, asked.Address, asked.Voice, account)
            : PlainPages.NotFound(context.Request.Voice());
    }

    private async Task<IResult> EnterAsync(HttpContext context, ReviewAddress address, Voice voice, WorkAccount account)
    {
        if (await pages.FindAsync(context, address) is not { } state)
        {
            return PlainPages.NotFound(voice);
        }

        if (!account.Owns(state.Mail) || !await entering.EnterAsync(context, address, SignedInBy.WorkAccount))
        {
            Log.OtherWorkAccount(logger, address.Report);
            return WorkAccountPages.Other(voice, address, state, account);
        }

        return ReviewEndpoints.OnwardsTo(address, voice);
    }

    /// <summary>A session for the one of those the page is for whose address the account has proved; else the page with why not.</summary>
    private async Task<IResult> EnterAsync(HttpContext context, RegistryAddress address, Voice voice, WorkAccount account)
    {
        if (await handlers.FindAsync(context, address) is not { } state)
        {
            return PlainPages.NotFound(voice);
        }

        if (state.Choices.FirstOrDefault(p => account.Owns(p.Mail!)) is not { } person)
        {
            return handlers.Show(context, state, Notice.No(RefusalCategory.NotAllowed, voice["DeskOtherAccount"]));
        }

        await sessions.OpenAsync(context, person.Id, SignedInBy.WorkAccount);
        return new SeeOther(address.With(voice, null));
    }

    /// <summary>A session for the person with a role today whose address the account has proved; else the sign-in's page with why
    /// not.</summary>
    private async Task<IResult> EnterAsync(HttpContext context, Till till, Voice voice, WorkAccount account)
    {
        foreach (var address in account.Addresses)
        {
            if (
                await people.WithAddressAsync(address, clock.GetUtcNow(), context.RequestAborted) is { } person
                && await sessions.OpenAsync(context, person.Id, SignedInBy.WorkAccount)
            )
            {
                return DoorSteps.Onwards(context, till);
            }
        }

        return await door.PageAsync(
            context,
            new Wish(till, "", null, "", null, null),
            asks: false,
            Notice.No(RefusalCategory.NotAllowed, voice["DoorOtherAccount"])
        );
    }

    private Task DenyAsync(AccessDeniedContext denied)
    {
        denied.HandleResponse();
        Log.WorkAccountFailed(logger, "given up by the person, or not allowed by the organisation");
        return SayAsync(denied.HttpContext, denied.Properties, "SignInGivenUp");
    }

    /// <summary>The library's own words may hold what the other side sent, so only the kind of failure is kept.</summary>
    private Task FailAsync(RemoteFailureContext failed)
    {
        failed.HandleResponse();
        Log.WorkAccountFailed(logger, failed.Failure?.InnerException?.GetType().Name ?? failed.Failure?.GetType().Name ?? "");
        return SayAsync(failed.HttpContext, failed.Properties, "SignInFailed");
    }

    private static Task SayAsync(HttpContext context, AuthenticationProperties? properties, string key)
    {
        var page = WorkAccountSignIn.Read(properties) is { } asked
            ? WorkAccountPages.Say(asked.Voice, asked.Address, key)
            : WorkAccountPages.Say(context.Request.Voice(), null, key);
        return page.ExecuteAsync(context);
    }
}
