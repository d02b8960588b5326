using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Review;
using FinsamBot.Web.SignIn;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Web.Registry;

/// <summary>Reads what a page of the office shows, and shows it. Changes nothing.</summary>
internal sealed class RegistryPages(
    ReportHandler handler,
    RegistryHandler registry,
    FormTokens tokens,
    Sessions sessions,
    Door door,
    WebOptions options,
    TimeProvider clock,
    ILogger<RegistryPages> logger
)
{
    /// <summary>Null when there is no such report, or when whoever got the address has nothing to do with the page any more.</summary>
    public async Task<RegistryPageState?> FindAsync(HttpContext context, RegistryAddress address)
    {
        if (await handler.FindAsync(address.Report, clock.GetUtcNow(), context.RequestAborted) is not { } view)
        {
            return null;
        }

        var circumstances = view.Circumstances;
        var allowed =
            address.Kind == RegistryPageKind.Registrera
                ? RegistryPeople.Office(circumstances)
                : RegistryPeople.WritersAndOffice(circumstances, view.Today);
        if (circumstances.Association.People.ContainsKey(address.Reader) && allowed.All(p => p.Id != address.Reader))
        {
            return null;
        }

        var reader = await sessions.FindAsync(context);
        var suggestion = address.Kind == RegistryPageKind.Registrera ? await registry.SuggestionAsync(view, context.RequestAborted) : null;
        var state = new RegistryPageState(address, view, allowed, allowed.FirstOrDefault(p => p.Id == reader?.Person), suggestion);
        return state with { CodeUntil = state.Who is { } who ? await door.CodeUntilAsync(who.Id, context.RequestAborted) : null };
    }

    public PageResult Show(
        HttpContext context,
        RegistryPageState state,
        Notice? notice = null,
        IFormCollection? typed = null,
        int status = StatusCodes.Status200OK
    )
    {
        var token = tokens.MakeFor(context);
        var form = new RegistryForm(state, token.FormFieldName, token.RequestToken!, options.WorkAccount.IsOfferedInBrowser, notice, typed);
        var voice = context.Request.Voice();
        return new PageResult(
            state.Address.Kind == RegistryPageKind.Registrera ? RegistrationPage.Show(voice, form) : SignaturePage.Show(voice, form),
            status
        );
    }

    /// <summary>The page again, with why a form had no effect and what was typed.</summary>
    public async Task<IResult> RefuseAsync(HttpContext context, RegistryAddress address, Refusal refusal, IFormCollection? typed)
    {
        Log.Refused(logger, address.Report, refusal.Reason);
        var reason = new Notice(Domain.Text.Texts.Of(refusal, context.Request.Voice().Language));
        return await FindAsync(context, address) is { } state
            ? Show(context, state, reason, typed, StatusOf(refusal.Reason))
            : PlainPages.NotFound(context.Request.Voice());
    }

    /// <summary>403: you may not. 409: not as things stand. 400: not like this.</summary>
    private static int StatusOf(RefusalReason reason) =>
        reason switch
        {
            RefusalReason.OnlyOfficeRegisters or RefusalReason.OnlyLeadOrOffice or RefusalReason.NotInvolved =>
                StatusCodes.Status403Forbidden,
            RefusalReason.NotSubmittedYet
            or RefusalReason.AlreadyRegistered
            or RefusalReason.AlreadySigned
            or RefusalReason.NotSigned
            or RefusalReason.NothingToSign => StatusCodes.Status409Conflict,
            RefusalReason.FileTooLarge => StatusCodes.Status413PayloadTooLarge,
            _ => StatusCodes.Status400BadRequest,
        };
}
