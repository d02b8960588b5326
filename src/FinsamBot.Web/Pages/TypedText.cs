using FinsamBot.Web.Markup;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace FinsamBot.Web.Pages;

/// <summary>What a person has written at length in a form: a text about the whole, and comments on sections. Whatever hinders the form, it
/// is shown again to be copied.</summary>
internal static class TypedText
{
    public const string TextField = "text";

    private const string CommentPrefix = "k-";

    public static string CommentField(string section) => CommentPrefix + section;

    /// <summary>Of the form of this request, when it was read already: reading could fail again.</summary>
    public static string? In(HttpRequest request) => request.HttpContext.Features.Get<IFormFeature>()?.Form is { } form ? In(form) : null;

    public static string In(IFormCollection form) =>
        string.Join("\n\n", Comments(form).Select(c => c.Comment).Prepend(Text(form)).Where(t => t.Length > 0));

    public static string Text(IFormCollection form) => AsWritten(form[TextField].ToString());

    /// <summary>Blank comments are none.</summary>
    public static IEnumerable<(string Section, string Comment)> Comments(IFormCollection form) =>
        form
            .Keys.Where(k => k.StartsWith(CommentPrefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(k => (k[CommentPrefix.Length..], AsWritten(form[k].ToString())))
            .Where(c => !string.IsNullOrWhiteSpace(c.Item2));

    /// <summary>Nothing when nothing was written.</summary>
    public static Html Show(Voice voice, string? written) =>
        Html.When(
            !string.IsNullOrWhiteSpace(written),
            () =>
                Html.Of(
                    $"""
                    <p><label for="skrivet">{voice["TypedIsHere"]}</label></p>
                    <textarea id="skrivet" rows="12" readonly>
                    {written}</textarea>
                    """
                )
        );

    /// <summary>Browsers send every line break as CR LF, whatever was typed.</summary>
    private static string AsWritten(string sent) => sent.Replace("\r\n", "\n", StringComparison.Ordinal);
}
