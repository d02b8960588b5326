using System.Globalization;
using FinsamBot.Core.Interventions;
using FinsamBot.Core.Reports;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Review;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.WorkAccounts;

/// <summary>Sends the browser to the sign-in, with the page to come back to. That is sealed into the state, so it can only be one that we gave out.</summary>
internal sealed class WorkAccountSignIn(ReviewAddress address) : IResult
{
    private const string Report = "report";
    private const string Round = "round";
    private const string Member = "member";
    private const string Path = "path";
    private const string Language = "lang";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        PageHeaders.Set(httpContext.Response);
        var sealedIn = new AuthenticationProperties();
        sealedIn.Items[Path] = address.Path;
        sealedIn.Items[Report] = address.Report.ToString();
        sealedIn.Items[Round] = address.Round.ToString(CultureInfo.InvariantCulture);
        sealedIn.Items[Member] = address.Member.Value;
        sealedIn.Items[Language] = httpContext.Request.Voice().Tag;
        return httpContext.ChallengeAsync(WorkAccountHandler.SchemeName, sealedIn);
    }

    /// <summary>What <see cref="ExecuteAsync"/> sealed in; null when it is not that.</summary>
    public static (ReviewAddress Address, Voice Voice)? Read(AuthenticationProperties? opened)
    {
        string Item(string name) => opened?.Items.TryGetValue(name, out var value) == true ? value ?? "" : "";
        return ReportId.TryParse(Item(Report), out var report) && int.TryParse(Item(Round), NumberStyles.None, CultureInfo.InvariantCulture, out var round)
            ? (new ReviewAddress(report, round, new PersonId(Item(Member)), Item(Path)), Voice.Of(Item(Language)))
            : null;
    }
}
