using FinsamBot.Domain.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Review.Answers;

/// <summary>A field for a comment beside a section's text. It is folded until there is something in it, so that the report stays calm to
/// read.</summary>
internal static class CommentField
{
    /// <summary>Nothing where a comment could not be sent from the page.</summary>
    public static Html Show(Voice voice, ReviewState state, ReviewForm form, TemplateSection section)
    {
        var (id, written) = (IdOf(section), form.Shown(state).CommentOn(section.Id));
        return Html.When(
            state is { SignedIn: true, CanAnswer: true } && section.FilledBy == FilledBy.Lead,
            () =>
                Html.Of(
                    $"""
                    <details class="remark"{Html.When(written.Length > 0, () => Html.Of($" open"))}>
                    <summary>{voice.Say("CommentHere", section.Number)}</summary>
                    <label for="{id}">{voice.Say("YourComment", section.Number)}</label>
                    <textarea id="{id}" name="{id}" form="{AnswerForm.Id}" rows="4" aria-describedby="om-{id}">
                    {written}</textarea>
                    <p id="om-{id}" class="aside">{voice["CommentIsSent"]}</p>
                    </details>
                    """
                )
        );
    }

    private static string IdOf(TemplateSection section) => TypedText.CommentField(section.Id);
}
