using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace FinsamBot.Mail.Replies.Html;

/// <summary>What becomes of an element and all within it.</summary>
internal enum Fate
{
    Keep,

    /// <summary>No words of the sender, or none that a reader sees.</summary>
    Drop,

    /// <summary>Somebody else's words.</summary>
    Quote,

    /// <summary>A drawn line: with header fields below it, a quote begins.</summary>
    Line,

    /// <summary>Here the mail program puts the letter that is answered, to the end.</summary>
    End,
}

/// <summary>How mail programs mark what is not new: Outlook for Windows and the web, Gmail, Apple Mail, Thunderbird.</summary>
internal static partial class HtmlRules
{
    private static readonly FrozenSet<string> Dropped = FrozenSet.ToFrozenSet([
        "head",
        "title",
        "script",
        "style",
        "noscript",
        "iframe",
        "object",
        "embed",
        "applet",
        "svg",
        "math",
        "template",
        "textarea",
        "select",
        "audio",
        "video",
        "canvas",
        "map",
        "xmp",
        "noembed",
        "noframes",
        "frameset",
    ]);

    private static readonly FrozenSet<string> Voids = FrozenSet.ToFrozenSet([
        "br",
        "hr",
        "img",
        "input",
        "meta",
        "link",
        "area",
        "base",
        "col",
        "embed",
        "param",
        "source",
        "track",
        "wbr",
        "frame",
    ]);

    private static readonly FrozenSet<string> Apart = FrozenSet.ToFrozenSet([
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "blockquote",
        "table",
        "pre",
        "hr",
    ]);

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet([
        "div",
        "li",
        "tr",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "address",
        "center",
        "dl",
        "dt",
        "dd",
        "fieldset",
        "form",
        "figure",
        "body",
        "td",
        "th",
        .. Apart,
    ]);

    private static readonly FrozenSet<string> QuoteClasses = FrozenSet.ToFrozenSet([
        "gmail_attr",
        "yahoo_quoted",
        "moz-cite-prefix",
        "protonmail_quote",
    ]);

    private static readonly FrozenSet<string> Signatures = FrozenSet.ToFrozenSet([
        "signature",
        "ms-outlook-mobile-signature",
        "applemailsignature",
        "gmail_signature",
        "gmail_signature_prefix",
        "moz-signature",
        "protonmail_signature_block",
    ]);

    public static bool IsVoid(string name) => Voids.Contains(name);

    public static bool IsBlock(string name) => Blocks.Contains(name) && name is not ("td" or "th");

    /// <summary>With a gap before it.</summary>
    public static bool IsApart(string name) => Apart.Contains(name);

    /// <summary>Outlook's paragraphs are lines: a gap between two of them is an empty one.</summary>
    public static bool IsTight(HtmlTagToken tag) =>
        tag.Name == "p"
        && (Names(tag, "class").Any(c => c.StartsWith("mso", StringComparison.Ordinal)) || NoMargin().IsMatch(tag.GetAttribute("style")));

    public static HtmlParseMode ModeOf(string name) =>
        name switch
        {
            "script" => HtmlParseMode.Script,
            "style" or "xmp" or "iframe" or "noembed" or "noframes" or "noscript" => HtmlParseMode.Rawtext,
            "title" or "textarea" => HtmlParseMode.RCData,
            _ => HtmlParseMode.PCData,
        };

    /// <summary>Null where the element leaves it as it is.</summary>
    public static bool? Boldness(HtmlTagToken tag)
    {
        var weight = Weight().Match(tag.GetAttribute("style"));
        return weight.Success ? weight.Groups["bold"].Success
            : tag.Name is "b" or "strong" or "th" ? true
            : null;
    }

    public static Fate FateOf(HtmlTagToken tag)
    {
        var (ids, classes, style) = (Names(tag, "id"), Names(tag, "class"), tag.GetAttribute("style"));
        return tag switch
        {
            _ when Dropped.Contains(tag.Name) => Fate.Drop,
            _ when ids.Exists(i => i is "divrplyfwdmsg" or "appendonsend") => Fate.End,
            { Name: "blockquote" }
                when tag.GetAttribute("type").Equals("cite", StringComparison.OrdinalIgnoreCase)
                    || classes.Contains("gmail_quote")
                    || classes.Contains("protonmail_quote") => Fate.Quote,
            _ when classes.Exists(QuoteClasses.Contains) || ids.Contains("yahoo_quoted") => Fate.Quote,
            _ when ids.Exists(Signatures.Contains) || classes.Exists(Signatures.Contains) => Fate.Drop,
            _ when Hidden().IsMatch(style) || tag.Attributes.Exists(a => a.Name == "hidden") => Fate.Drop,
            { Name: "hr" } => Fate.Line,
            { Name: "div" } when DrawnLine().IsMatch(style) => Fate.Line,
            _ => Fate.Keep,
        };
    }

    /// <summary>Outlook on the web puts <c>x_</c> before the names in what it quotes or carries on.</summary>
    private static List<string> Names(HtmlTagToken tag, string attribute) =>
        [
            .. tag.GetAttribute(attribute)
                .ToLowerInvariant()
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(n => n.StartsWith("x_", StringComparison.Ordinal) ? n[2..] : n),
        ];

    [GeneratedRegex(
        @"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|max-height\s*:\s*0"
            + @"|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:;|!|$))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Hidden();

    [GeneratedRegex(
        @"border-top\s*:\s*solid|border-top\s*:[^;]{0,40}solid",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex DrawnLine();

    [GeneratedRegex(
        @"font-weight\s*:\s*(?:(?<bold>bold|[6-9]00)|normal|[1-5]00)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Weight();

    [GeneratedRegex(
        @"margin(?:-bottom|-top)?\s*:\s*0",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex NoMargin();
}
