using FinsamBot.Core.Reports;
using FinsamBot.Web.Markup;

namespace FinsamBot.Web.Review;

/// <summary>The end of a member's page: what has been answered, and the next step to answer.</summary>
internal static class AnswerSection
{
    public static Html Show(Voice voice, ReviewState state, ReviewForm form) => Html.Of($"""
        {Html.When(form.Notice is not null, () => form.Notice!.Show())}
        {Html.When(state.Answer is not null, () => Registered(voice, state, state.Answer!))}
        {Html.When(state.IsSubmitted && state.Answer is null, () => Html.Of($"<p>{voice["Silent"]}</p>"))}
        {Step(voice, state, form)}
        """);

    private static Html Step(Voice voice, ReviewState state, ReviewForm form) =>
        !state.CanAnswer ? Closed(voice, state, form)
        : state.SignedIn ? AnswerForm.Show(voice, state, form)
        : SignInForm.Show(voice, state, form);

    private static Html Closed(Voice voice, ReviewState state, ReviewForm form) => Html.Of($"""
        {Html.When(state is { IsOlder: true, IsSubmitted: false }, () => Html.Of($"<p>{voice["ClosedOlder"]}</p>"))}
        {Html.When(!string.IsNullOrWhiteSpace(form.Typed), () => Html.Of($"""
            <p><label for="skrivet">{voice["TypedIsHere"]}</label></p>
            <textarea id="skrivet" rows="12" readonly>
            {form.Typed}</textarea>
            """))}
        """);

    /// <summary>The link alone shows that there is an answer; what it says is shown to the member.</summary>
    private static Html Registered(Voice voice, ReviewState state, MemberAnswer answer)
    {
        var at = voice.Moment(answer.At, state.Now.Today);
        if (!state.SignedIn)
        {
            return Html.Of($"<p>{voice.Say("RegisteredSomething", state.Member.Name, at)}</p>");
        }

        return Html.Of($"""
            <div class="registered">
            <p><strong>{voice.Say(answer.Kind == AnswerKind.Analysis ? "RegisteredAnalysis" : "RegisteredNoRemarks", at)}</strong></p>
            {Html.When(answer.Kind == AnswerKind.Analysis, () => WrittenText.Show(answer.Text))}
            {Html.When(state.CanAnswer, () => Html.Of($"<p>{voice["CanBeChanged"]}</p>"))}
            </div>
            """);
    }
}
