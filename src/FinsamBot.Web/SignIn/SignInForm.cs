using FinsamBot.Web.Addresses;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.SignIn;

/// <summary>What people see who sign in, on whatever page: asking for a code, typing it, the other way, and who is signed in.</summary>
internal static class SignInForm
{
    public const string CodeField = "kod";

    /// <param name="begin">The beginning of the form that asks for a code.</param>
    /// <param name="fields">What it needs to know.</param>
    public static Html AskForCode(string why, Html begin, Html fields, string button) =>
        Html.Of(
            $"""
            <p>{why}</p>
            {begin}
            {fields}
            <button type="submit">{button}</button>
            </form>
            """
        );

    /// <param name="where">Where the code is to be found, and until when it can be used.</param>
    /// <param name="begin">The beginning of the form that a code is typed into.</param>
    /// <param name="notice">What the page says of the last try.</param>
    /// <param name="along">What comes along through the sign-in.</param>
    public static Html TypeCode(Voice voice, string where, Html begin, PageNotice? notice, Html along = default) =>
        Html.Of(
            $"""
            <p>{where}</p>
            {begin}
            {CodeInput(voice, notice)}
            {along}
            <button type="submit">{voice["SignIn"]}</button>
            </form>
            """
        );

    /// <summary>For whoever has got no code.</summary>
    public static Html AskAgain(Voice voice, Html begin, string button) =>
        Html.Of(
            $"""
            <p class="aside">{voice["NoCode"]}</p>
            {begin}
            <button type="submit" class="quiet">{button}</button>
            </form>
            """
        );

    public static Html WayByWorkAccount(Voice voice, PageAddress page)
    {
        var address = voice.In(page.At(PageAddress.WorkAccount));
        return Html.Of(
            $"""
            <p id="konto">{voice["WorkAccountWhy"]}</p>
            <p><a class="button second" href="{address}" aria-describedby="konto">{voice["WorkAccount"]}</a></p>
            """
        );
    }

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

    private static Html CodeInput(Voice voice, PageNotice? notice)
    {
        var content = Html.Of($"""inputmode="numeric" autocomplete="one-time-code" required""");
        var described = Html.When(notice is not null, () => Html.Of($""" aria-describedby="{PageNotice.Id}" """));
        return Html.Of(
            $"""
            <label for="kod">{voice["CodeLabel"]}</label>
            <input id="kod" name="{CodeField}" type="text" {content}{described}>
            """
        );
    }
}
