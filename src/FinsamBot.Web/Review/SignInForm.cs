using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Review;

/// <summary>Asking for a code, and typing it. Text that was written before the sign-in ended comes along.</summary>
internal static class SignInForm
{
    public const string CodeField = "kod";

    public static Html Show(Voice voice, ReviewState state, ReviewForm form) =>
        Html.Of($"{(state.AwaitsCode ? TypeCode(voice, state, form) : AskForCode(voice, state, form))}{WorkAccount(voice, form)}");

    /// <summary>Typed text cannot come along to another site and back, so with one there is only the code.</summary>
    private static Html WorkAccount(Voice voice, ReviewForm form) => Html.When(form.OffersWorkAccount && form.Typed is not { IsBlank: false }, () => Html.Of($"""
        <p id="konto">{voice["WorkAccountWhy"]}</p>
        <p><a class="button second" href="{voice.In(form.Path + ReviewAddress.WorkAccount)}" aria-describedby="konto">{voice["WorkAccount"]}</a></p>
        """));

    private static Html AskForCode(Voice voice, ReviewState state, ReviewForm form) => Html.Of($"""
        <p>{voice.Say("SignInWhy", state.Member.Name)}</p>
        {form.Begin(voice, ReviewAddress.Code)}
        {Typed(voice, state, form)}
        <button type="submit">{voice.Say("SendCode", state.MaskedMail)}</button>
        </form>
        """);

    private static Html TypeCode(Voice voice, ReviewState state, ReviewForm form) => Html.Of($"""
        <p>{voice.Say("CodeSent", state.MaskedMail, voice.Clock(state.SignIn.ExpiresAt))}</p>
        {form.Begin(voice, ReviewAddress.SignIn)}
        <label for="kod">{voice["CodeLabel"]}</label>
        <input id="kod" name="{CodeField}" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="12" required{Html.When(form.Notice is not null, Described)}>
        {Typed(voice, state, form)}
        <button type="submit">{voice["SignIn"]}</button>
        </form>
        <p class="aside">{voice["NoCode"]}</p>
        {form.Begin(voice, ReviewAddress.Code)}
        <button type="submit" class="quiet">{voice.Say("SendNewCode", state.MaskedMail)}</button>
        </form>
        """);

    private static Html Described() => Html.Of($""" aria-describedby="{Notice.Id}" """);

    private static Html Typed(Voice voice, ReviewState state, ReviewForm form) => Html.When(form.Typed is { IsBlank: false }, () => Html.Of($"""
        <p>{voice["YourText"]}</p>
        {TypedTexts.Show(voice, state, form.Typed!, isSent: true)}
        """));
}
