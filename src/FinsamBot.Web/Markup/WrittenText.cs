using FinsamBot.Core.Reports;

namespace FinsamBot.Web.Markup;

/// <summary>A text people wrote, as paragraphs and lists.</summary>
internal static class WrittenText
{
    public static Html Show(string text)
    {
        var parts = new List<Html>();
        var blocks = FormattedText.Parse(text).Blocks;
        for (var at = 0; at < blocks.Count;)
        {
            var length = LengthOfGroup(blocks, at);
            parts.Add(Group([.. blocks.Skip(at).Take(length)]));
            at += length;
        }

        return Html.Of($"{parts}");
    }

    /// <summary>Lines of one paragraph, or items of one list.</summary>
    private static int LengthOfGroup(IReadOnlyList<TextBlock> blocks, int start)
    {
        var end = start + 1;
        while (end < blocks.Count && blocks[end].GetType() == blocks[start].GetType() && !(blocks[end] is Paragraph && blocks[end].AfterBlank))
        {
            end++;
        }

        return end - start;
    }

    private static Html Group(IReadOnlyList<TextBlock> blocks) => blocks[0] switch
    {
        BulletItem => Html.Of($"<ul>{blocks.Select(b => Html.Of($"<li class=\"{Look(b)}\">{Runs(b)}</li>"))}</ul>"),
        NumberedItem => Html.Of($"<ol>{blocks.OfType<NumberedItem>().Select(b => Html.Of($"<li value=\"{b.Number}\" class=\"{Look(b)}\">{Runs(b)}</li>"))}</ol>"),
        _ => Html.Of($"<p>{blocks.Select((b, i) => i == 0 ? Html.Of($"{Runs(b)}") : Html.Of($"<br>{Runs(b)}"))}</p>"),
    };

    private static string Look(TextBlock block) =>
        $"level{block.Level}" + (block.AfterBlank ? " gap" : "") + (block is NumberedItem { Delimiter: ')' } ? " bracket" : "");

    private static IEnumerable<Html> Runs(TextBlock block) =>
        block.Runs.Select(r => r.Bold ? Html.Of($"<strong>{r.Text}</strong>") : Html.Of($"{r.Text}"));
}
