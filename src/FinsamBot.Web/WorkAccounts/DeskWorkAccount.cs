using FinsamBot.Core.Interventions;
using FinsamBot.Core.Reports;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Registry;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.WorkAccounts;

/// <summary>Sends the browser from a page of the office to the sign-in, and takes it back. As for members, the page is sealed into the state.</summary>
internal sealed class DeskWorkAccount(DeskAddress address) : IResult
{
    private const string Kind = "desk";
    private const string Report = "report";
    private const string Reader = "reader";
    private const string Path = "path";
    private const string Language = "lang";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        PageHeaders.Set(httpContext.Response);
        var sealedIn = new AuthenticationProperties();
        sealedIn.Items[Kind] = address.Kind.ToString();
        sealedIn.Items[Report] = address.Report.ToString();
        sealedIn.Items[Reader] = address.Reader.Value;
        sealedIn.Items[Path] = address.Path;
        sealedIn.Items[Language] = httpContext.Request.Voice().Tag;
        return httpContext.ChallengeAsync(WorkAccountHandler.SchemeName, sealedIn);
    }

    /// <summary>What was sealed in; null when it is not that.</summary>
    public static (DeskAddress Address, Voice Voice)? Read(AuthenticationProperties? opened)
    {
        string Item(string name) => opened?.Items.TryGetValue(name, out var value) == true ? value ?? "" : "";
        return Enum.TryParse<DeskKind>(Item(Kind), out var kind) && ReportId.TryParse(Item(Report), out var report)
            ? (new DeskAddress(kind, report, new PersonId(Item(Reader)), Item(Path)), Voice.Of(Item(Language)))
            : null;
    }

    /// <summary>A session for the one of those the page is for whose address the account has proved; else the page with why not.</summary>
    public static async Task<IResult> EnterAsync(HttpContext context, DeskAddress address, Voice voice, WorkAccount account, DeskPages pages)
    {
        if (await pages.FindAsync(context, address) is not { } state)
        {
            return PlainPages.NotFound(voice);
        }

        if (state.Choices.FirstOrDefault(p => account.Owns(p.Mail!)) is not { } person)
        {
            return pages.Show(context, state, new Notice(voice["DeskOtherAccount"]), status: StatusCodes.Status403Forbidden);
        }

        await DeskSession.OpenAsync(context, person.Id);
        return new SeeOther(address.With(voice, null));
    }
}
