using FinsamBot.Domain.Events;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Pages;
using FinsamBot.Web.WorkAccounts;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.SignIn;

/// <summary>
/// One request to a page that people sign in on: whom the page is for, and what it shows after each step. The steps are the same on every
/// page, and stand in <see cref="SigningIn"/>.
/// </summary>
internal abstract class Visit
{
    /// <summary>Who is to prove to be who; null for nobody known, which whoever asks is not told.</summary>
    public abstract PersonId? Who { get; }

    /// <summary>Signing in is done, or would be of no use.</summary>
    public virtual bool IsOver => false;

    /// <summary>What must be said before a code can be asked for or typed; null mostly.</summary>
    public virtual PageNotice? Missing => null;

    /// <summary>The letter with a code that the page was opened from; null mostly.</summary>
    public virtual OpenedLetter? Letter => null;

    /// <summary>As much as the reader may learn of why it was not let in.</summary>
    public virtual Entrance Told(Entrance entrance) => entrance;

    /// <summary>The page again, with what came of the step.</summary>
    public abstract Task<IResult> ShowAsync(PageNotice notice);

    /// <summary>The page as it stands now.</summary>
    public abstract Task<IResult> OnwardsAsync();

    /// <summary>What a person came for that has a session now.</summary>
    /// <param name="signedInBy">One of <see cref="Domain.People.SignIn.SignedInBy"/>.</param>
    public abstract Task<IResult> EnteredAsync(PersonId person, string signedInBy);

    /// <summary>Which of those the page is for has that account; null for none of them.</summary>
    public abstract Task<PersonId?> OwnerAsync(WorkAccount account);

    /// <summary>For an account that is nobody's here.</summary>
    public abstract Task<IResult> StrangerAsync(WorkAccount account);
}

/// <summary>Pages of one kind that people sign in on.</summary>
internal interface ISignInPages
{
    /// <summary>Null for pages of another kind, and where there is no such page for whoever asks.</summary>
    /// <param name="sent">The form that was sent; null when the page is only asked for.</param>
    Task<Visit?> VisitAsync(HttpContext context, PageAddress address, SentForm? sent);
}
