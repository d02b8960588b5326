using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Review.Drafts;

/// <summary>What a member has typed: a text about the whole, and comments on sections. Blank comments are none.</summary>
internal sealed record Draft(string Text, IReadOnlyList<SectionComment> Comments)
{
    public static Draft Empty { get; } = new("", []);

    public bool IsBlank => string.IsNullOrWhiteSpace(Text) && Comments.Count == 0;

    public static Draft Of(MemberAnswer answer) => new(answer.Text, answer.Comments);

    public static Draft Of(IFormCollection form) =>
        new(TypedText.Text(form), [.. TypedText.Comments(form).Select(c => new SectionComment(c.Section, c.Comment))]);

    public string CommentOn(string section) => Comments.FirstOrDefault(c => c.Section == section)?.Text ?? "";
}
