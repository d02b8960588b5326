using FinsamBot.Domain.Reports.Rounds;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Review.Drafts;

/// <summary>What a member has typed: a text about the whole, and comments on sections. Blank comments are none.</summary>
internal sealed record Draft(string Text, IReadOnlyList<SectionComment> Comments)
{
    private const string CommentPrefix = "k-";

    public static Draft Empty { get; } = new("", []);

    public bool IsBlank => string.IsNullOrWhiteSpace(Text) && Comments.Count == 0;

    /// <summary>For a page that knows nothing of the report.</summary>
    public string AsOneText => string.Join("\n\n", Comments.Select(c => c.Text).Prepend(Text).Where(t => t.Length > 0));

    public static string FieldOf(string section) => CommentPrefix + section;

    public static Draft Of(MemberAnswer answer) => new(answer.Text, answer.Comments);

    public static Draft Of(IFormCollection form) =>
        new(
            AsWritten(form[FormGuard.TextField].ToString()),
            [
                .. form
                    .Keys.Where(k => k.StartsWith(CommentPrefix, StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal)
                    .Select(k => new SectionComment(k[CommentPrefix.Length..], AsWritten(form[k].ToString())))
                    .Where(c => !string.IsNullOrWhiteSpace(c.Text)),
            ]
        );

    public string CommentOn(string section) => Comments.FirstOrDefault(c => c.Section == section)?.Text ?? "";

    /// <summary>Browsers send every line break as CR LF, whatever was typed.</summary>
    private static string AsWritten(string sent) => sent.Replace("\r\n", "\n", StringComparison.Ordinal);
}
