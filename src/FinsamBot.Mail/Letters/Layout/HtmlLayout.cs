using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using FinsamBot.Domain.Text;

namespace FinsamBot.Mail.Letters.Layout;

/// <summary>
/// A page as HTML that also classic Outlook shows right: it lays out with Word, which knows tables and inline styles, and neither maximum
/// widths nor padding around links. Dark on white, so contrast holds without style sheets.
/// </summary>
internal static class HtmlLayout
{
    private const string Font = "font-family:'Segoe UI',Arial,sans-serif;font-size:16px;line-height:24px;color:#1b1b1b";
    private const string Blue = "#0b4f8a";
    private const string Link = $"color:{Blue};text-decoration:underline;word-break:break-all";

    /// <summary>High enough for a thumb.</summary>
    private const string RowLink = $"display:inline-block;padding:6px 0;color:{Blue};text-decoration:underline";

    /// <summary>A table that only lays out: Word draws lines and room around cells unless told not to.</summary>
    private const string Bare = "cellpadding=\"0\" cellspacing=\"0\" border=\"0\"";

    /// <summary>Digits that nobody mistakes for letters, apart from each other.</summary>
    private const string Digits =
        "font-family:Consolas,'Courier New',monospace;font-size:32px;line-height:40px;font-weight:bold;letter-spacing:4px";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(Page page)
    {
        var html = new StringBuilder();
        Open(html, page);
        html.Append(
            CultureInfo.InvariantCulture,
            $"<h1 style=\"margin:0 0 16px;font-size:24px;line-height:32px;font-weight:bold\">{Encode(page.Title)}</h1>\n"
        );
        foreach (var block in page.Blocks)
        {
            Write(html, block);
        }

        html.Append(
            "<p style=\"margin:32px 0 0;padding-top:16px;border-top:1px solid #767676;font-size:14px;line-height:20px;color:#4a4a4a\">"
        );
        html.AppendJoin("<br>\n", page.Footer.Select(Encode));
        html.Append(
            "</p>\n</td></tr></table>\n<!--[if mso]></td></tr></table><![endif]-->\n</td></tr></table>\n</div>\n</body>\n</html>\n"
        );
        return html.ToString();
    }

    public static string Encode(string text) => Encoder.Encode(CleanText.Of(text));

    private static void Open(StringBuilder html, Page page)
    {
        var language = page.Language == Language.English ? "en" : "sv";
        html.Append(
            CultureInfo.InvariantCulture,
            $"""
            <!DOCTYPE html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light">
            <title>{Encode(page.Subject)}</title>
            </head>
            <body lang="{language}" style="margin:0;padding:0;background-color:#ffffff">
            <div style="display:none;max-height:0;overflow:hidden;mso-hide:all">{Encode(page.Preview)}</div>
            <div role="main">
            <table role="presentation" width="100%" {Bare}><tr><td align="center" style="padding:16px">
            <!--[if mso]><table role="presentation" width="640" {Bare}><tr><td><![endif]-->
            <table role="presentation" width="100%" {Bare} style="max-width:640px"><tr><td align="left" style="{Font}">

            """
        );
    }

    private static void Write(StringBuilder html, Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                Write(html, heading);
                break;
            case Block.Passage passage:
                HtmlPassage.Write(html, passage.Text);
                break;
            case Block.Fields fields:
                Write(html, fields);
                break;
            case Block.Button button:
                Write(html, button);
                break;
            case Block.Row row:
                Write(html, row);
                break;
            case Block.Code code:
                html.Append(CultureInfo.InvariantCulture, $"<p style=\"margin:16px 0;{Digits}\">{Encode(code.Digits)}</p>\n");
                break;
        }
    }

    private static void Write(StringBuilder html, Block.Heading heading)
    {
        var (above, size) = heading.Level == 2 ? (32, 20) : (24, 17);
        var tag = heading.Level == 2 ? "h2" : "h3";
        html.Append(
                CultureInfo.InvariantCulture,
                $"<{tag} style=\"margin:{above}px 0 8px;font-size:{size}px;line-height:{size + 7}px;font-weight:bold\">"
            )
            .Append(CultureInfo.InvariantCulture, $"{Encode(heading.Text)}</{tag}>\n");
    }

    private static void Write(StringBuilder html, Block.Fields fields)
    {
        foreach (var (label, value) in fields.Rows)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<p style=\"margin:0 0 8px\"><strong>{Encode(label)}:</strong> {Encode(value)}</p>\n"
            );
        }
    }

    private static void Write(StringBuilder html, Block.Row row)
    {
        string[] lines =
        [
            row.Name.Length > 0 ? $"<strong>{Encode(row.Name)}</strong>" : "",
            Encode(row.Text),
            row.Target is { } target ? $"<a href=\"{Encode(target.AbsoluteUri)}\" style=\"{RowLink}\">{Encode(row.Label!)}</a>" : "",
        ];
        html.Append("<p style=\"margin:0 0 16px\">").AppendJoin("<br>\n", lines.Where(l => l.Length > 0)).Append("</p>\n");
    }

    private static void Write(StringBuilder html, Block.Button button)
    {
        const string Padded = $"bgcolor=\"{Blue}\" style=\"padding:12px 24px;background-color:{Blue}\"";
        var (target, label) = (Encode(button.Target.AbsoluteUri), Encode(button.Label));
        html.Append(
            CultureInfo.InvariantCulture,
            $"""
            <table role="presentation" {Bare} style="margin:24px 0"><tr><td {Padded}>
            <a href="{target}" style="font-weight:bold;color:#ffffff;text-decoration:none"><span style="color:#ffffff">{label}</span></a>
            </td></tr></table>
            <p style="margin:0 0 16px">{Encode(button.Otherwise)}<br>
            <a href="{target}" style="{Link}">{target}</a></p>

            """
        );
    }
}
