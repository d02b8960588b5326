using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Review.Drafts;

/// <summary>Typed texts that come along through a step which is not about them, or that cannot be sent and are there to be
/// copied.</summary>
internal static class TypedTexts
{
    public static Html Show(Voice voice, ReviewState state, Draft typed, bool isSent) =>
        Html.Of(
            $"""
            {Html.When(!string.IsNullOrWhiteSpace(typed.Text), () => Field(TypedText.TextField, voice["YourAnswer"], typed.Text, isSent))}
            {typed.Comments.Select(c =>
                Field(TypedText.CommentField(c.Section), voice.Say("YourComment", Number(state, c)), c.Text, isSent)
            )}
            """
        );

    private static Html Field(string name, string label, string text, bool isSent) =>
        Html.Of(
            $"""
            <label for="{name}">{label}</label>
            <textarea id="{name}" name="{name}" rows="6"{Html.When(!isSent, () => Html.Of($" readonly"))}>
            {text}</textarea>
            """
        );

    private static string Number(ReviewState state, SectionComment comment) =>
        state.AsAsked.Template.Section(comment.Section)?.Number ?? comment.Section;
}
