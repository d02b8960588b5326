using FinsamBot.Domain.Text;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Editor;

/// <summary>
/// What makes a text area an editor of exactly our text model, with lists, bold, italic and links, where a script runs. The text area stays
/// in its form and holds the text in the marks that <see cref="FormattedText"/> reads; <c>editor.js</c> tells the rest.
/// </summary>
internal static class EditorField
{
    /// <summary>What a page's policy needs beside <see cref="PageHeaders.PolicyWithScript"/>: what is pasted is read as markup in a
    /// document of its own, in one place, and nowhere else.</summary>
    public const string TrustedTypes = "; require-trusted-types-for 'script'; trusted-types finsamPaste";

    private static readonly TextSource Texts = new(typeof(EditorField));

    /// <summary>Each is an attribute of the text area, from where the script has its words.</summary>
    private static readonly string[] Words =
    [
        "tools",
        "bold",
        "italic",
        "bullets",
        "numbers",
        "outdent",
        "indent",
        "link",
        "undo",
        "redo",
        "address",
        "set-link",
        "unlink",
        "cancel",
        "bad-address",
        "left-pictures",
        "left-tables",
        "left-comments",
        "left-deletions",
        "left-cut",
    ];

    /// <summary>The script's address; null when its libraries were not installed before the build.</summary>
    public static string? Script => StaticFile.EditorScript?.Address;

    /// <summary>Attributes for the text area, with a blank before each.</summary>
    public static Html Attributes(Voice voice) =>
        Html.Of($"{Words.Select(w => Html.Of($" data-{w}=\"{Texts.Get(voice.Language, w)}\""))} data-editor");

    /// <summary>How to write in the text area itself, where there is no editor.</summary>
    public static Html Plain(Voice voice)
    {
        var how = Html.Of($"""<p class="aside">{Texts.Get(voice.Language, "Plain")}</p>""");
        return Script is null ? how : Html.Of($"<noscript>{how}</noscript>");
    }
}
