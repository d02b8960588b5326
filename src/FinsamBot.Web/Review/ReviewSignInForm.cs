using FinsamBot.Web.Addresses;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Review.Drafts;
using FinsamBot.Web.SignIn;

namespace FinsamBot.Web.Review;

/// <summary>The sign-in on a member's page. Text that was written before the sign-in ended comes along.</summary>
internal static class ReviewSignInForm
{
    public static Html Show(Voice voice, ReviewState state, ReviewForm form) =>
        Html.Of($"{(state.AwaitsCode ? TypeCode(voice, state, form) : AskForCode(voice, state, form))}{WorkAccount(voice, form)}");

    /// <summary>Typed text cannot come along to another site and back, so with one there is only the code.</summary>
    private static Html WorkAccount(Voice voice, ReviewForm form) =>
        Html.When(form.OffersWorkAccount && form.Typed is not { IsBlank: false }, () => SignInForm.WayByWorkAccount(voice, form.Address));

    private static Html AskForCode(Voice voice, ReviewState state, ReviewForm form) =>
        SignInForm.AskForCode(
            voice.Say("SignInWhy", state.Member.Name),
            form.Begin(voice, PageAddress.Code),
            Typed(voice, state, form),
            voice.Say("SendCode", state.MaskedMail)
        );

    private static Html TypeCode(Voice voice, ReviewState state, ReviewForm form)
    {
        var where = voice.Say("CodeSent", state.MaskedMail, voice.Until(state.CodeUntil!.Value, state.Now.Today));
        return Html.Of(
            $"""
            {SignInForm.TypeCode(voice, where, form.Begin(voice, PageAddress.Enter), form.Notice, Typed(voice, state, form))}
            {SignInForm.AskAgain(voice, form.Begin(voice, PageAddress.Code), voice.Say("SendNewCode", state.MaskedMail))}
            """
        );
    }

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
