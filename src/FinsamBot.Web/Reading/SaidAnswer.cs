using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Reading;

/// <summary>What a member has answered: the text about the whole, the comments by section, and what the writers have replied to
/// each.</summary>
internal static class SaidAnswer
{
    public static Html Show(Voice voice, ReportView view, MemberAnswer answer, IReadOnlyList<CommentReply> replies) =>
        Html.Of(
            $"""
            {Html.When(answer.Text.Length > 0, () => FoldedText.Show(voice, answer.Text))}
            {Replies(voice, view, replies.Where(r => r.Section is null))}
            {answer.Comments.Select(c => Comment(voice, view, c, replies))}
            """
        );

    private static Html Comment(Voice voice, ReportView view, SectionComment comment, IReadOnlyList<CommentReply> replies) =>
        Html.Of(
            $"""
            <div class="comment">
            <p class="about">{About(voice, view, comment.Section)}</p>
            {FoldedText.Show(voice, comment.Text)}
            {Replies(voice, view, replies.Where(r => r.Section == comment.Section))}
            </div>
            """
        );

    private static string About(Voice voice, ReportView view, string section) =>
        view.Template.Section(section) is { } known ? voice.Say("CommentOn", known.Number, known.Label.In(voice.Language)) : section;

    private static Html Replies(Voice voice, ReportView view, IEnumerable<CommentReply> replies) =>
        Html.Of($"{replies.Select(r => Reply(voice, view, r))}");

    private static Html Reply(Voice voice, ReportView view, CommentReply reply) =>
        Html.Of(
            $"""
            <div class="reply">
            <p class="about">{voice.Say("RepliedBy", view.Circumstances.PersonOf(reply.By).Name, voice.Moment(reply.At, view.Today))}</p>
            {FoldedText.Show(voice, reply.Text)}
            </div>
            """
        );
}
