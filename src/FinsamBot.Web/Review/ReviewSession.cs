using System.Globalization;
using System.Security.Claims;
using FinsamBot.Core.Reports;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Review;

/// <summary>That the reader has proved to be one member, for one round of one report. Another round, report or member needs a sign-in of its own.</summary>
internal static class ReviewSession
{
    public const string Scheme = "FinsamBot.Review";
    public const string Cookie = "finsambot-svar";

    private const string Report = "report";
    private const string Round = "round";
    private const string Member = "member";
    private const string Code = "code";
    private const string By = "by";

    /// <param name="signedInBy">One of <see cref="SignedInBy"/>.</param>
    /// <param name="codeNumber">Which of the member's codes it was; with other ways there is none.</param>
    public static Task OpenAsync(HttpContext context, ReviewAddress address, string signedInBy, int codeNumber = 0)
    {
        var identity = new ClaimsIdentity(
            [
                new Claim(Report, address.Report.ToString()),
                new Claim(Round, Text(address.Round)),
                new Claim(Member, address.Member.Value),
                new Claim(By, signedInBy),
                new Claim(Code, Text(codeNumber)),
            ],
            Scheme);
        return context.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    public static Task CloseAsync(HttpContext context) => context.SignOutAsync(Scheme);

    /// <summary>How the member the page is for has signed in; null when the request does not come from that member.</summary>
    public static async Task<string?> SignedInByAsync(HttpContext context, ReviewAddress address, SignIn signIn)
    {
        var ticket = await context.AuthenticateAsync(Scheme);
        return ticket.Principal is { } reader
            && reader.HasClaim(Report, address.Report.ToString())
            && reader.HasClaim(Round, Text(address.Round))
            && reader.HasClaim(Member, address.Member.Value)
            && int.TryParse(reader.FindFirstValue(Code), NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && code <= signIn.Number
                ? reader.FindFirstValue(By) ?? SignedInBy.Code
                : null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
