using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Site;
using FinsamBot.Web.WorkAccounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Web.SignIn;

/// <summary>What happens when the browser comes back from the sign-in: a session for somebody the page is for, or a page that says why
/// not. It speaks the language of the page that was left.</summary>
internal sealed class WorkAccountReturn(SigningIn steps, SignInCodes codes, ILogger<WorkAccountReturn> logger)
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
        var context = ticket.HttpContext;
        context.Speak(ToWorkAccount.VoiceOf(ticket.Properties));
        var result = ToWorkAccount.PageOf(ticket.Properties, codes) is { } page
            ? await steps.EnterAsync(context, page, WorkAccountHandler.AccountOf(ticket.Principal!))
            : PlainPages.NotFound(context.Request.Voice());
        await result.ExecuteAsync(context);
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

    private Task SayAsync(HttpContext context, AuthenticationProperties? properties, string key)
    {
        context.Speak(ToWorkAccount.VoiceOf(properties));
        return WorkAccountPages.Say(context.Request.Voice(), ToWorkAccount.PageOf(properties, codes), key).ExecuteAsync(context);
    }
}
