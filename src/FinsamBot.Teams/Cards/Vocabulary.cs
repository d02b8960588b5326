using AdaptiveCards;
using FinsamBot.Domain.Text;

namespace FinsamBot.Teams.Cards;

/// <summary>
/// The few elements our cards are made of. Everything but headings is written as text runs, which know no Markdown and no mentions:
/// what people have typed is shown as they typed it, and can become neither link nor layout. Bold is a run of its own.
/// </summary>
internal static partial class Vocabulary
{
    /// <summary>For fixed words and form labels only.</summary>
    public static AdaptiveElement Heading(string text) =>
        new AdaptiveTextBlock(text)
        {
            Style = AdaptiveTextBlockStyle.Heading,
            Size = AdaptiveTextSize.Large,
            Weight = AdaptiveTextWeight.Bolder,
            Wrap = true,
        };

    /// <summary>A heading within the card; for fixed words and form labels only.</summary>
    /// <param name="tone">Its sign stands first.</param>
    public static AdaptiveElement Subheading(string text, Tone? tone = null) =>
        new AdaptiveTextBlock(tone is null ? text : $"{tone.Sign} {text}")
        {
            Style = AdaptiveTextBlockStyle.Heading,
            Weight = AdaptiveTextWeight.Bolder,
            Wrap = true,
            Spacing = AdaptiveSpacing.Large,
        };

    public static AdaptiveElement Say(string text) => Line(Run(text));

    public static AdaptiveElement Strong(string text) => Line(Run(text, bold: true));

    public static AdaptiveElement Subtle(string text) => Line(Run(text, subtle: true));

    /// <summary>One paragraph of runs.</summary>
    public static AdaptiveElement Line(params ReadOnlySpan<AdaptiveInline> runs) => new AdaptiveRichTextBlock { Inlines = [.. runs] };

    public static AdaptiveTextRun Run(
        string text,
        bool bold = false,
        bool subtle = false,
        AdaptiveTextColor color = AdaptiveTextColor.Default
    ) =>
        new(text)
        {
            Weight = bold ? AdaptiveTextWeight.Bolder : AdaptiveTextWeight.Default,
            IsSubtle = subtle,
            Color = color,
        };

    /// <summary>What somebody wrote, letter by letter, for copying: one paragraph per line; an empty line becomes distance.</summary>
    public static IEnumerable<AdaptiveElement> Verbatim(string text) => Lines(text, line => Say(line.Written));

    /// <summary>What somebody wrote, to read: bold, italic and links as in the letters and the document; everything else stays
    /// letters.</summary>
    public static IEnumerable<AdaptiveElement> Written(string text) =>
        Lines(
            text,
            line =>
            {
                // The list marker goes into the run beside it where it can: a run for itself would take room from a long text.
                var (lead, rest) =
                    line.Runs[0] == new TextRun(line.Runs[0].Text, false)
                        ? (line.Marker + line.Runs[0].Text, line.Runs.Skip(1))
                        : (line.Marker, line.Runs);
                return Line([.. lead.Length > 0 ? [Run(lead)] : Array.Empty<AdaptiveInline>(), .. rest.Select(Formatted)]);
            }
        );

    private static AdaptiveTextRun Formatted(TextRun letters)
    {
        var run = Run(letters.Text, letters.Bold);
        run.Italic = letters.Italic;
        if (letters.Link is { } address)
        {
            run.Underline = true;
            run.SelectAction = new AdaptiveOpenUrlAction { Url = address };
        }

        return run;
    }

    /// <summary>Parts that belong together, on the ground that a style gives them.</summary>
    public static AdaptiveElement Box(AdaptiveContainerStyle style, IEnumerable<AdaptiveElement> items) =>
        new AdaptiveContainer { Style = style, Items = [.. items] };

    /// <summary>One line of runs that leads somewhere when it is tapped.</summary>
    public static AdaptiveElement Row(Button onTap, params ReadOnlySpan<AdaptiveInline> runs) =>
        new AdaptiveContainer
        {
            SelectAction = onTap.ToAction(),
            Spacing = AdaptiveSpacing.Small,
            Items = [Line(runs)],
        };

    /// <summary>The same part without distance to the one above.</summary>
    public static AdaptiveElement Close(AdaptiveElement part)
    {
        part.Spacing = AdaptiveSpacing.None;
        return part;
    }

    /// <summary>Names and values side by side. Clients read Markdown in them: for our own words and days only.</summary>
    public static AdaptiveElement Facts(IEnumerable<(string Name, string Value)> facts) =>
        new AdaptiveFactSet { Spacing = AdaptiveSpacing.Small, Facts = [.. facts.Select(f => new AdaptiveFact(f.Name, f.Value))] };

    private static IEnumerable<AdaptiveElement> Lines(string text, Func<TextBlock, AdaptiveElement> show) =>
        FormattedText.Parse(text).Blocks.Select((line, i) => i == 0 || line.AfterBlank ? show(line) : Close(show(line)));
}
