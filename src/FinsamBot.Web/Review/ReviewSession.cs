using System.Globalization;
using System.Security.Claims;
using FinsamBot.Core.Reports;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Review;

/// <summary>That the reader has proved to be one member, for one round of one report. Another round, report or member needs a sign-in of its own.</summary>
internal static class ReviewSession
{
    public const string Scheme = "FinsamBot.Review";

    private const string Report = "report";
    private const string Round = "round";
    private const string Member = "member";
    private const string Code = "code";

    public static void Configure(CookieAuthenticationOptions options, bool https)
    {
        options.Cookie.Name = https ? "__Host-finsambot-svar" : "finsambot-svar";
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        // Lax, not Strict: the link is opened from a mail program, and the member is to be still signed in then.
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.Cookie.IsEssential = true;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = false;
    }

    public static Task OpenAsync(HttpContext context, ReviewAddress address, int codeNumber)
    {
        var identity = new ClaimsIdentity(
            [
                new Claim(Report, address.Report.ToString()),
                new Claim(Round, Text(address.Round)),
                new Claim(Member, address.Member.Value),
                new Claim(Code, Text(codeNumber)),
            ],
            Scheme);
        return context.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    public static Task CloseAsync(HttpContext context) => context.SignOutAsync(Scheme);

    /// <summary>Whether the request comes from the member the page is for, signed in with a code that was given out for it.</summary>
    public static async Task<bool> IsOpenAsync(HttpContext context, ReviewAddress address, SignIn signIn)
    {
        var ticket = await context.AuthenticateAsync(Scheme);
        return ticket.Principal is { } reader
            && reader.HasClaim(Report, address.Report.ToString())
            && reader.HasClaim(Round, Text(address.Round))
            && reader.HasClaim(Member, address.Member.Value)
            && int.TryParse(reader.FindFirstValue(Code), NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && code <= signIn.Number;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
