using System.Text;
using FinsamBot.Domain.Text;

namespace FinsamBot.Mail.Letters.Layout;

/// <summary>A page as plain text. Lines are as long as their paragraphs: the reader's program breaks them.</summary>
internal static class TextLayout
{
    public static string Write(Page page)
    {
        var text = new StringBuilder();
        Underlined(text, page.Title, '=');
        foreach (var block in page.Blocks)
        {
            Write(text, block);
        }

        text.Append("-- \n").AppendJoin('\n', page.Footer).Append('\n');
        return text.ToString();
    }

    private static void Write(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Block.Heading { Level: 2 } heading:
                Underlined(text, heading.Text, '-');
                break;
            case Block.Heading heading:
                text.Append(heading.Text).Append("\n\n");
                break;
            case Block.Passage passage:
                text.AppendJoin('\n', passage.Text.Blocks.Select(Line)).Append("\n\n");
                break;
            case Block.Fields fields:
                text.AppendJoin('\n', fields.Rows.Select(r => $"{r.Label}: {r.Value}")).Append("\n\n");
                break;
            case Block.Button button:
                text.Append(button.Label).Append(":\n").Append(button.Target.AbsoluteUri).Append("\n\n");
                break;
            case Block.Row row:
                string[] lines = [row.Name, row.Text, row.Target is { } target ? $"{row.Label}: {target.AbsoluteUri}" : ""];
                text.AppendJoin('\n', lines.Where(l => l.Length > 0)).Append("\n\n");
                break;
            case Block.Code code:
                text.Append(code.Digits).Append("\n\n");
                break;
        }
    }

    /// <summary>Plain text cannot hide an address behind words: it stands beside them.</summary>
    private static string Line(TextBlock block) =>
        (block.AfterBlank ? "\n" : "") + block.Marker + string.Concat(block.Runs.Select(r => r.WithAddress));

    private static void Underlined(StringBuilder text, string title, char line) =>
        text.Append(title).Append('\n').Append(line, Math.Min(title.Length, 72)).Append("\n\n");
}
