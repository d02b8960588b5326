using System.Security.Claims;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Site;
using FinsamBot.Web.WorkAccounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Web.SignIn;

/// <summary>What happens between leaving for the sign-in and coming back from it: a session for somebody the page is for, or a page that
/// says why not. It speaks the language of the page that was left.</summary>
internal sealed class WorkAccountReturn(SigningIn steps, SignInCodes codes, WebOptions web, ILogger<WorkAccountReturn> logger)
{
    public OpenIdConnectEvents Events =>
        new()
        {
            OnRedirectToIdentityProvider = LeaveAsync,
            OnTokenValidated = KeepProvedAsync,
            OnTicketReceived = ReceiveAsync,
            OnRemoteFailure = FailAsync,
            OnAccessDenied = DenyAsync,
        };

    /// <summary>Behind a proxy the request does not say what address people use.</summary>
    private Task LeaveAsync(RedirectContext leaving)
    {
        var own = PublicAddress.Of(web, leaving.HttpContext.RequestServices.GetService<IServer>()).AbsoluteUri.TrimEnd('/');
        leaving.ProtocolMessage.RedirectUri = own + leaving.Options.CallbackPath;
        return Task.CompletedTask;
    }

    /// <summary>Of a token that has been proved only that goes on which its organisation vouches for.</summary>
    private Task KeepProvedAsync(TokenValidatedContext validated)
    {
        var account = WorkAccount.Of((ClaimsIdentity)validated.Principal!.Identity!, web.WorkAccount.TenantId);
        validated.Principal = account.ToPrincipal(validated.Scheme.Name);
        return Task.CompletedTask;
    }

    private async Task ReceiveAsync(TicketReceivedContext ticket)
    {
        ticket.HandleResponse();
        var context = ticket.HttpContext;
        context.Speak(ToWorkAccount.VoiceOf(ticket.Properties));
        var result = ToWorkAccount.PageOf(ticket.Properties, codes) is { } page
            ? await steps.EnterAsync(context, page, WorkAccount.Of(ticket.Principal!))
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
