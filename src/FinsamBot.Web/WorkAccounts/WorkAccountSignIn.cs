using System.Globalization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Web.Review;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.WorkAccounts;

/// <summary>Sends the browser from a member's page to the sign-in.</summary>
internal sealed class WorkAccountSignIn(ReviewAddress address) : IResult
{
    private const string Report = "report";
    private const string Round = "round";
    private const string Member = "member";
    private const string Path = "path";

    public Task ExecuteAsync(HttpContext httpContext) =>
        SealedPage.LeaveAsync(
            httpContext,
            (Path, address.Path),
            (Report, address.Report.ToString()),
            (Round, address.Round.ToString(CultureInfo.InvariantCulture)),
            (Member, address.Member.Value)
        );

    /// <summary>What <see cref="ExecuteAsync"/> sealed in; null when it is not that.</summary>
    public static (ReviewAddress Address, Voice Voice)? Read(AuthenticationProperties? opened)
    {
        string Item(string name) => SealedPage.Item(opened, name);
        return
            ReportId.TryParse(Item(Report), out var report)
            && int.TryParse(Item(Round), NumberStyles.None, CultureInfo.InvariantCulture, out var round)
            ? (new ReviewAddress(report, round, new PersonId(Item(Member)), Item(Path)), SealedPage.VoiceOf(opened))
            : null;
    }
}
