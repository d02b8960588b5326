using System.Globalization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Site;
using FinsamBot.Web.WorkAccounts;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.SignIn;

/// <summary>Who wants in, as far as the request says: by a page's address, by a letter with a code, or by an address that was
/// typed.</summary>
/// <param name="Person">Null for nobody with a role here; the page shows the same.</param>
internal sealed record DoorCaller(Till Till, string Letter, OpenedLetter? Opened, string Typed, PersonId? Person, string? Mask)
{
    public static DoorCaller For(Till till) => new(till, "", null, "", null, null);
}

/// <summary>The sign-in's own page.</summary>
internal sealed class DoorPages(
    Sessions sessions,
    SignInHandler handler,
    AssociationDirectory directory,
    SignInCodes codes,
    AccountOwners owners,
    Entering entering,
    FormTokens tokens,
    WebOptions options,
    TimeProvider clock
) : ISignInPages
{
    public async Task<IResult> ShowAsync(HttpContext context, DoorAddress address)
    {
        var caller = await CallerAsync(context, address.Till, context.Request.Query[DoorAddress.LetterField].ToString(), "");
        return await PageAsync(context, caller, asks: caller.Opened is not null);
    }

    public async Task<Visit?> VisitAsync(HttpContext context, PageAddress address, SentForm? sent)
    {
        if (address is not DoorAddress door)
        {
            return null;
        }

        var caller = sent is null
            ? DoorCaller.For(door.Till)
            : await CallerAsync(
                context,
                Till.Of(sent[DoorAddress.TillField]),
                sent[DoorAddress.LetterField],
                sent[DoorAddress.AddressField]
            );
        return new DoorVisit(this, context, caller);
    }

    private async Task<IResult> PageAsync(HttpContext context, DoorCaller caller, bool asks, PageNotice? notice = null)
    {
        var reader = await sessions.FindAsync(context);
        var person = reader is null
            ? null
            : (await directory.AssociationAsync(context.RequestAborted)).People.GetValueOrDefault(reader.Person);
        var state = new DoorState(caller, asks, tokens.MakeFor(context), options.WorkAccount.IsOfferedInBrowser)
        {
            Notice = notice,
            SignedIn = person is null ? null : (person.Name, person.Organisation),
            Teams = TabDoor.AccountOf(options, StaticFile.TeamsLibrary),
            HasLeft = context.Request.Query.ContainsKey(DoorAddress.LeftFlag),
        };
        return new PageResult(DoorPage.Show(context.Request.Voice(), state), notice);
    }

    private async Task<DoorCaller> CallerAsync(HttpContext context, Till till, string letter, string typed)
    {
        if (LetterOf(letter) is { } opened)
        {
            return new DoorCaller(till, letter, opened, "", opened.Person, null);
        }

        var association = await directory.AssociationAsync(context.RequestAborted);
        if (till.Page(codes)?.Holder is { } named && association.People.GetValueOrDefault(named) is { Mail: { Length: > 0 } mail })
        {
            return new DoorCaller(till, "", null, "", named, MailMask.Of(mail));
        }

        var found = typed.Length > 0 ? await handler.WithAddressAsync(typed, clock.GetUtcNow(), context.RequestAborted) : null;
        return new DoorCaller(till, "", null, typed, found?.Id, null);
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

    /// <summary>Off to the page that was wished for, or to the sign-in's own. A member's page is opened with it.</summary>
    private async Task<IResult> EnteredAsync(HttpContext context, Till till, PersonId person, string signedInBy)
    {
        if (till.Page(codes) is ReviewAddress review && review.Member == person)
        {
            await entering.NoteAsync(review, signedInBy, context.RequestAborted);
        }

        var voice = context.Request.Voice();
        return new SeeOther(till.Address is { } page ? voice.At(page) : voice.In(DoorAddress.Pattern));
    }

    private Task<PersonId?> OwnerAsync(WorkAccount account, CancellationToken cancellation) => owners.FindAsync(account, cancellation);

    private sealed class DoorVisit(DoorPages pages, HttpContext context, DoorCaller caller) : Visit
    {
        public override PersonId? Who => caller.Person;

        public override OpenedLetter? Letter => caller.Opened;

        /// <summary>Which of the reasons it is would tell who is in the register, where the address was typed by anybody.</summary>
        public override Entrance Told(Entrance entrance) =>
            entrance is Entrance.Malformed || caller.Mask is not null || caller.Opened is not null ? entrance : Entrance.Wrong;

        public override Task<IResult> ShowAsync(PageNotice notice) => pages.PageAsync(context, caller, asks: true, notice);

        public override Task<IResult> OnwardsAsync() => pages.PageAsync(context, caller, asks: true);

        public override Task<IResult> EnteredAsync(PersonId person, string signedInBy) =>
            pages.EnteredAsync(context, caller.Till, person, signedInBy);

        public override Task<PersonId?> OwnerAsync(WorkAccount account) => pages.OwnerAsync(account, context.RequestAborted);

        public override Task<IResult> StrangerAsync(WorkAccount account)
        {
            var notice = PageNotice.No(RefusalCategory.NotAllowed, context.Request.Voice()["DoorOtherAccount"]);
            return pages.PageAsync(context, DoorCaller.For(caller.Till), asks: false, notice);
        }
    }
}
