using System.Security.Claims;
using FinsamBot.Core.Interventions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Registry;

/// <summary>
/// That the reader has proved to be one of those who write reports or work at the office. It says who, never what the person may do: that is looked at
/// for each report and each step anew. One sign-in is enough for the reports of a working day.
/// </summary>
internal static class DeskSession
{
    public const string Scheme = "FinsamBot.Desk";
    public const string Cookie = "finsambot-kansli";

    private const string Person = "person";

    public static Task OpenAsync(HttpContext context, PersonId person) =>
        context.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity([new Claim(Person, person.Value)], Scheme)));

    public static Task CloseAsync(HttpContext context) => context.SignOutAsync(Scheme);

    /// <summary>Who has signed in; null for a reader who has not.</summary>
    public static async Task<PersonId?> PersonAsync(HttpContext context) =>
        (await context.AuthenticateAsync(Scheme)).Principal?.FindFirstValue(Person) is { } person ? new PersonId(person) : null;
}
