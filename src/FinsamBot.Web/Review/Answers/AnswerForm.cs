using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Review.Drafts;
using FinsamBot.Web.SignIn;

namespace FinsamBot.Web.Review.Answers;

/// <summary>The four ways to answer, with a text about the whole. The comments on sections stand beside their texts and belong to the same
/// form.</summary>
internal static class AnswerForm
{
    public const string KindField = "svar";

    public const string Id = "svarsformular";

    private static readonly AnswerKind[] Ways = [AnswerKind.NoRemarks, AnswerKind.Approved, AnswerKind.Analysis, AnswerKind.Returned];

    /// <summary>An answer that was given is changed on request: the form would only repeat it.</summary>
    public static Html Show(Voice voice, ReviewState state, ReviewForm form) =>
        Html.Of(
            $"""
            {Html.When(form.Confirms(state), () => Confirming.Show(voice, state, form))}
            {(state.Answer is null || form.Typed is not null ? AnswerSteps(voice, state, form) : Folded(voice, state, form))}
            {SignInForm.SignedIn(voice, state.Member.Name, state.Member.Organisation, form.Begin(voice, PageAddress.Leave))}
            """
        );

    private static Html Folded(Voice voice, ReviewState state, ReviewForm form) =>
        Html.Of(
            $"""
            <details id="andra">
            <summary>{voice["ChangeAnswer"]}</summary>
            {AnswerSteps(voice, state, form)}
            </details>
            """
        );

    private static Html AnswerSteps(Voice voice, ReviewState state, ReviewForm form) =>
        Html.Of(
            $"""
            {form.Begin(voice, ReviewAddress.Answer, Id)}
            <input type="hidden" name="{Drafting.BaseField}" value="{DraftStore.BaseOf(state.Answer)}">
            {Question(voice, state.AsAsked.Template.SteeringGroupSection)}
            <textarea id="text" name="{TypedText.TextField}" rows="8" aria-describedby="vagledning">
            {form.Shown(state).Text}</textarea>
            {DraftState(voice)}
            {Html.When(state.IsLateNow, () => Html.Of($"""<p><strong>{voice["WillBeLate"]}</strong></p>"""))}
            <div class="ways" role="group" aria-labelledby="valj">
            <p id="valj">{voice["ChooseAnswer"]}</p>
            {Ways.OrderBy(w => w == form.Meant ? 0 : 1).Select(w => Way(voice, w, w == form.Meant))}
            </div>
            </form>
            """
        );

    /// <summary>Where the script says how the draft is; the words stand here, in the page's language.</summary>
    private static Html DraftState(Voice voice)
    {
        var well = Html.Of($"data-saved=\"{voice["DraftSaved"]}\" data-out=\"{voice["DraftSignedOut"]}\"");
        var badly = Html.Of($"data-old=\"{voice["DraftOld"]}\" data-failed=\"{voice["DraftFailed"]}\"");
        return Html.Of($"""<p id="utkast" class="aside" aria-live="polite" {well} {badly}></p>""");
    }

    /// <summary>The answers weigh the same: none is put before the others unless the member has named it.</summary>
    private static Html Way(Voice voice, AnswerKind kind, bool isMeant)
    {
        var (value, look) = (AnswerValue.Of(kind), Html.When(!isMeant, () => Html.Of($""" class="second" """)));
        return Html.Of(
            $"""
            <div><button type="submit" name="{KindField}" value="{value}"{look} aria-describedby="om-{value}">{voice[$"Say{kind}"]}</button>
            <p id="om-{value}" class="aside">{voice[$"Say{kind}Means"]}</p></div>
            """
        );
    }

    private static Html Question(Voice voice, TemplateSection? section) =>
        section is null
            ? Html.Of(
                $"""<label for="text">{voice["YourAnswer"]}</label><p id="vagledning" class="aside">{voice["AnswerIsOptional"]}</p>"""
            )
            : Html.Of(
                $"""
                <label for="text">{section.Number} {section.Label.In(voice.Language)}</label>
                <p id="vagledning" class="aside">{section.Guidance.In(voice.Language)} {voice["AnswerIsOptional"]}</p>
                """
            );
}
