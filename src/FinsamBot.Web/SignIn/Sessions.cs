using System.Security.Claims;
using System.Security.Cryptography;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Runtime.Handlers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.SignIn;

/// <summary>Who the reader has proved to be, and how.</summary>
/// <param name="SignedInBy">One of <see cref="SignedInBy"/>.</param>
internal sealed record PageReader(PersonId Person, string SignedInBy);

/// <summary>
/// One session for all pages. The cookie names a person and a session; whether that session is open is asked of the person's stream each
/// time, so a copied cookie ends with the sign-out. It says who, never what the person may do: each page asks that of today's roles.
/// </summary>
internal sealed class Sessions(SignInHandler handler, TimeProvider clock)
{
    public const string Scheme = "FinsamBot.Person";
    public const string Cookie = "finsambot-inloggning";

    private const string PersonClaim = "person";
    private const string SessionClaim = "session";
    private const int NameBytes = 20;

    /// <summary>A name for a session, which nobody can guess.</summary>
    public static string NewName() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NameBytes));

    /// <summary>Gives the browser a session that is open.</summary>
    public static Task GiveAsync(HttpContext context, PersonId person, string name) =>
        context.SignInAsync(
            Scheme,
            new ClaimsPrincipal(new ClaimsIdentity([new Claim(PersonClaim, person.Value), new Claim(SessionClaim, name)], Scheme))
        );

    /// <summary>Opens a session for a person whom an account has proved. False for somebody who has no role today.</summary>
    public async Task<bool> OpenAsync(HttpContext context, PersonId person, string signedInBy)
    {
        var name = NewName();
        var hash = SignInState.HashOf(name);
        if (!await handler.OpenAsync(person, hash, signedInBy, $"web/session/{hash}", clock.GetUtcNow(), context.RequestAborted))
        {
            return false;
        }

        await GiveAsync(context, person, name);
        return true;
    }

    /// <summary>Who is signed in; null for a reader who is not, or is not any more.</summary>
    public async Task<PageReader?> FindAsync(HttpContext context)
    {
        if (await TicketAsync(context) is not var (person, name))
        {
            return null;
        }

        var state = await handler.ReadAsync(person, context.RequestAborted);
        return state.SessionOf(name, clock.GetUtcNow()) is { } session ? new PageReader(person, session.SignedInBy) : null;
    }

    /// <summary>Signs the reader out on all devices. A cookie whose session has ended already ends nothing more.</summary>
    public async Task EndAsync(HttpContext context)
    {
        if (await TicketAsync(context) is var (person, name))
        {
            var (hash, now) = (SignInState.HashOf(name), clock.GetUtcNow());
            if ((await handler.ReadAsync(person, context.RequestAborted)).SessionOf(name, now) is not null)
            {
                await handler.EndAsync(person, $"web/sign-out/{hash}", now, context.RequestAborted);
            }
        }

        await context.SignOutAsync(Scheme);
    }

    private static async Task<(PersonId Person, string Name)?> TicketAsync(HttpContext context)
    {
        var ticket = await context.AuthenticateAsync(Scheme);
        return ticket.Principal?.FindFirstValue(PersonClaim) is { } person && ticket.Principal.FindFirstValue(SessionClaim) is { } name
            ? (new PersonId(person), name)
            : null;
    }
}
