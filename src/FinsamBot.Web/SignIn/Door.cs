using FinsamBot.Domain.Events;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.SignIn;

/// <summary>What came of a code that was typed.</summary>
internal enum Entrance
{
    Open,

    /// <summary>Not six digits: no code at all, and no try.</summary>
    Malformed,
    Wrong,
    Used,
    Expired,
    TooSoon,
}

/// <summary>A letter with a code that the reader has opened the page from.</summary>
internal sealed record OpenedLetter(PersonId Person, int Number);

/// <summary>The steps by which anybody proves who it is, the same on every page: having a code sent, and typing it.</summary>
internal sealed class Door(SignInHandler handler, SignInCodes codes, FormCommandIds ids, TimeProvider clock)
{
    private const int Digits = 6;

    /// <summary>A sentence of the letter that holds the code.</summary>
    private const int Longest = 200;

    /// <summary>Has a code sent, when one may be sent. Whether it was, nobody learns who cannot read the letter.</summary>
    public Task AskAsync(HttpContext context, PersonId person, string token) =>
        handler.AskAsync(person, ids.ForCode(token), clock.GetUtcNow(), context.RequestAborted);

    /// <summary>Until when a code of the person's lives; null when none does.</summary>
    public async Task<DateTimeOffset?> CodeUntilAsync(PersonId person, CancellationToken cancellation) =>
        (await handler.ReadAsync(person, cancellation)).LiveUntil(clock.GetUtcNow());

    /// <summary>
    /// Which of the person's codes was typed is found out here, and judged by its number: a used or ended one stays so, whatever is asked
    /// for meanwhile.
    /// </summary>
    /// <param name="letter">The letter that the page was opened from; null for any other page.</param>
    public async Task<Entrance> TryAsync(HttpContext context, PersonId person, string typed, string token, OpenedLetter? letter = null)
    {
        if (ReadDigits(typed) is not { } digits)
        {
            return Entrance.Malformed;
        }

        var state = await handler.ReadAsync(person, context.RequestAborted);
        var now = clock.GetUtcNow();
        var number = state
            .Codes.Where(c => letter is null || c.Number == letter.Number)
            .OrderByDescending(c => c.IsLive(now))
            .ThenByDescending(c => c.Number)
            .Select(c => c.Number)
            .FirstOrDefault(n => codes.Matches(digits, person, n));
        var session = Sessions.NewName();
        var attempt = new CodeTry(number == 0 ? letter?.Number ?? 0 : number, number != 0, letter is not null, SignInState.HashOf(session));
        var refusal = await handler.TryAsync(person, attempt, ids.ForTry(token, number, digits), now, context.RequestAborted);
        if (refusal is { } reason)
        {
            return Of(reason);
        }

        await Sessions.GiveAsync(context, person, session);
        return Entrance.Open;
    }

    /// <summary>The sentence that says why nobody was let in.</summary>
    public static PageNotice Say(Voice voice, Entrance entrance) => PageNotice.No(CategoryOf(entrance), voice[$"Entrance{entrance}"]);

    private static RefusalCategory CategoryOf(Entrance entrance) =>
        entrance switch
        {
            Entrance.TooSoon => RefusalCategory.TryLater,
            Entrance.Malformed => RefusalCategory.NotUnderstood,
            _ => RefusalCategory.NotAllowed,
        };

    private static Entrance Of(SignInRefusal refusal) =>
        refusal switch
        {
            SignInRefusal.CodeUsed => Entrance.Used,
            SignInRefusal.CodeExpired => Entrance.Expired,
            SignInRefusal.TooSoon => Entrance.TooSoon,
            _ => Entrance.Wrong,
        };

    /// <summary>Spaces, hyphens and words come along when a code is copied; other digits do not, or nobody could tell which are
    /// meant.</summary>
    private static string? ReadDigits(string typed)
    {
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        return digits.Length == Digits && typed.Length <= Longest ? digits : null;
    }
}
