using System.Globalization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Review;
using FinsamBot.Web.WorkAccounts;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.SignIn;

/// <summary>Who wants in, as far as the request says: by a page's address, by a letter with a code, or by an address that was
/// typed.</summary>
/// <param name="Person">Null for nobody with a role here; the page shows the same.</param>
internal sealed record Wish(Till Till, string Letter, OpenedLetter? Opened, string Typed, PersonId? Person, string? Mask);

/// <summary>The steps of the sign-in's own page.</summary>
internal sealed class DoorSteps(
    Door door,
    Sessions sessions,
    SignInHandler handler,
    AssociationDirectory directory,
    SignInCodes codes,
    Entering entering,
    FormTokens tokens,
    CodeLimiter limiter,
    WebOptions options,
    TimeProvider clock
)
{
    public async Task<IResult> ShowAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var wish = await WishAsync(context, query[DoorPage.TillField].ToString(), query[DoorPage.LetterField].ToString(), "");
        return await PageAsync(context, wish, wish.Opened is not null);
    }

    public async Task<IResult> AskAsync(HttpContext context)
    {
        var (sent, wish) = await ReadAsync(context);
        if (!limiter.Allows(context))
        {
            return await TooManyAsync(context, wish);
        }

        if (wish.Person is { } person)
        {
            await door.AskAsync(context, person, sent.Token);
        }

        return await PageAsync(context, wish, asks: true);
    }

    public async Task<IResult> TryAsync(HttpContext context)
    {
        var (sent, wish) = await ReadAsync(context);
        if (!limiter.Allows(context))
        {
            return await TooManyAsync(context, wish);
        }

        var typed = sent[SignInForm.CodeField];
        // A name that is nobody's has no codes: what is typed for it is wrong, in the same words.
        var entrance = await door.TryAsync(context, wish.Person ?? new PersonId(""), typed, sent.Token, wish.Opened);
        if (entrance != Entrance.Open)
        {
            // Which of the reasons it is would tell who is in the register, where the address was typed by anybody.
            var said = entrance is Entrance.Malformed || wish.Mask is not null || wish.Opened is not null ? entrance : Entrance.Wrong;
            return await PageAsync(context, wish, asks: true, Door.Say(context.Request.Voice(), said));
        }

        if (wish.Till.Review(codes) is { } review && review.Member == wish.Person)
        {
            await entering.NoteAsync(review, SignedInBy.Code, context.RequestAborted);
        }

        return Onwards(context, wish.Till);
    }

    public async Task<IResult> LeaveAsync(HttpContext context)
    {
        await sessions.EndAsync(context);
        return new SeeOther(context.Request.Voice().In(DoorPage.Path));
    }

    public IResult ToWorkAccount(HttpContext context) =>
        options.WorkAccount.IsOfferedInBrowser
            ? new DoorWorkAccount(Till.Of(context.Request.Query[DoorPage.TillField].ToString()))
            : PlainPages.NotFound(context.Request.Voice());

    /// <summary>Where somebody goes who is inside: the page that was wished for, or the sign-in's own.</summary>
    public static IResult Onwards(HttpContext context, Till till) =>
        new SeeOther(till.Address ?? context.Request.Voice().In(DoorPage.Path));

    public async Task<IResult> PageAsync(HttpContext context, Wish wish, bool asks, Notice? notice = null)
    {
        var token = tokens.MakeFor(context);
        var reader = await sessions.FindAsync(context);
        var person = reader is null
            ? null
            : (await directory.AssociationAsync(context.RequestAborted)).People.GetValueOrDefault(reader.Person);
        var state = new DoorState(
            wish.Till,
            wish.Letter,
            wish.Typed,
            wish.Mask,
            asks,
            token.FormFieldName,
            token.RequestToken!,
            options.WorkAccount.IsOfferedInBrowser
        )
        {
            Notice = notice,
            SignedIn = person is null ? null : (person.Name, person.Organisation),
        };
        return new PageResult(DoorPage.Show(context.Request.Voice(), state), notice);
    }

    private async Task<(SentForm Sent, Wish Wish)> ReadAsync(HttpContext context)
    {
        var sent = await SentForm.ReadAsync(context);
        return (sent, await WishAsync(context, sent[DoorPage.TillField], sent[DoorPage.LetterField], sent[DoorPage.AddressField]));
    }

    private async Task<Wish> WishAsync(HttpContext context, string till, string letter, string typed)
    {
        var where = Till.Of(till);
        if (LetterOf(letter) is { } opened)
        {
            return new Wish(where, letter, opened, "", opened.Person, null);
        }

        var association = await directory.AssociationAsync(context.RequestAborted);
        if (where.Person(codes) is { } named && association.People.GetValueOrDefault(named) is { Mail: { Length: > 0 } mail })
        {
            return new Wish(where, "", null, "", named, MailMask.Of(mail));
        }

        var found = typed.Length > 0 ? await handler.WithAddressAsync(typed, clock.GetUtcNow(), context.RequestAborted) : null;
        return new Wish(where, "", null, typed, found?.Id, null);
    }

    /// <summary>The letter whose key it is: <c>anna.3.key</c>; null when it is none of ours.</summary>
    private OpenedLetter? LetterOf(string letter) =>
        letter.Split('.') is [.. var name, var number, var key]
        && name.Length > 0
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
        && new PersonId(string.Join('.', name)) is var person
        && codes.IsLetterKey(key, person, code)
            ? new OpenedLetter(person, code)
            : null;

    private Task<IResult> TooManyAsync(HttpContext context, Wish wish) =>
        PageAsync(context, wish, asks: true, Notice.TooManyTries(context.Request.Voice()));
}
