using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Review.Drafts;

namespace FinsamBot.Web.Review.Answers;

/// <summary>The end of a member's page: what has been answered, and the next step to answer.</summary>
internal static class AnswerSection
{
    public static Html Show(Voice voice, ReviewState state, ReviewForm form) =>
        Html.Of(
            $"""
            {Html.When(form.Notice is not null, () => form.Notice!.Show())}
            {Html.When(state.Answer is not null, () => RegisteredAnswer.Show(voice, state, state.Answer!))}
            {Html.When(
                state is { Answer: null, SignedIn: true } && state.Earlier is not null,
                () => RegisteredAnswer.Earlier(voice, state, state.Earlier!.Value)
            )}
            {Step(voice, state, form)}
            {Html.When(state.Minutes is not null, () => AtMeeting(voice, state.Minutes!))}
            """
        );

    private static Html AtMeeting(Voice voice, string path) =>
        Html.Of($"""<p><a href="{voice.In(path)}">{voice["MinutesRegister"]}</a></p>""");

    private static Html Step(Voice voice, ReviewState state, ReviewForm form) =>
        !state.CanAnswer ? Closed(voice, state, form)
        : state.SignedIn ? AnswerForm.Show(voice, state, form)
        : Html.Of(
            $"""
            {Html.When(form.Confirms(state), () => Confirming.Sentence(voice, state, form.Meant!.Value))}
            {ReviewSignInForm.Show(voice, state, form)}
            """
        );

    private static Html Closed(Voice voice, ReviewState state, ReviewForm form) =>
        Html.Of(
            $"""
        {Html.When(state.Current.AskedNow(state.Member.Person) is not null, () => Html.Of($"<p>{voice["ClosedOlder"]}</p>"))}
        {Html.When(form.Typed is { IsBlank: false }, () => Html.Of($"""
            <p>{voice["TypedIsHere"]}</p>
            {TypedTexts.Show(voice, state, form.Typed!, isSent: false)}
            """))}
        """
        );
}
