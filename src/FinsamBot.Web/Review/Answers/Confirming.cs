using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Review.Drafts;

namespace FinsamBot.Web.Review.Answers;

/// <summary>
/// One click for what a reply by mail may have meant: mail never approves, the member does. What was said stays, except where nothing to
/// say is meant.
/// </summary>
internal static class Confirming
{
    public static Html Show(Voice voice, ReviewState state, ReviewForm form)
    {
        var meant = form.Meant!.Value;
        var said = meant != AnswerKind.NoRemarks && state.Answer is { } answer ? Draft.Of(answer) : Draft.Empty;
        return Html.Of(
            $"""
            <div class="notice">
            {Sentence(voice, state, meant)}
            {form.Begin(voice, ReviewAddress.Answer)}
            {Html.When(said.Text.Length > 0, () => FormToken.Hidden(TypedText.TextField, said.Text))}
            {said.Comments.Select(c => FormToken.Hidden(TypedText.CommentField(c.Section), c.Text))}
            <button type="submit" name="{AnswerForm.KindField}" value="{AnswerValue.Of(meant)}">{voice[$"Say{meant}"]}</button>
            </form>
            </div>
            """
        );
    }

    /// <summary>Also before the sign-in, so that the reader knows why it is asked for.</summary>
    public static Html Sentence(Voice voice, ReviewState state, AnswerKind meant) =>
        Html.Of(
            $"""
            <p>{(IsByMail(state) ? voice["AnsweredByMail"] + " " : "")}{voice.Say("ConfirmMeant", voice[$"Say{meant}"])}</p>
            """
        );

    /// <summary>A mail that nothing could be made of is no answer.</summary>
    private static bool IsByMail(ReviewState state) =>
        state.Round.ByMail.ContainsKey(state.Member.Person) && state.Round.LatestOf(state.Member.Person) is not null;
}
