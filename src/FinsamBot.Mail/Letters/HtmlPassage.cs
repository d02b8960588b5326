using System.Globalization;
using System.Text;
using FinsamBot.Core.Reports;

namespace FinsamBot.Mail.Letters;

/// <summary>Written text as HTML: paragraphs, lists with the numbers people gave them, bold.</summary>
internal static class HtmlPassage
{
    private const int Indent = 24;

    public static void Write(StringBuilder html, FormattedText text)
    {
        string? open = null;
        foreach (var block in text.Blocks)
        {
            var element = block switch { BulletItem => "ul", NumberedItem => "ol", _ => "p" };
            if (element == open && element == "p" && !block.AfterBlank)
            {
                html.Append("<br>\n");
            }
            else if (element != open || element == "p")
            {
                html.Append(Closing(open)).Append(Opening(element));
                open = element;
            }

            WriteLine(html, block);
        }

        html.Append(Closing(open));
    }

    private static void WriteLine(StringBuilder html, TextBlock block)
    {
        var style = $"style=\"margin:0 0 4px {block.Level * Indent}px\"";
        html.Append(block switch
        {
            NumberedItem item => string.Create(CultureInfo.InvariantCulture, $"<li value=\"{item.Number}\" {style}>"),
            BulletItem => $"<li {style}>",
            _ => "",
        });
        foreach (var run in block.Runs)
        {
            html.Append(run.Bold ? $"<strong>{HtmlLayout.Encode(run.Text)}</strong>" : HtmlLayout.Encode(run.Text));
        }

        html.Append(block is Paragraph ? "" : "</li>\n");
    }

    private static string Opening(string element) =>
        element == "p" ? "<p style=\"margin:0 0 16px\">" : $"<{element} style=\"margin:0 0 16px;padding-left:{Indent}px\">\n";

    private static string Closing(string? open) => open is null ? "" : $"</{open}>\n";
}
