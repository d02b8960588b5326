using AdaptiveCards;

namespace FinsamBot.Teams.Cards;

/// <summary>
/// How our cards are laid out: what to do on top and what it is about in quiet letters beneath; how it stands as a sign, a word and a
/// colour; how far it has come as a bar; what to press last.
/// </summary>
internal static partial class Vocabulary
{
    private const string Full = "■";

    private const string Hollow = "□";

    /// <summary>Letters of buttons that a narrow chat shows beside each other.</summary>
    private const int RowLetters = 43;

    /// <summary>What a button's edges and the distance to the next take, in letters.</summary>
    private const int AroundTitle = 5;

    /// <summary>The card's heading and, close beneath it, what it is about: whose matter in bold, the rest quietly.</summary>
    /// <param name="name">Somebody's own words: shown letter by letter.</param>
    public static IEnumerable<AdaptiveElement> Opening(string title, string name, params IEnumerable<string> besides) =>
        [Heading(title), Close(Line([Run(name, bold: true), .. besides.Select(b => Run(" · " + b, subtle: true))]))];

    /// <summary>How something stands: a sign and a word on the colour that goes with them, and what that means in days.</summary>
    public static AdaptiveElement Status(Tone tone, string word, string rest) =>
        Box(
            tone.Style,
            [Line(Sign(tone), Run(word, bold: true)), .. rest.Length > 0 ? [Close(Say(rest))] : Array.Empty<AdaptiveElement>()]
        );

    /// <summary>The sign of a tone, before the word that says the same.</summary>
    public static AdaptiveTextRun Sign(Tone tone) => Run(tone.Sign + " ", bold: true, color: tone.Color);

    /// <summary>How many of several are done, as a bar and in words.</summary>
    public static AdaptiveElement Bar(int done, int of, string words) =>
        Line(
            Run(string.Concat(Enumerable.Repeat(Full, done)), color: AdaptiveTextColor.Accent),
            Run(string.Concat(Enumerable.Repeat(Hollow, of - done)) + "  ", subtle: true),
            Run(words, subtle: true)
        );

    /// <summary>Rows of figures under headers, the first column being what a row is about.</summary>
    public static AdaptiveElement Table(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows) =>
        new AdaptiveTable
        {
            Columns =
            [
                .. headers.Select(
                    (_, i) =>
                        new AdaptiveTableColumnDefinition
                        {
                            Width = i == 0 ? 3 : 2,
                            HorizontalCellContentAlignment = i == 0 ? AdaptiveHorizontalAlignment.Left : AdaptiveHorizontalAlignment.Right,
                        }
                ),
            ],
            Rows = [.. rows.Select(cells => TableRow(cells, bold: false)).Prepend(TableRow(headers, bold: true))],
        };

    private static AdaptiveTableRow TableRow(IReadOnlyList<string> cells, bool bold) =>
        new() { Cells = [.. cells.Select(c => new AdaptiveTableCell { Items = [Line(Run(c, bold))] })] };

    /// <summary>
    /// In the body, where clients without Universal Actions find each button's fallback. As many in a row as a narrow chat shows
    /// whole: what goes beyond its edge is cut.
    /// </summary>
    public static AdaptiveElement Buttons(params IEnumerable<Button?> buttons)
    {
        var rows = new List<AdaptiveActionSet>();
        var room = 0;
        foreach (var button in buttons.OfType<Button>())
        {
            var width = button.Title.Length + AroundTitle;
            if (rows.Count == 0 || width > room)
            {
                rows.Add(new AdaptiveActionSet { Spacing = rows.Count == 0 ? AdaptiveSpacing.Large : AdaptiveSpacing.Small });
                room = RowLetters;
            }

            rows[^1].Actions.Add(button.ToAction());
            room -= width;
        }

        return rows is [var only] ? only : new AdaptiveContainer { Spacing = AdaptiveSpacing.Large, Items = [.. rows] };
    }
}
