using FinsamBot.Domain.Text;
using FinsamBot.Domain.Text.Comparing;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Reading.Changes;

namespace FinsamBot.Web.Reading;

/// <summary>A text people wrote, as paragraphs and lists, with what changed in it marked where that is asked for.</summary>
internal static class WrittenText
{
    public static Html Show(string text) => Show([.. FormattedText.Parse(text).Blocks.Select(b => MarkedLine.Whole(b, Mark.Kept))]);

    public static Html Show(IReadOnlyList<MarkedLine> lines)
    {
        var parts = new List<Html>();
        for (var at = 0; at < lines.Count; )
        {
            var length = LengthOfGroup(lines, at);
            parts.Add(Group([.. lines.Skip(at).Take(length)]));
            at += length;
        }

        return Html.Of($"{parts}");
    }

    /// <summary>Within a line of a form: no paragraphs.</summary>
    public static Html Inline(IReadOnlyList<MarkedLine> lines) =>
        Html.Of($"{lines.Select((l, i) => i == 0 ? Runs(l) : Html.Of($" {Runs(l)}"))}");

    /// <summary>Lines of one paragraph, or items of one list.</summary>
    private static int LengthOfGroup(IReadOnlyList<MarkedLine> lines, int start)
    {
        var end = start + 1;
        while (
            end < lines.Count
            && lines[end].Shape.GetType() == lines[start].Shape.GetType()
            && lines[end].Shape is not Paragraph { AfterBlank: true }
        )
        {
            end++;
        }

        return end - start;
    }

    private static Html Group(IReadOnlyList<MarkedLine> lines) =>
        lines[0].Shape switch
        {
            BulletItem => Html.Of($"<ul>{lines.Select(Item)}</ul>"),
            NumberedItem => Html.Of($"<ol>{lines.Select(Item)}</ol>"),
            _ => Html.Of($"<p>{lines.Select((l, i) => i == 0 ? Runs(l) : Html.Of($"<br>{Runs(l)}"))}</p>"),
        };

    private static Html Item(MarkedLine line)
    {
        var value = line.Shape is NumberedItem numbered ? Html.Of($" value=\"{numbered.Number}\"") : Html.Empty;
        return Html.Of($"<li{value} class=\"{Look(line.Shape)}\">{Runs(line)}</li>");
    }

    private static string Look(TextBlock block) =>
        $"level{block.Level}" + (block.AfterBlank ? " gap" : "") + (block is NumberedItem { Delimiter: ')' } ? " bracket" : "");

    private static Html Runs(MarkedLine line) => Html.Of($"{line.Runs.Select(Run)}");

    private static Html Letters(TextRun run)
    {
        var letters = Html.Of($"{run.Text}");
        letters = run.Italic ? Html.Of($"<em>{letters}</em>") : letters;
        letters = run.Bold ? Html.Of($"<strong>{letters}</strong>") : letters;
        // What somebody else wrote leads out of our pages, and is told nothing about them.
        return run.Address is { } address ? Html.Of($"<a href=\"{address}\" rel=\"noopener noreferrer nofollow\">{letters}</a>") : letters;
    }

    private static Html Run(MarkedRun run)
    {
        var letters = Letters(run.Run);
        return run.Mark switch
        {
            Mark.Added => Html.Of($"<ins>{letters}</ins>"),
            Mark.Removed => Html.Of($"<del>{letters}</del>"),
            _ => letters,
        };
    }
}
