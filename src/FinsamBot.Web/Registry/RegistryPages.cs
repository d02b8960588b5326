using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Pages;
using FinsamBot.Web.SignIn;
using FinsamBot.Web.Site;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Registry;

/// <summary>Reads what a page of the office shows, and shows it. Changes nothing.</summary>
internal sealed class RegistryPages(
    ReportHandler handler,
    RegistryHandler registry,
    FormTokens tokens,
    Sessions sessions,
    Door door,
    WebOptions options,
    TimeProvider clock
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
        var allowed = address.Kind switch
        {
            RegistryPageKind.Registrera => RegistryPeople.Office(circumstances),
            RegistryPageKind.Protokoll => RegistryPeople.MinuteTakers(circumstances, view.Today),
            _ => RegistryPeople.WritersAndOffice(circumstances, view.Today),
        };
        if (circumstances.Association.People.ContainsKey(address.Reader) && allowed.All(p => p.Id != address.Reader))
        {
            return null;
        }

        var reader = await sessions.FindAsync(context);
        var suggestion = address.Kind == RegistryPageKind.Registrera ? await registry.SuggestionAsync(view, context.RequestAborted) : null;
        var state = new RegistryPageState(address, view, allowed, allowed.FirstOrDefault(p => p.Id == reader?.Person), suggestion);
        return state with { CodeUntil = state.Who is { } who ? await door.CodeUntilAsync(who.Id, context.RequestAborted) : null };
    }

    public PageResult Show(HttpContext context, RegistryPageState state, PageNotice? notice = null, IFormCollection? typed = null)
    {
        var form = new RegistryForm(state, tokens.MakeFor(context), options.WorkAccount.IsOfferedInBrowser, notice, typed);
        var voice = context.Request.Voice();
        var page = state.Address.Kind switch
        {
            RegistryPageKind.Registrera => RegistrationPage.Show(voice, form),
            RegistryPageKind.Protokoll => MinutesPage.Show(voice, form),
            _ => SignaturePage.Show(voice, form),
        };
        return new PageResult(page, notice);
    }

    /// <summary>The page as things stand now, with why a form had no effect and what was typed.</summary>
    public async Task<IResult> ShowAgainAsync(HttpContext context, RegistryAddress address, PageNotice notice, IFormCollection typed) =>
        await FindAsync(context, address) is { } state ? Show(context, state, notice, typed) : PlainPages.NotFound(context.Request.Voice());
}
