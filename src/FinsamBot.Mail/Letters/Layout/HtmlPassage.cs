using System.Globalization;
using System.Text;
using FinsamBot.Domain.Text;

namespace FinsamBot.Mail.Letters.Layout;

/// <summary>Written text as HTML: paragraphs, lists with the numbers people gave them, bold, italic, links.</summary>
internal static class HtmlPassage
{
    private const int Indent = 24;

    public static void Write(StringBuilder html, FormattedText text)
    {
        string? open = null;
        foreach (var block in text.Blocks)
        {
            var element = block switch
            {
                BulletItem => "ul",
                NumberedItem => "ol",
                _ => "p",
            };
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
        html.Append(
            block switch
            {
                NumberedItem item => string.Create(CultureInfo.InvariantCulture, $"<li value=\"{item.Number}\" {style}>"),
                BulletItem => $"<li {style}>",
                _ => "",
            }
        );
        foreach (var run in block.Runs)
        {
            html.Append(Letters(run));
        }

        html.Append(block is Paragraph ? "" : "</li>\n");
    }

    /// <summary>The address of a link is seen: a letter may quote somebody who is not who they say they are.</summary>
    private static string Letters(TextRun run)
    {
        var letters = HtmlLayout.Encode(run.WithAddress);
        letters = run.Italic ? $"<em>{letters}</em>" : letters;
        letters = run.Bold ? $"<strong>{letters}</strong>" : letters;
        return run.Address is { } address
            ? $"<a href=\"{HtmlLayout.Encode(address)}\" style=\"color:#0b4f8a;text-decoration:underline\">{letters}</a>"
            : letters;
    }

    private static string Opening(string element) =>
        element == "p" ? "<p style=\"margin:0 0 16px\">" : $"<{element} style=\"margin:0 0 16px;padding-left:{Indent}px\">\n";

    private static string Closing(string? open) => open is null ? "" : $"</{open}>\n";
}
