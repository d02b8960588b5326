using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Review.Drafts;

namespace FinsamBot.Web.Review;

/// <summary>Asking for a code, and typing it. Text that was written before the sign-in ended comes along.</summary>
internal static class SignInForm
{
    public const string CodeField = "kod";

    public static Html Show(Voice voice, ReviewState state, ReviewForm form) =>
        Html.Of($"{(state.AwaitsCode ? TypeCode(voice, state, form) : AskForCode(voice, state, form))}{WorkAccount(voice, form)}");

    /// <summary>Where the code is typed.</summary>
    /// <param name="notice">What the page says of the last try.</param>
    public static Html CodeInput(Voice voice, Notice? notice)
    {
        var content = Html.Of($"""inputmode="numeric" autocomplete="one-time-code" maxlength="12" required""");
        var described = Html.When(notice is not null, () => Html.Of($""" aria-describedby="{Notice.Id}" """));
        return Html.Of(
            $"""
            <label for="kod">{voice["CodeLabel"]}</label>
            <input id="kod" name="{CodeField}" type="text" {content}{described}>
            """
        );
    }

    public static Html WayByWorkAccount(Voice voice, string path) =>
        Html.Of(
            $"""
            <p id="konto">{voice["WorkAccountWhy"]}</p>
            <p><a class="button second" href="{voice.In(path)}" aria-describedby="konto">{voice["WorkAccount"]}</a></p>
            """
        );

    /// <summary>Who is signed in, and the way out.</summary>
    /// <param name="begin">The beginning of the form that signs out.</param>
    public static Html SignedIn(Voice voice, string name, string organisation, Html begin) =>
        Html.Of(
            $"""
            <div class="session">
            <p>{voice.Say("SignedInAs", name, organisation)}</p>
            {begin}
            <button type="submit" class="quiet">{voice["SignOut"]}</button>
            </form>
            </div>
            """
        );

    /// <summary>Typed text cannot come along to another site and back, so with one there is only the code.</summary>
    private static Html WorkAccount(Voice voice, ReviewForm form) =>
        Html.When(
            form.OffersWorkAccount && form.Typed is not { IsBlank: false },
            () => WayByWorkAccount(voice, form.Path + ReviewAddress.WorkAccount)
        );

    private static Html AskForCode(Voice voice, ReviewState state, ReviewForm form) =>
        Html.Of(
            $"""
            <p>{voice.Say("SignInWhy", state.Member.Name)}</p>
            {form.Begin(voice, ReviewAddress.Code)}
            {Typed(voice, state, form)}
            <button type="submit">{voice.Say("SendCode", state.MaskedMail)}</button>
            </form>
            """
        );

    private static Html TypeCode(Voice voice, ReviewState state, ReviewForm form) =>
        Html.Of(
            $"""
            <p>{voice.Say("CodeSent", state.MaskedMail, voice.Until(state.CodeUntil!.Value, state.Now.Today))}</p>
            {form.Begin(voice, ReviewAddress.SignIn)}
            {CodeInput(voice, form.Notice)}
            {Typed(voice, state, form)}
            <button type="submit">{voice["SignIn"]}</button>
            </form>
            <p class="aside">{voice["NoCode"]}</p>
            {form.Begin(voice, ReviewAddress.Code)}
            <button type="submit" class="quiet">{voice.Say("SendNewCode", state.MaskedMail)}</button>
            </form>
            """
        );

    private static Html Typed(Voice voice, ReviewState state, ReviewForm form) =>
        Html.When(
            form.Typed is { IsBlank: false },
            () =>
                Html.Of(
                    $"""
                    <p>{voice["YourText"]}</p>
                    {TypedTexts.Show(voice, state, form.Typed!, isSent: true)}
                    """
                )
        );
}
